package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.address.ClientAddress;
import io.jenkins.plugins.webhooks.engine.incoming.address.TrustedProxies;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Provider;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Publication;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.Wait;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The incoming webhooks in force, by name. */
public final class Doors {
    /** None. */
    public static final Doors NONE = new Doors(Map.of(), TrustedProxies.NONE);

    private final Map<String, Door> byName;
    private final TrustedProxies proxies;
    private final Function<IncomingRequest, Optional<Door>> oneTime;
    private final Function<String, Optional<Pauses.Pause>> pauses;

    private Doors(Map<String, Door> byName, TrustedProxies proxies) {
        this(byName, proxies, request -> Optional.empty(), webhook -> Optional.empty());
    }

    private Doors(
            Map<String, Door> byName,
            TrustedProxies proxies,
            Function<IncomingRequest, Optional<Door>> oneTime,
            Function<String, Optional<Pauses.Pause>> pauses) {
        this.byName = byName;
        this.proxies = proxies;
        this.oneTime = oneTime;
        this.pauses = pauses;
    }

    /**
     * Makes them ready.
     *
     * @param proxies that are believed about the client's address
     * @param published the addresses of each system
     * @throws IllegalArgumentException if a provider is unknown or an expression can't be read; the message names the
     *     webhook and the field
     */
    public static Doors of(
            List<IncomingWebhook> webhooks,
            Providers providers,
            TrustedProxies proxies,
            Function<String, Supplier<AddressRanges>> published) {
        Map<String, Door> byName = new HashMap<>();
        for (IncomingWebhook webhook : webhooks) {
            if (webhook.name().equals(Wait.WEBHOOK)) {
                throw new IllegalArgumentException("no incoming webhook can be named '" + Wait.WEBHOOK
                        + "', because one-time URLs begin with it: choose another name");
            }
            byName.put(webhook.name(), door(webhook, providers, published));
        }
        return new Doors(byName, proxies);
    }

    /** The same, those of one-time URLs, and what is paused by hand. */
    public Doors with(Waiting waiting, Pauses paused) {
        return new Doors(byName, proxies, waiting::door, paused::of);
    }

    /** Why a door takes no requests, in words; empty if it does. */
    Optional<String> closed(Door door) {
        return door.webhook().enabled()
                ? pauses.apply(door.webhook().name())
                        .map(pause -> "this incoming webhook is paused by hand since " + pause.since()
                                + (pause.reason() == null ? "" : ": " + pause.reason()))
                : Optional.of("this incoming webhook is paused");
    }

    static Door door(
            IncomingWebhook webhook, Providers providers, Function<String, Supplier<AddressRanges>> published) {
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
                addresses(webhook, published),
                compile(webhook, "admit", webhook.admission().admit()),
                rules(webhook));
    }

    private static Rules rules(IncomingWebhook webhook) {
        try {
            return Rules.of(webhook);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("incoming webhook '" + webhook.name() + "', " + e.getMessage(), e);
        }
    }

    private static AddressRules addresses(
            IncomingWebhook webhook, Function<String, Supplier<AddressRanges>> published) {
        AdmissionSettings admission = webhook.admission();
        List<String> own = admission.allow().stream()
                .filter(each -> !each.equals(AdmissionSettings.PROVIDER))
                .toList();
        try {
            return new AddressRules(
                    AddressRanges.of(own),
                    AddressRanges.of(admission.deny()),
                    admission.allowsProvider() ? published.apply(webhook.provider()) : null);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "incoming webhook '" + webhook.name() + "', allow: " + e.getMessage(), e);
        }
    }

    @CheckForNull
    private static Expression compile(IncomingWebhook webhook, String field, @CheckForNull String text) {
        return Expression.optional("incoming webhook '" + webhook.name() + "', " + field, text);
    }

    /** Providers whose published address ranges some of them allow. */
    public Set<String> publishers() {
        return byName.values().stream()
                .map(Door::webhook)
                .filter(webhook -> webhook.admission().allowsProvider())
                .map(IncomingWebhook::provider)
                .collect(Collectors.toSet());
    }

    /** Where the keys are published that they prove by. */
    public List<Publication> publications() {
        return byName.values().stream()
                .flatMap(door -> door.provider().schemes(door.webhook().signature()).stream())
                .flatMap(scheme -> scheme.published().stream())
                .toList();
    }

    /** Where a request came from. */
    ClientAddress client(IncomingRequest request) {
        return proxies.client(request.remoteAddress(), request.headers());
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
