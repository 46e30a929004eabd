package io.jenkins.plugins.webhooks.engine.outgoing;

import io.jenkins.plugins.webhooks.engine.outgoing.policy.PolicySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Rate;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Turnstile;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.UrlTemplate;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A turnstile for each outgoing webhook. One whose target or limits changed begins anew. */
final class Turnstiles {
    private final Clock clock;
    private final Map<String, Fitted> byName = new ConcurrentHashMap<>();

    Turnstiles(Clock clock) {
        this.clock = clock;
    }

    /** What it was made for. */
    private record Fitted(UrlTemplate url, Rate rate, int concurrency, Turnstile turnstile) {
        boolean fits(OutgoingWebhook webhook) {
            return url.equals(webhook.url())
                    && Objects.equals(rate, webhook.policy().rateLimit())
                    && concurrency == webhook.policy().concurrency();
        }
    }

    Turnstile of(OutgoingWebhook webhook) {
        return byName.compute(
                        webhook.name(), (name, kept) -> kept != null && kept.fits(webhook) ? kept : fitted(webhook))
                .turnstile();
    }

    private Fitted fitted(OutgoingWebhook webhook) {
        PolicySettings policy = webhook.policy();
        return new Fitted(
                webhook.url(),
                policy.rateLimit(),
                policy.concurrency(),
                new Turnstile(policy.rateLimit(), policy.concurrency(), clock));
    }

    /** The one of a name, if it was needed yet. */
    Optional<Turnstile> find(String webhook) {
        return Optional.ofNullable(byName.get(webhook)).map(Fitted::turnstile);
    }

    /** Somebody says that the target works, so what was learnt of it counts no more. */
    void forget(String webhook) {
        byName.remove(webhook);
    }
}
