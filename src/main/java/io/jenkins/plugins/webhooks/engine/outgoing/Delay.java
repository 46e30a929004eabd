package io.jenkins.plugins.webhooks.engine.outgoing;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import io.jenkins.plugins.webhooks.engine.rule.Moment;
import java.time.Duration;
import java.time.Instant;

/** How long an outgoing webhook holds its deliveries back: always the same time, or what an expression says. */
public final class Delay {
    private final Duration fixed;
    private final Expression expression;

    private Delay(@CheckForNull Duration fixed, @CheckForNull Expression expression) {
        this.fixed = fixed;
        this.expression = expression;
    }

    /**
     * Reads a delay.
     *
     * @param text a length of time such as {@code 10m}, or JSONata over the event's JSON form that gives a length of
     *     time, a number of seconds, a time as ISO 8601, or nothing for no delay
     * @return null if there is none
     * @throws IllegalArgumentException if it is neither, or longer than 30 days
     */
    @CheckForNull
    public static Delay parse(@CheckForNull String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Duration fixed;
        try {
            fixed = LengthOfTime.parse(text);
        } catch (IllegalArgumentException noLength) {
            return new Delay(null, expression(text));
        }
        Moment.after(fixed, Instant.EPOCH); // Refuses what is too long.
        return new Delay(fixed, null);
    }

    private static Expression expression(String text) {
        try {
            return Expression.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is neither a length of time such as 10m nor an expression: " + e.getMessage(), e);
        }
    }

    /**
     * When a delivery may begin: by its webhook and by its event, the later of both.
     *
     * @param delay of the webhook, or null
     * @return null if it may begin now
     * @throws ExpressionException if the expression fails or gives no time
     */
    @CheckForNull
    static Held until(@CheckForNull Delay delay, Event event, JsonNode document, Instant now)
            throws ExpressionException {
        Instant asked = event.notBefore();
        Instant own = delay == null ? now : delay.moment(document, now);
        if (asked != null && asked.isAfter(now) && !own.isAfter(asked)) {
            return new Held(asked, "waits until " + asked + ", as its event asks for");
        }
        return own.isAfter(now) ? new Held(own, "waits until " + own + ", as its webhook says") : null;
    }

    /**
     * A delivery that begins later.
     *
     * @param until when
     * @param reason in words
     */
    record Held(Instant until, String reason) {}

    private Instant moment(JsonNode document, Instant now) throws ExpressionException {
        if (fixed != null) {
            return now.plus(fixed);
        }
        JsonNode value = expression.evaluate(document);
        if (value.isMissingNode() || value.isNull()) {
            return now;
        }
        try {
            return value.isNumber()
                    ? Moment.after(Duration.ofSeconds(value.longValue()), now)
                    : Moment.parse(value.asText(), now);
        } catch (IllegalArgumentException e) {
            throw new ExpressionException("delay: " + e.getMessage());
        }
    }
}
