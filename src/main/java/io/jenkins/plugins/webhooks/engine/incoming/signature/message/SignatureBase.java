package io.jenkins.plugins.webhooks.engine.incoming.signature.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashSet;
import java.util.Set;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.StringItem;

/**
 * The text that is signed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9421.html#section-2.5">RFC 9421, section 2.5</a>
 */
final class SignatureBase {
    private SignatureBase() {}

    /**
     * Makes it from what the signature says it covers.
     *
     * @throws IllegalArgumentException if a component is absent, comes twice or is of a kind that we don't know
     */
    static byte[] of(Components components, InnerList covered) {
        StringBuilder base = new StringBuilder();
        Set<String> seen = new HashSet<>();
        for (Item<?> item : covered.get()) {
            if (!(item instanceof StringItem name)) {
                throw new IllegalArgumentException("a covered component is no text");
            }
            String identifier = name.serialize();
            if (!seen.add(identifier)) {
                throw new IllegalArgumentException("component " + identifier + " is covered twice");
            }
            base.append(identifier).append(": ").append(components.value(name)).append('\n');
        }
        base.append("\"@signature-params\": ").append(covered.serialize());
        return base.toString().getBytes(ISO_8859_1);
    }
}
