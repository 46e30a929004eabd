package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import java.util.Map;
import java.util.Set;

/** For targets that check nothing. */
record Unneeded() implements Signer {
    @Override
    public Map<String, String> sign(Unsigned request) {
        return Map.of();
    }

    @Override
    public Set<String> headers() {
        return Set.of();
    }
}
