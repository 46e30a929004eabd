package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Collects the decisions on one receipt's way. */
final class Trace {
    private final Clock clock;
    private final List<TraceStep> steps = new ArrayList<>();

    Trace(Clock clock) {
        this.clock = clock;
    }

    /** Goes on with what was collected before the receipt was stored. */
    Trace(Clock clock, String json) {
        this(clock);
        steps.addAll(read(json));
    }

    void passed(String stage, String detail) {
        steps.add(new TraceStep(clock.instant(), stage, true, detail));
    }

    void stopped(String stage, String detail) {
        steps.add(new TraceStep(clock.instant(), stage, false, detail));
    }

    String json() {
        return Json.text(steps);
    }

    static List<TraceStep> read(String json) {
        try {
            return List.of(Json.MAPPER.readValue(json, TraceStep[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept trace can't be read", e);
        }
    }
}
