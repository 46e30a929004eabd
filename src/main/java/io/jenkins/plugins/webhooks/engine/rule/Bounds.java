package io.jenkins.plugins.webhooks.engine.rule;

import com.dashjoin.jsonata.Parser.Symbol;
import com.dashjoin.jsonata.Utils.RangeList;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Duration;
import java.util.List;

/**
 * What one evaluation may use. It is asked before and after every part of an expression and, by our own functions,
 * inside of what the library would do in one go; what goes beyond ends with an exception.
 */
final class Bounds extends Budget {
    private static final Duration TIME = Duration.ofMillis(500);
    private static final long BYTES = 32L * 1024 * 1024;
    private static final int DEPTH = 100;
    /** Weight of one value, besides that of the document; about bytes. */
    private static final long WEIGHT = 4_000_000;
    /** Entries of all lists that parts give: a path lays together what its steps gave, without asking in between. */
    private static final long ENTRIES = 2_000_000;
    /** A range takes memory only once its numbers are laid into a list, and then more than others. */
    private static final long RANGE_FACTOR = 4;
    /** Entries that the library's wildcard may walk: it copies all it has found for each that it adds. */
    private static final int WILDCARD = 10_000;

    private final Weights weights = new Weights();
    private final long heaviest;
    private int depth;
    private long entries;

    /**
     * Starts the clock.
     *
     * @param document weight of what is evaluated over
     */
    Bounds(long document) {
        super(TIME, BYTES);
        this.heaviest = WEIGHT + document;
    }

    /** Those of the evaluation on this thread. */
    static Bounds current() {
        return (Bounds) Budget.current();
    }

    /** Before a part is evaluated. */
    void enter(Symbol part, @CheckForNull Object input) {
        if (++depth > DEPTH) {
            throw exceeded("it is nested or recurses more than " + DEPTH + " levels deep");
        }
        tick();
        Parts.guardRegex(part);
        if (Parts.isWildcard(part) && Weights.entries(input) > WILDCARD) {
            throw exceeded("a wildcard walks at most " + WILDCARD + " entries");
        }
    }

    /** After a part was evaluated. */
    void leave(@CheckForNull Object result) {
        depth--;
        tick();
        weigh(result);
        if (result instanceof List<?> list) {
            entries += result instanceof RangeList ? RANGE_FACTOR * list.size() : list.size();
            if (entries > ENTRIES) {
                throw exceeded("its lists together have more than " + ENTRIES + " entries");
            }
        }
    }

    /** Checks a value, and gives its weight. */
    long weigh(@CheckForNull Object value) {
        long weight = weights.of(value);
        if (weight > heaviest) {
            throw exceeded("a value of it is larger than " + WEIGHT / 1_000_000 + " MB");
        }
        return weight;
    }
}
