package io.jenkins.plugins.webhooks.engine.incoming.signature.message;

import io.jenkins.plugins.webhooks.engine.security.Hash;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import java.util.Map;
import java.util.function.UnaryOperator;
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

    private static final Map<String, UnaryOperator<byte[]>> ACTIVE =
            Map.of("sha-256", Hash::sha256, "sha-512", Hash::sha512);

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
            UnaryOperator<byte[]> algorithm = ACTIVE.get(each.getKey());
            if (algorithm != null) {
                known++;
                if (!(each.getValue() instanceof ByteSequenceItem claimed)
                        || !Hmac.equal(algorithm.apply(body), MessageSignature.bytes(claimed))) {
                    return "the " + each.getKey() + " digest is not that of the body";
                }
            }
        }
        return known > 0 ? "" : "header Content-Digest has neither sha-256 nor sha-512";
    }
}
