package io.jenkins.plugins.webhooks.engine.incoming;

import java.util.List;
import java.util.Optional;

/** Hands a request on to an outgoing webhook, byte for byte, so that its signature still holds there. */
public record Forward(ForwardSettings settings) implements Action {
    /** Says how many servers such as this one have handed a request on. */
    public static final String HOPS = "X-Webhooks-Forwarded";

    private static final int MOST_HOPS = 5;

    @Override
    public String name() {
        return "forward";
    }

    @Override
    public Optional<ForwardSettings> forwarding() {
        return Optional.of(settings);
    }

    @Override
    public Outcome run(Accepted accepted) {
        if (hops(accepted) >= MOST_HOPS) {
            throw new IllegalStateException("it was forwarded " + MOST_HOPS + " times already, as if in a circle");
        }
        return new Outcome("goes on to '" + settings.to() + "'", List.of(), List.of(), List.of(settings));
    }

    /** How many times it was handed on before; what is no number was not written by one of us. */
    static int hops(Accepted accepted) {
        String hops = accepted.headers().get(HOPS);
        return hops != null && hops.matches("[0-9]{1,4}") ? Integer.parseInt(hops) : 0;
    }
}
