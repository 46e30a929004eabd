package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Says when an action's turn is. */
final class Timetable {
    private Timetable() {}

    /**
     * The time at which an action is to be done; not after now means now.
     *
     * @throws ExpressionException if the schedule's expression fails or gives no time
     */
    static Instant due(Schedule schedule, Accepted accepted, Instant now) throws ExpressionException {
        Instant due = now.plus(schedule.delay());
        if (schedule.at() != null) {
            Instant at = time(schedule.at().evaluate(accepted.document()));
            due = at.isAfter(due) ? at : due;
        }
        return schedule.window() == null ? due : schedule.window().next(due);
    }

    private static Instant time(JsonNode value) throws ExpressionException {
        try {
            return OffsetDateTime.parse(value.asText()).toInstant();
        } catch (DateTimeException e) {
            throw new ExpressionException(
                    "the time of the action is not one: give ISO 8601 with an offset, such as 2026-05-01T20:00:00Z");
        }
    }
}
