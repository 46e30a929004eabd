package io.jenkins.plugins.webhooks.engine.incoming.provider;

import io.jenkins.plugins.webhooks.engine.incoming.Fixture;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Verdict;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.List;

/** Asks a provider's schemes as the contract has it: the first one that is present decides alone. */
final class Proof {
    private Proof() {}

    static Verdict of(Provider provider, SignatureSettings settings, Fixture request, Secret... secrets) {
        String sent = request.headers().get("webhook-timestamp");
        Instant now = sent == null ? Instant.EPOCH : Instant.ofEpochSecond(Long.parseLong(sent));
        return scheme(provider, settings, request).verify(request.headers(), request.body(), List.of(secrets), now);
    }

    static SignatureScheme scheme(Provider provider, SignatureSettings settings, Fixture request) {
        List<SignatureScheme> schemes = provider.schemes(settings);
        return schemes.stream()
                .filter(scheme -> scheme.isPresent(request.headers()))
                .findFirst()
                .orElse(schemes.get(0));
    }
}
