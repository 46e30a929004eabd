package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import java.util.List;

/** Ends the work of a receipt before it is through. */
final class StoppedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String stage;
    private final ReceiptState state;
    private final String event;
    private final transient List<Event> events;

    /** It failed before the event's name was known. */
    StoppedException(String stage, String reason) {
        this(stage, reason, null, List.of());
    }

    /** It failed; the events are raised all the same. */
    StoppedException(String stage, String reason, @CheckForNull String event, List<Event> events) {
        this(ReceiptState.FAILED, stage, reason, event, events);
    }

    private StoppedException(
            ReceiptState state, String stage, String reason, @CheckForNull String event, List<Event> events) {
        super(reason, null, false, false);
        this.state = state;
        this.stage = stage;
        this.event = event;
        this.events = events;
    }

    /** Nobody wanted it. */
    static StoppedException ignored(String stage, String reason, String event) {
        return new StoppedException(ReceiptState.IGNORED, stage, reason, event, List.of());
    }

    String stage() {
        return stage;
    }

    ReceiptState state() {
        return state;
    }

    @CheckForNull
    String event() {
        return event;
    }

    List<Event> events() {
        return events;
    }
}
