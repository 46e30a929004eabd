package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.Parameters;
import org.greenbytes.http.sfv.StringItem;

/**
 * What a signature says it covers, in the form of structured fields, and the text that is signed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9421.html#section-2.5">RFC 9421, section 2.5</a>
 */
record MessageInput(List<String> components, Parameters parameters) {
    static MessageInput of(MessageSigner signer, MessageComponents sent, Instant created) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("created", created.getEpochSecond());
        if (signer.lifetime() != null) {
            parameters.put("expires", created.plus(signer.lifetime()).getEpochSecond());
        }
        if (signer.keyId() != null) {
            parameters.put("keyid", signer.keyId());
        }
        parameters.put("alg", signer.algorithm().label());
        List<String> present =
                signer.components().stream().filter(sent::applies).toList();
        return new MessageInput(present, Parameters.valueOf(parameters));
    }

    String text() {
        List<Item<?>> names = components.stream()
                .<Item<?>>map(each -> StringItem.valueOf(each))
                .toList();
        return InnerList.valueOf(names).withParams(parameters).serialize();
    }

    byte[] base(MessageComponents sent) {
        StringBuilder base = new StringBuilder();
        for (String component : components) {
            base.append('"')
                    .append(component)
                    .append("\": ")
                    .append(sent.value(component))
                    .append('\n');
        }
        return base.append("\"@signature-params\": ").append(text()).toString().getBytes(ISO_8859_1);
    }
}
