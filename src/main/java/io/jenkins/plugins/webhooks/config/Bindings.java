package io.jenkins.plugins.webhooks.config;

import io.jenkins.plugins.webhooks.engine.incoming.Action;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who wants which incoming webhook's receipts. Kept as jobs come and go, so that a receipt need not look for them. */
public final class Bindings {
    private static final Map<String, Set<Binding>> BY_WEBHOOK = new ConcurrentHashMap<>();

    private Bindings() {}

    /** Binds to an incoming webhook, existing or not. */
    public static void add(String webhook, Binding binding) {
        BY_WEBHOOK
                .computeIfAbsent(webhook, name -> ConcurrentHashMap.newKeySet())
                .add(binding);
    }

    /** Ends a binding; does nothing if there is none. */
    public static void remove(String webhook, Binding binding) {
        BY_WEBHOOK.computeIfPresent(webhook, (name, bindings) -> {
            bindings.remove(binding);
            return bindings.isEmpty() ? null : bindings;
        });
    }

    /** Those of an incoming webhook that are live; the others are forgotten. */
    static List<Binding> of(String webhook) {
        List<Binding> all = List.copyOf(BY_WEBHOOK.getOrDefault(webhook, Set.of()));
        all.stream().filter(binding -> !binding.isLive()).forEach(binding -> remove(webhook, binding));
        return all.stream().filter(Binding::isLive).toList();
    }

    /**
     * What a webhook of a folder causes.
     *
     * @param name of the webhook within its folder
     * @param folder full name
     */
    public static Action ofFolder(String name, String folder) {
        return new OfferToBindings(name, folder);
    }
}
