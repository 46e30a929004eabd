package io.jenkins.plugins.webhooks.engine.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * Keeps addresses out that fail to prove themselves again and again. Remembers a bounded number of them, in memory
 * alone: after a restart everybody begins anew. Safe for use by many threads.
 */
public final class PenaltyBox {
    private static final int MOST_ADDRESSES = 20_000;
    /** A busy sender need not be noted at each of its requests. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final PenaltySettings settings;
    private final Clock clock;
    private final Cache<String, Reputation> reputations = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .executor(Runnable::run)
            .build();

    public PenaltyBox(PenaltySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** How long an address is still kept out; empty if it is not. */
    public Optional<Duration> remaining(String address) {
        Reputation reputation = reputations.getIfPresent(address);
        Instant now = clock.instant();
        return reputation != null && reputation.isOut(now)
                ? Optional.of(Duration.between(now, reputation.until()))
                : Optional.empty();
    }

    /** Notes a proof that failed; gives the penalty if this was once too often. */
    public Optional<Penalty> failed(String address) {
        Instant now = clock.instant();
        return change(address, reputation -> reputation.failed(now, settings));
    }

    /** Notes a request for a webhook that does not exist; gives the penalty if this was once too often. */
    public Optional<Penalty> probed(String address, String name) {
        Instant now = clock.instant();
        return change(address, reputation -> reputation.probed(name, now, settings));
    }

    /** Notes a proof that held. */
    public void proven(String address) {
        Instant now = clock.instant();
        Reputation reputation = reputations.getIfPresent(address);
        if (reputation == null
                || reputation.proven() == null
                || reputation.proven().plus(FRESH).isBefore(now)) {
            change(address, old -> old.succeeded(now));
        }
    }

    private Optional<Penalty> change(String address, UnaryOperator<Reputation> how) {
        AtomicReference<Penalty> fresh = new AtomicReference<>();
        reputations.asMap().compute(address, (key, old) -> {
            Reputation before = old == null ? Reputation.NEW : old;
            Reputation after = how.apply(before);
            boolean isNew = after.until() != null && !after.until().equals(before.until());
            fresh.set(isNew ? after.penalty(address) : null);
            return after;
        });
        return Optional.ofNullable(fresh.get());
    }

    /** Who is kept out now, longest first. */
    public List<Penalty> all() {
        Instant now = clock.instant();
        return reputations.asMap().entrySet().stream()
                .filter(each -> each.getValue().isOut(now))
                .map(each -> each.getValue().penalty(each.getKey()))
                .sorted(Comparator.comparing(Penalty::until).reversed().thenComparing(Penalty::address))
                .toList();
    }

    /**
     * Lets an address in again and forgets what it did.
     *
     * @param address as listed, or any address of a listed network
     * @return whether it was kept out
     */
    public boolean release(String address) {
        String network = AddressText.parse(address).map(AddressText::sender).orElse(address);
        Instant now = clock.instant();
        Reputation reputation = reputations.asMap().remove(network);
        return reputation != null && reputation.isOut(now);
    }
}
