package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that a request was taken in, in the words that its sender expects. */
record Reply(ResponseSettings settings, @CheckForNull Expression body) {
    private static final Logger LOGGER = LoggerFactory.getLogger(Reply.class);
    private static final String TYPE = "Content-Type";
    private static final int LARGEST = 64 * 1024;
    private static final int ACCEPTED = 202;
    /** RFC 9110, sections 15.3.5 and 15.3.6: these have none. */
    private static final Set<Integer> BODILESS = Set.of(204, 205);

    /** Never fails: the receipt is on disk, so the answer is a success even where its body can't be made. */
    Answer to(String receipt, boolean duplicate, Door door) {
        Answer usual = Answer.of(
                settings.status() == 0 ? ACCEPTED : settings.status(), receipt, duplicate ? "duplicate" : "accepted");
        boolean silent = BODILESS.contains(usual.status());
        Answer answer = new Answer(usual.status(), settings.headers(), silent ? new byte[0] : usual.body());
        if (body == null || silent) {
            return answer;
        }
        ObjectNode document = Json.MAPPER.createObjectNode();
        document.put("receipt", receipt);
        document.put("duplicate", duplicate);
        document.put("webhook", door.webhook().name());
        document.put("provider", door.provider().name());
        try {
            return with(answer, body.evaluate(document));
        } catch (ExpressionException e) {
            LOGGER.warn("The answer to receipt {} could not be made: {}", receipt, e.getMessage());
            return answer;
        }
    }

    private static Answer with(Answer answer, JsonNode result) throws ExpressionException {
        byte[] bytes = result.isMissingNode()
                ? new byte[0]
                : result.isTextual() ? result.textValue().getBytes(StandardCharsets.UTF_8) : Json.bytes(result);
        if (bytes.length > LARGEST) {
            throw new ExpressionException("the answer is larger than " + LARGEST + " bytes");
        }
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        boolean typed = headers.keySet().stream().anyMatch(TYPE::equalsIgnoreCase);
        if (!typed && result.isTextual()) {
            headers.put(TYPE, "text/plain; charset=utf-8");
        }
        return new Answer(answer.status(), headers, bytes);
    }
}
