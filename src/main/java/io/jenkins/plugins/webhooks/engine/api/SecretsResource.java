package io.jenkins.plugins.webhooks.engine.api;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * New secrets for senders and receivers. They are kept nowhere: who asks puts one where secrets are kept, and gives it to
 * the other side.
 */
final class SecretsResource {
    /** Standard Webhooks wants 24 to 64; a longer key than the hash makes no stronger one (RFC 2104, section 3). */
    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** One secret in two forms: as text for most systems, and as Standard Webhooks writes it. */
    ApiResponse generate(Call call) {
        JsonBody.read(call.request().body()).requireOnly(Set.of());
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return ApiResponse.json(
                        200,
                        Map.of(
                                "text",
                                HexFormat.of().formatHex(secret),
                                "standard",
                                "whsec_" + Base64.getEncoder().encodeToString(secret)))
                .with("Cache-Control", "no-store");
    }
}
