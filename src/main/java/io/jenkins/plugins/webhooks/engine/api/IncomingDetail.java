package io.jenkins.plugins.webhooks.engine.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A door and how its sender proves itself.
 *
 * @param webhook what the list shows of it too
 * @param schemes names of the schemes that count, strongest first
 * @param secrets by their ids, never their values
 * @param secretsFault why the secrets can't be read now, or null if they can
 */
record IncomingDetail(
        IncomingResource.Door webhook,
        List<String> schemes,
        List<Use> secrets,
        @CheckForNull String secretsFault) {

    /**
     * A secret.
     *
     * @param id what people call it
     * @param from the time from which it counts, or null
     * @param until the time from which it counts no longer, or null
     * @param lastUsed when it last proved a request, to the minute, or null if it never did
     */
    record Use(
            String id,
            @CheckForNull Instant from,
            @CheckForNull Instant until,
            @CheckForNull Instant lastUsed) {
        static Use of(Secret secret, Map<String, Instant> uses) {
            return new Use(
                    secret.id(), secret.validity().from(), secret.validity().until(), uses.get(secret.id()));
        }
    }

    static IncomingDetail of(Webhooks webhooks, IncomingWebhook webhook) {
        List<String> schemes = webhooks.providers().named(webhook.provider()).stream()
                .flatMap(provider -> provider.schemes(webhook.signature()).stream())
                .map(SignatureScheme::name)
                .distinct()
                .toList();
        IncomingResource.Door door = IncomingResource.Door.of(
                webhook, webhooks.pauses().of(webhook.name()).orElse(null));
        try {
            Map<String, Instant> uses = webhooks.secretUses(webhook.name());
            List<Use> secrets = webhook.secrets().live().stream()
                    .map(secret -> Use.of(secret, uses))
                    .toList();
            return new IncomingDetail(door, schemes, secrets, null);
        } catch (SecretUnavailableException e) {
            return new IncomingDetail(door, schemes, List.of(), e.getMessage());
        }
    }
}
