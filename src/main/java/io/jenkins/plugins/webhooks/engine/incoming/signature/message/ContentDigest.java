package io.jenkins.plugins.webhooks.engine.incoming.signature.message;

import io.jenkins.plugins.webhooks.engine.security.Hmac;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import okhttp3.Headers;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.ListElement;

/**
 * The header that binds a body to what is signed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9530.html">RFC 9530</a>
 */
final class ContentDigest {
    static final String FIELD = "content-digest";

    private static final Map<String, String> ACTIVE = Map.of("sha-256", "SHA-256", "sha-512", "SHA-512");

    private ContentDigest() {}

    /** What is wrong with it, in words; empty if nothing is. Every digest that we know must fit, and one must be there. */
    static String fault(Headers headers, byte[] body) {
        Map<String, ListElement<?>> digests;
        try {
            digests = MessageSignature.dictionary(headers, FIELD);
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
        int known = 0;
        for (Map.Entry<String, ListElement<?>> each : digests.entrySet()) {
            String algorithm = ACTIVE.get(each.getKey());
            if (algorithm != null) {
                known++;
                if (!(each.getValue() instanceof ByteSequenceItem claimed)
                        || !Hmac.equal(digest(algorithm, body), MessageSignature.bytes(claimed))) {
                    return "the " + each.getKey() + " digest is not that of the body";
                }
            }
        }
        return known > 0 ? "" : "header Content-Digest has neither sha-256 nor sha-512";
    }

    private static byte[] digest(String algorithm, byte[] body) {
        try {
            return MessageDigest.getInstance(algorithm).digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
