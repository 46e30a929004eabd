package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Provider;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Publication;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The incoming webhooks in force, by name. */
public final class Doors {
    /** None. */
    public static final Doors NONE = new Doors(Map.of());

    private final Map<String, Door> byName;

    private Doors(Map<String, Door> byName) {
        this.byName = byName;
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
            byName.put(webhook.name(), door(webhook, providers));
        }
        return new Doors(byName);
    }

    private static Door door(IncomingWebhook webhook, Providers providers) {
        Provider provider = providers
                .named(webhook.provider())
                .orElseThrow(() -> new IllegalArgumentException("incoming webhook '" + webhook.name()
                        + "': no provider '" + webhook.provider() + "': use "
                        + providers.all().stream().map(Provider::name).collect(Collectors.joining(", "))));
        return new Door(
                webhook,
                provider,
                compile(webhook, "filter", webhook.filter()),
                compile(webhook, "transform", webhook.transform()),
                rules(webhook));
    }

    private static Rules rules(IncomingWebhook webhook) {
        try {
            return Rules.of(webhook);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("incoming webhook '" + webhook.name() + "', " + e.getMessage(), e);
        }
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

    /** Where the keys are published that they prove by. */
    public List<Publication> publications() {
        return byName.values().stream()
                .flatMap(door -> door.provider().schemes(door.webhook().signature()).stream())
                .flatMap(scheme -> scheme.published().stream())
                .toList();
    }

    /** The one of that name, open or not. */
    Optional<Door> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
