package io.jenkins.plugins.webhooks.engine.schedule;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;

/** Events that the clock raises, at work on a thread of their own. */
public final class Schedules implements AutoCloseable {
    private final Store store;
    private final Clock clock;
    private final Pump pump;
    private volatile List<ScheduledEvent> configured = List.of();
    private volatile List<ScheduledEvent> inForce = List.of();

    /**
     * Makes them.
     *
     * @param source of the events
     * @param raised called after an event was stored
     */
    public Schedules(Store store, Ids ids, String source, Clock clock, ThreadFactory threads, Runnable raised) {
        this.store = store;
        this.clock = clock;
        this.pump = new Pump(
                "schedule of events", new Scheduler(store, () -> inForce, ids, source, clock, raised), threads);
    }

    public void start() {
        pump.start();
    }

    /** Puts schedules in force. */
    public void use(List<ScheduledEvent> changed) {
        configured = List.copyOf(changed);
        inForce = changed.stream().filter(ScheduledEvent::enabled).toList();
        pump.wake();
    }

    /** Every schedule as it stands, also one that is switched off, in the order of the configuration. */
    public List<ScheduleView> views() {
        Map<String, ScheduleTable.Known> known = store.read(ScheduleTable::all);
        return configured.stream()
                .map(each -> new ScheduleView(
                        each.name(),
                        each.kind(),
                        each.kind().type(),
                        each.cron(),
                        each.enabled(),
                        each.enabled() ? nextRun(each) : null,
                        lastRun(known.get(each.name()))))
                .toList();
    }

    @CheckForNull
    private Instant nextRun(ScheduledEvent schedule) {
        return CronTime.parse(schedule.cron(), schedule.zone(), schedule.name())
                .next(clock.instant())
                .orElse(null);
    }

    @CheckForNull
    private static Instant lastRun(@CheckForNull ScheduleTable.Known known) {
        return known == null || known.runs() == 0 ? null : known.last();
    }

    @Override
    public void close() {
        pump.close();
    }
}
