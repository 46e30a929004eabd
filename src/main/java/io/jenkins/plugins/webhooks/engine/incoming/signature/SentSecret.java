package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.webhooks.engine.security.Hash;
import io.jenkins.plugins.webhooks.engine.security.Hmac;

/** A secret that came with a request, kept as a digest: compared values of equal length tell no length. */
final class SentSecret {
    private final byte[] digest;

    private SentSecret(byte[] digest) {
        this.digest = digest;
    }

    static SentSecret of(byte[] secret) {
        return new SentSecret(Hash.sha256(secret));
    }

    static SentSecret of(String text) {
        return of(text.getBytes(UTF_8));
    }

    /** Whether it is this one, in a time that tells nothing about where they differ. */
    boolean is(byte[] secret) {
        return Hmac.equal(Hash.sha256(secret), digest);
    }
}
