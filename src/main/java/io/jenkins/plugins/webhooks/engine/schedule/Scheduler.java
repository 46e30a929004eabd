package io.jenkins.plugins.webhooks.engine.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Raises scheduled events, each once for each time it is due: the run is claimed in the transaction that stores the
 * event. What was missed while nobody ran is made up once, for the last time it was due.
 */
final class Scheduler implements Pump.Step {
    private final Store store;
    private final Supplier<List<ScheduledEvent>> schedules;
    private final Ids ids;
    private final String source;
    private final Clock clock;
    private final Runnable raised;
    private final Instant start;
    private List<ScheduledEvent> settled;

    Scheduler(
            Store store,
            Supplier<List<ScheduledEvent>> schedules,
            Ids ids,
            String source,
            Clock clock,
            Runnable raised) {
        this.store = store;
        this.schedules = schedules;
        this.ids = ids;
        this.source = source;
        this.clock = clock;
        this.raised = raised;
        this.start = clock.instant();
    }

    @Override
    public Duration run() {
        List<ScheduledEvent> all = schedules.get();
        Instant now = clock.instant();
        if (all != settled) {
            settle(all, now);
            settled = all;
        }
        Map<String, ScheduleTable.Known> known = store.read(ScheduleTable::all);
        Duration wait = IDLE;
        for (ScheduledEvent each : all) {
            CronTime time = CronTime.parse(each.cron(), each.zone(), each.name());
            Instant due = time.latest(now).orElse(Instant.MIN);
            ScheduleTable.Known before = known.get(each.name());
            if (before != null && due.isAfter(before.last())) {
                raise(each, due, before.last(), time.next(now).orElse(null));
            }
            wait = shorter(wait, now, time.next(now).orElse(Instant.MAX));
        }
        return wait;
    }

    private static Duration shorter(Duration wait, Instant now, Instant next) {
        return next.isBefore(now.plus(wait)) ? Duration.between(now, next) : wait;
    }

    private void settle(List<ScheduledEvent> all, Instant now) {
        Set<String> names = all.stream().map(ScheduledEvent::name).collect(Collectors.toSet());
        store.write(connection -> {
                    for (String known : ScheduleTable.all(connection).keySet()) {
                        if (!names.contains(known)) {
                            ScheduleTable.remove(connection, known);
                        }
                    }
                    for (ScheduledEvent each : all) {
                        String times = each.zone() == null ? each.cron() : "TZ=" + each.zone() + "\n" + each.cron();
                        ScheduleTable.register(connection, each.name(), times, now);
                    }
                    return null;
                })
                .join();
    }

    private void raise(ScheduledEvent schedule, Instant due, Instant last, @CheckForNull Instant next) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("schedule", schedule.name());
        data.put("dueAt", due.toString());
        data.put("nextAt", next == null ? null : next.toString());
        data.setAll(schedule.kind() == ScheduledEvent.Kind.DIGEST ? digest(schedule, due, last) : heartbeat());
        EventLog.Packed event = EventLog.pack(new Event(
                ids.next(),
                schedule.kind().type(),
                source,
                schedule.name(),
                clock.instant(),
                Severity.INFO,
                data,
                null));
        boolean ours = store.write(connection -> {
                    if (!ScheduleTable.claim(connection, schedule.name(), due)) {
                        return false;
                    }
                    EventLog.add(connection, event);
                    return true;
                })
                .join();
        if (ours) {
            raised.run();
        }
    }

    private ObjectNode digest(ScheduledEvent schedule, Instant due, Instant last) {
        Duration period = schedule.period();
        return new DigestReader(store, DigestReader.MOST_BUILDS).read(period == null ? last : due.minus(period), due);
    }

    private ObjectNode heartbeat() {
        return store.read(connection -> Json.MAPPER
                .createObjectNode()
                .put("startedAt", start.toString())
                .put("unroutedEvents", ScheduleTable.unroutedEvents(connection))
                .put("pendingDeliveries", ScheduleTable.pendingDeliveries(connection)));
    }
}
