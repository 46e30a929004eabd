package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.batch.BatchSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.batch.Joining;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Leases what goes together in one request: due deliveries of one webhook, one lane and one form, up to a number and a
 * size. They go when there are enough or the oldest has waited long enough.
 */
final class BatchLeases {
    /** Looked at for groups at least, so that a group that still waits does not keep others back. */
    private static final int LOOKED_AT = 64;

    private static final String COLUMNS = "SELECT id, lane, content_type, headers, fillings, next_at, leased_until,"
            + " (SELECT size FROM bodies WHERE hash = deliveries.body) AS size FROM deliveries WHERE ";

    private final Connection connection;
    private final String webhook;
    private final BatchSettings batch;
    private final Instant now;

    BatchLeases(Connection connection, String webhook, BatchSettings batch, Instant now) {
        this.connection = connection;
        this.webhook = webhook;
        this.batch = batch;
        this.now = now;
    }

    /**
     * What was found.
     *
     * @param deliveries that go together; none if no group may go yet
     * @param again when the first group that waits for company may go, or null
     */
    record Taken(List<Leased> deliveries, @CheckForNull Instant again) {}

    /** A due delivery that is not leased yet. */
    private record Candidate(
            String id,
            @CheckForNull String lane,
            String contentType,
            String headers,
            String fillings,
            Instant nextAt,
            boolean free,
            int size) {
        /** What must be the same of all in one request. */
        List<String> form() {
            return List.of(lane == null ? "" : "lane " + lane, contentType, headers, fillings);
        }
    }

    /** Takes the first group that may go. */
    Taken take(Instant until, List<Integer> turns) throws SQLException {
        Map<List<String>, List<Candidate>> groups = new LinkedHashMap<>();
        for (int turn : turns) {
            for (Candidate each : ready(turn)) {
                groups.computeIfAbsent(each.form(), form -> new ArrayList<>()).add(each);
            }
        }
        Instant again = null;
        for (List<Candidate> due : groups.values()) {
            List<Candidate> whole = whole(due);
            List<Candidate> group = cut(whole);
            Instant end = group.size() < whole.size() ? now : end(group);
            if (end.isAfter(now)) {
                again = again == null || end.isBefore(again) ? end : again;
            } else {
                List<Leased> leased = lease(group, until);
                if (!leased.isEmpty()) {
                    return new Taken(leased, null);
                }
            }
        }
        return new Taken(List.of(), again);
    }

    private List<Candidate> ready(int turn) throws SQLException {
        int most = Math.max(batch.size(), LOOKED_AT);
        return Rows.list(connection, COLUMNS + Leases.READY + most, this::candidate, webhook, turn, now, now);
    }

    /** In a lane only the first is ready by itself; those right behind it go with it. */
    private List<Candidate> whole(List<Candidate> due) throws SQLException {
        String lane = due.get(0).lane();
        if (lane == null) {
            return due;
        }
        List<Candidate> lined = Rows.list(
                connection,
                COLUMNS + "webhook = ? AND lane = ? AND state = 'pending' ORDER BY place LIMIT " + batch.size(),
                this::candidate,
                webhook,
                lane);
        List<Candidate> group = new ArrayList<>();
        for (Candidate each : lined) {
            boolean fits = each.free()
                    && !each.nextAt().isAfter(now)
                    && each.form().equals(due.get(0).form());
            if (!fits) {
                break;
            }
            group.add(each);
        }
        return group;
    }

    /** Up to the number and the size; a body that is too large goes alone. */
    private List<Candidate> cut(List<Candidate> group) {
        Optional<Joining> joining =
                group.isEmpty() ? Optional.empty() : Joining.of(group.get(0).contentType());
        List<Candidate> kept = new ArrayList<>();
        long bytes = 0;
        for (Candidate each : group) {
            bytes += each.size() + joining.map(Joining::overhead).orElse(0);
            boolean more = joining.isPresent() && kept.size() < batch.size() && bytes <= batch.bytes();
            if (!kept.isEmpty() && !more) {
                break;
            }
            kept.add(each);
        }
        return kept;
    }

    /** When a group goes: at once if it is full or can't grow, else when its oldest has waited enough. */
    private Instant end(List<Candidate> group) {
        long bytes = group.stream().mapToLong(Candidate::size).sum();
        boolean grows = !group.isEmpty()
                && group.size() < batch.size()
                && bytes < batch.bytes()
                && Joining.of(group.get(0).contentType()).isPresent();
        if (!grows) {
            return now;
        }
        Instant oldest =
                group.stream().map(Candidate::nextAt).min(Instant::compareTo).orElse(now);
        return oldest.plus(batch.linger());
    }

    /** Another server may have been quicker with some: in a lane, those behind such a one stay too. */
    private List<Leased> lease(List<Candidate> group, Instant until) throws SQLException {
        List<Leased> leased = new ArrayList<>();
        for (Candidate each : group) {
            List<Leased> one = Rows.list(
                    connection,
                    "UPDATE deliveries SET leased_until = ? WHERE id = ? AND state = 'pending'"
                            + " AND (leased_until IS NULL OR leased_until <= ?)" + Leases.RETURNING,
                    row -> Leases.leased(connection, row),
                    until,
                    each.id(),
                    now);
            if (one.isEmpty() && each.lane() != null) {
                break;
            }
            leased.addAll(one);
        }
        return leased;
    }

    private Candidate candidate(ResultSet row) throws SQLException {
        Instant leasedUntil = Rows.instant(row, "leased_until");
        return new Candidate(
                row.getString("id"),
                row.getString("lane"),
                row.getString("content_type"),
                row.getString("headers"),
                row.getString("fillings"),
                Rows.instant(row, "next_at"),
                leasedUntil == null || !leasedUntil.isAfter(now),
                row.getInt("size"));
    }
}
