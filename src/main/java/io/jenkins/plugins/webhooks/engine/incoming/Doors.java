package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Provider;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.Wait;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The incoming webhooks in force, by name. */
public final class Doors {
    /** None. */
    public static final Doors NONE = new Doors(Map.of(), request -> Optional.empty());

    private final Map<String, Door> byName;

    private final Function<IncomingRequest, Optional<Door>> oneTime;

    private Doors(Map<String, Door> byName, Function<IncomingRequest, Optional<Door>> oneTime) {
        this.byName = byName;
        this.oneTime = oneTime;
    }

    /**
     * Makes them ready.
     *
     * @throws IllegalArgumentException if a provider is unknown or an expression can't be read; the message names the
     *     webhook and the field
     */
    public static Doors of(List<IncomingWebhook> webhooks, Providers providers) {
        Map<String, Door> byName = new HashMap<>();
        for (IncomingWebhook webhook : webhooks) {
            if (webhook.name().equals(Wait.WEBHOOK)) {
                throw new IllegalArgumentException("no incoming webhook can be named '" + Wait.WEBHOOK
                        + "', because one-time URLs begin with it: choose another name");
            }
            byName.put(webhook.name(), door(webhook, providers));
        }
        return new Doors(byName, request -> Optional.empty());
    }

    /** The same, and those of one-time URLs. */
    public Doors with(Waiting waiting) {
        return new Doors(byName, waiting::door);
    }

    static Door door(IncomingWebhook webhook, Providers providers) {
        Provider provider = providers
                .named(webhook.provider())
                .orElseThrow(() -> new IllegalArgumentException("incoming webhook '" + webhook.name()
                        + "': no provider '" + webhook.provider() + "': use "
                        + providers.all().stream().map(Provider::name).collect(Collectors.joining(", "))));
        return new Door(
                webhook,
                provider,
                compile(webhook, "filter", webhook.filter()),
                compile(webhook, "transform", webhook.transform()));
    }

    @CheckForNull
    private static Expression compile(IncomingWebhook webhook, String field, @CheckForNull String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Expression.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "incoming webhook '" + webhook.name() + "', " + field + ": " + e.getMessage(), e);
        }
    }

    /** Where a request knocks, open or not. */
    Optional<Door> at(IncomingRequest request) {
        return request.webhook().equals(Wait.WEBHOOK) ? oneTime.apply(request) : named(request.webhook());
    }

    /** The one of that name, open or not. */
    Optional<Door> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
