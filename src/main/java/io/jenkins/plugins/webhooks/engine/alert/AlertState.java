package io.jenkins.plugins.webhooks.engine.alert;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where a rule stands for one key.
 *
 * @param rule its name
 * @param key empty where the rule has no keys
 * @param version counts the changes; 0 is not stored yet
 * @param phase where it is
 * @param since when it fired, or null
 * @param hits the events that count now, oldest first
 * @param total how many counted since the state began
 * @param touched when something was last heard
 * @param due when the clock must look again, or null if it need not
 * @param chain names of rules that led here: none of them may be triggered by what this one raises
 */
record AlertState(
        String rule,
        String key,
        long version,
        Phase phase,
        @CheckForNull Instant since,
        List<Hit> hits,
        long total,
        Instant touched,
        @CheckForNull Instant due,
        Set<String> chain) {
    AlertState {
        hits = List.copyOf(hits);
        chain = Set.copyOf(chain);
    }

    /** Nothing was heard yet. */
    static AlertState fresh(String rule, String key, Instant now) {
        return new AlertState(rule, key, 0, Phase.CALM, null, List.of(), 0, now, null, Set.of(rule));
    }

    /** With one more event; the newest so many are remembered. */
    AlertState with(Hit hit, int most) {
        List<Hit> sorted = Stream.concat(hits.stream(), Stream.of(hit))
                .sorted(Comparator.comparing(Hit::at))
                .toList();
        List<Hit> kept = sorted.subList(Math.max(0, sorted.size() - most), sorted.size());
        Instant heard = hit.at().isAfter(touched) ? hit.at() : touched;
        return new AlertState(rule, key, version, phase, since, kept, total + 1, heard, due, chain);
    }

    /** Without the events that happened at this time or before. */
    AlertState after(Instant time) {
        List<Hit> kept = hits.stream().filter(hit -> hit.at().isAfter(time)).toList();
        return new AlertState(rule, key, version, phase, since, kept, total, touched, due, chain);
    }

    boolean firing() {
        return phase != Phase.CALM;
    }

    AlertState fired(Instant at, AlertRule by) {
        Phase next = by.trigger() ? Phase.TRIGGERED : Phase.FIRING;
        return new AlertState(rule, key, version, next, at, hits, total, touched, due, chain);
    }

    AlertState calm() {
        return new AlertState(rule, key, version, Phase.CALM, null, hits, total, touched, due, chain);
    }

    AlertState due(@CheckForNull Instant time) {
        return new AlertState(rule, key, version, phase, since, hits, total, touched, time, chain);
    }

    /** The same, to be stored over this version. */
    AlertState over(long stored) {
        return new AlertState(rule, key, stored, phase, since, hits, total, touched, due, chain);
    }

    AlertState led(Set<String> by) {
        Set<String> all = new TreeSet<>(chain);
        return all.addAll(by) ? new AlertState(rule, key, version, phase, since, hits, total, touched, due, all) : this;
    }

    /** When the newest event happened; when the state began if there is none. */
    Instant newest() {
        return hits.isEmpty() ? touched : hits.get(hits.size() - 1).at();
    }
}
