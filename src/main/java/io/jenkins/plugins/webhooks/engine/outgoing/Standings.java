package io.jenkins.plugins.webhooks.engine.outgoing;

import io.jenkins.plugins.webhooks.engine.outgoing.Standing.Pause;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PauseSettings;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which outgoing webhooks fail since when and which are paused: kept in the store, so that a restart changes nothing. */
final class Standings {
    private final Store store;
    private final Notices notices;
    private volatile Map<String, Standing> known;
    /** Those that failed since they were read: the next success must not overlook it. */
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    Standings(Store store, Notices notices) {
        this.store = store;
        this.notices = notices;
        this.known = store.read(StandingRows::all);
    }

    /** Reads them again: another server may have changed them. One at a time, or a slow reader would undo a quick one's. */
    synchronized void refresh() {
        known = store.read(StandingRows::all);
    }

    Standing of(String webhook) {
        return known.getOrDefault(webhook, Standing.good(webhook));
    }

    /** Those that something is remembered of. */
    Map<String, Standing> known() {
        return known;
    }

    /**
     * An attempt worked. Part of the outcome's transaction.
     *
     * @return whether the webhook was paused and goes on
     */
    boolean works(Connection connection, String webhook, Instant now) throws SQLException {
        if (!failed.remove(webhook) && !known.containsKey(webhook)) {
            return false;
        }
        Optional<Standing> standing = StandingRows.find(connection, webhook);
        if (standing.isPresent() && standing.get().pause() == Pause.FAILING) {
            StandingRows.clear(connection, webhook);
            notices.recovered(connection, standing.get(), "probe", now);
            return true;
        }
        StandingRows.works(connection, webhook);
        return false;
    }

    /**
     * An attempt failed. Part of the outcome's transaction.
     *
     * @return whether the webhook was paused for it
     */
    boolean fails(Connection connection, String webhook, PauseSettings settings, String reason, Instant now)
            throws SQLException {
        failed.add(webhook);
        // Asked anew: what was read may be from before a success.
        Instant since = StandingRows.find(connection, webhook)
                .map(Standing::failingSince)
                .orElse(null);
        if (since == null) {
            StandingRows.fails(connection, webhook, now);
            return false;
        }
        Duration time = Duration.between(since, now);
        if (settings.after().isZero() || time.compareTo(settings.after()) < 0) {
            return false;
        }
        return pause(
                connection,
                webhook,
                Pause.FAILING,
                "every attempt failed since " + since + ", at last: " + reason,
                now);
    }

    /**
     * Pauses one; by hand also one that is paused by itself, so that no probe lets it go on.
     *
     * @return whether that changed something
     */
    boolean pause(Connection connection, String webhook, Pause pause, String reason, Instant now) throws SQLException {
        if (!StandingRows.pause(connection, webhook, pause, reason, now)) {
            return false;
        }
        notices.paused(connection, StandingRows.find(connection, webhook).orElseThrow(), now);
        return true;
    }

    /**
     * Lets one go on.
     *
     * @return whether it was paused
     */
    boolean resume(Connection connection, String webhook, Instant now) throws SQLException {
        Optional<Standing> standing = StandingRows.find(connection, webhook).filter(Standing::isPaused);
        if (standing.isEmpty()) {
            return false;
        }
        StandingRows.clear(connection, webhook);
        notices.recovered(connection, standing.get(), "hand", now);
        return true;
    }
}
