package io.jenkins.plugins.webhooks.engine.incoming.waiting;

import io.jenkins.plugins.webhooks.engine.security.Hash;
import java.security.SecureRandom;
import java.util.Base64;

/** The part of a one-time URL that nobody can guess. Kept is only its hash, which leads nobody back to it. */
final class WaitToken {
    private static final int BYTES = 32;
    /** Not the generator that the engine is given: that one is for ids and may be any. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private WaitToken() {}

    /** 256 bits as 43 characters that need no encoding in a path (RFC 4648, section 5). */
    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256; a slow hash would gain nothing against 256 random bits. */
    static byte[] hash(String token) {
        return Hash.sha256(token);
    }
}
