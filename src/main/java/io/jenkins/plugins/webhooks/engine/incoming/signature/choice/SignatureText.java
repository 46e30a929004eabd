package io.jenkins.plugins.webhooks.engine.incoming.signature.choice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.option.Options;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a sender signs, as a text that can be kept: JSON of a scheme's name and options, spans of time in ISO 8601. */
public final class SignatureText {
    private static final String SCHEME = "scheme";

    private SignatureText() {}

    /**
     * Writes it.
     *
     * @param scheme name of the scheme
     * @param said its options
     */
    public static String write(String scheme, Map<String, List<String>> said) {
        Map<String, List<String>> all = new LinkedHashMap<>(said);
        all.put(SCHEME, List.of(scheme));
        return Json.text(all);
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if it can't be used
     */
    public static SignatureSettings read(String text) {
        try {
            Map<String, List<String>> said =
                    new LinkedHashMap<>(Json.MAPPER.readValue(text, new TypeReference<Map<String, List<String>>>() {}));
            List<String> scheme = said.remove(SCHEME);
            if (scheme == null || scheme.size() != 1) {
                throw new IllegalArgumentException("a signature names one scheme");
            }
            return SchemeChoice.parse(scheme.get(0)).settings(new Options(said));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a signature is JSON of texts", e);
        }
    }
}
