package io.jenkins.plugins.webhooks.engine.outgoing.policy;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.util.Map;

/** Tells in which lane an event's delivery goes: those of one key go one after the other, in the order they came. */
public final class LaneKey {
    /** No lanes. */
    public static final String NONE = "none";

    /** Words for what is asked for most. */
    private static final Map<String, String> WORDS = Map.of(
            "all",
            "'all'",
            "job",
            "data.job.fullName",
            "branch",
            "$exists(data.branch) ? data.repository.fullName & '@' & data.branch"
                    + " : $exists(data.source.branch) ? data.source.repository & '@' & data.source.branch"
                    + " : data.job.fullName");

    private static final int LONGEST = 500;

    @CheckForNull
    private final Expression key;

    private LaneKey(@CheckForNull Expression key) {
        this.key = key;
    }

    /**
     * Reads a word or an expression.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static LaneKey parse(String order) {
        String text = order.trim();
        return new LaneKey(text.equals(NONE) ? null : Expression.parse(WORDS.getOrDefault(text, text)));
    }

    /**
     * The key of an event.
     *
     * @param document its JSON form
     * @return null if it has none and waits for nobody
     * @throws ExpressionException if the expression fails or gives too long a key
     */
    @CheckForNull
    public String of(JsonNode document) throws ExpressionException {
        if (key == null) {
            return null;
        }
        JsonNode result = key.evaluate(document);
        String text = result.isValueNode() ? result.asText() : result.toString();
        if (result.isMissingNode() || result.isNull() || text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw new ExpressionException("order gives a key of more than " + LONGEST + " characters");
        }
        return text;
    }
}
