package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.outgoing.batch.BatchSettings;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Leases what is due for one target and packs it into parcels. */
final class Loading {
    /** Beyond the call's own timeout, for the commit of its outcome. */
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(30);

    private static final List<Integer> USUAL = List.of(Lanes.FIRST, Lanes.AGAIN);
    private static final List<Integer> RETRIES_FIRST = List.of(Lanes.AGAIN, Lanes.FIRST);

    private final Store store;
    private final Ids ids;
    private final Clock clock;

    Loading(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What there is to carry.
     *
     * @param again when more may be, because what is due waits for company; or null
     */
    record Loaded(List<Parcel> parcels, @CheckForNull Instant again) {}

    /** Takes at most so many parcels; waits for the commit. */
    Loaded load(OutgoingWebhook webhook, int most, boolean retriesFirst) {
        List<Integer> turns = retriesFirst ? RETRIES_FIRST : USUAL;
        Duration time = webhook.timeout().call().plus(LEASE_MARGIN);
        return store.write(connection -> {
                    Instant now = clock.instant();
                    return webhook.policy().batch().joins()
                            ? batches(connection, webhook, most, now, now.plus(time), turns)
                            : singles(connection, webhook, most, now, now.plus(time), turns);
                })
                .join();
    }

    private static Loaded singles(
            Connection connection, OutgoingWebhook webhook, int most, Instant now, Instant until, List<Integer> turns)
            throws SQLException {
        List<Leased> leased = Leases.take(connection, webhook.name(), now, until, most, turns);
        return new Loaded(leased.stream().map(Parcel::of).toList(), null);
    }

    private Loaded batches(
            Connection connection, OutgoingWebhook webhook, int most, Instant now, Instant until, List<Integer> turns)
            throws SQLException {
        BatchSettings batch = webhook.policy().batch();
        List<Parcel> parcels = new ArrayList<>();
        while (parcels.size() < most) {
            BatchLeases.Taken taken = new BatchLeases(connection, webhook.name(), batch, now).take(until, turns);
            if (taken.deliveries().isEmpty()) {
                return new Loaded(parcels, taken.again());
            }
            parcels.add(Parcel.joined(ids, taken.deliveries()));
        }
        return new Loaded(parcels, null);
    }
}
