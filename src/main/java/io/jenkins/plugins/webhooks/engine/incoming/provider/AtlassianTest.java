package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import okhttp3.Headers;

/**
 * "Test connection" of Atlassian's own installations, which share the library that sends it: {@code {"test": true}},
 * unsigned even where a secret is set.
 */
final class AtlassianTest {
    private static final int LONGEST = 64;

    private AtlassianTest() {}

    /**
     * Whether this is nothing but the test. The body is compared as it came, because nothing is parsed before it is
     * proven; one that carries a signature has to prove it.
     */
    static boolean isUnsigned(Headers headers, byte[] body) {
        return headers.get("X-Hub-Signature") == null
                && body.length <= LONGEST
                && new String(body, ISO_8859_1).replaceAll("[ \\t\\r\\n]", "").equals("{\"test\":true}");
    }
}
