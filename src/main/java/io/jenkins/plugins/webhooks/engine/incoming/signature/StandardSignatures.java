package io.jenkins.plugins.webhooks.engine.incoming.signature;

import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.PublicKeys;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.StandardSecret;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * The signatures of one request by Standard Webhooks, as far as they can be read; other versions and malformed entries
 * prove nothing.
 *
 * @param hashes {@code v1}
 * @param signatures {@code v1a}
 */
record StandardSignatures(List<byte[]> hashes, List<byte[]> signatures) {
    private static final String SYMMETRIC = "v1,";
    private static final String ASYMMETRIC = "v1a,";

    static StandardSignatures read(String header) {
        StandardSignatures read = new StandardSignatures(new ArrayList<>(), new ArrayList<>());
        StringTokenizer entries = new StringTokenizer(header, " ");
        while (entries.hasMoreTokens()) {
            String entry = entries.nextToken();
            if (entry.startsWith(SYMMETRIC)) {
                add(read.hashes, entry.substring(SYMMETRIC.length()));
            } else if (entry.startsWith(ASYMMETRIC)) {
                add(read.signatures, entry.substring(ASYMMETRIC.length()));
            }
        }
        return read;
    }

    private static void add(List<byte[]> list, String base64) {
        Encoding.BASE64.read(base64).ifPresent(list::add);
    }

    boolean isEmpty() {
        return hashes.isEmpty() && signatures.isEmpty();
    }

    /** What a secret proves by. */
    @FunctionalInterface
    interface Key {
        /** Whether one of the signatures is this key's. */
        boolean provesAny(StandardSignatures claimed, byte[] head, byte[] body);
    }

    /** A secret as key for either kind; empty if it is none. A public key is no shared one: everybody knows it. */
    static Optional<Key> key(Secret secret) {
        return isPublic(secret)
                ? KeyAlgorithm.ED25519
                        .key(secret.text())
                        .map(key -> (claimed, head, body) -> claimed.anySigned(key, head, body))
                : StandardSecret.key(secret).map(key -> (claimed, head, body) -> claimed.anyHashed(key, head, body));
    }

    private boolean anySigned(PublicKey key, byte[] head, byte[] body) {
        boolean matches = false;
        for (byte[] each : signatures) {
            matches |= KeyAlgorithm.ED25519.verify(key, each, head, body);
        }
        return matches;
    }

    private boolean anyHashed(byte[] key, byte[] head, byte[] body) {
        byte[] expected = Hmac.compute("HmacSHA256", key, head, body);
        boolean matches = false;
        for (byte[] each : hashes) {
            matches |= Hmac.equal(expected, each);
        }
        return matches;
    }

    private static boolean isPublic(Secret secret) {
        return secret.text().strip().startsWith(PublicKeys.STANDARD_PREFIX);
    }
}
