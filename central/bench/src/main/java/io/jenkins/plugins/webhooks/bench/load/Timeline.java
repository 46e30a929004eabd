package io.jenkins.plugins.webhooks.bench.load;

import java.util.function.IntToLongFunction;
import org.HdrHistogram.Histogram;

/**
 * When each push of one phase was due (t0), left (t1) and was answered (t2), in nanoseconds of {@link System#nanoTime}.
 * Each index is written by one thread; read it after the threads were joined.
 */
final class Timeline {
    private final int first;
    private final long[] due;
    private final long[] left;
    private final long[] answered;

    /**
     * Makes room.
     *
     * @param first number of the first push
     */
    Timeline(int first, int count) {
        this.first = first;
        this.due = new long[count];
        this.left = new long[count];
        this.answered = new long[count];
    }

    int first() {
        return first;
    }

    int count() {
        return due.length;
    }

    void sent(int index, long dueAt, long leftAt) {
        due[index] = dueAt;
        left[index] = leftAt;
    }

    void answered(int index, long at) {
        answered[index] = at;
    }

    /** t2 − t0: what a sender waits, the generator's own delay included. */
    void answers(Histogram into) {
        record(into, index -> answered[index], due);
    }

    /** t1 − t0: how far the generator fell behind; figures of a run with much of it are the generator's. */
    void lag(Histogram into) {
        record(into, index -> left[index], due);
    }

    /** t3 − t0: from due to the first byte at the target. */
    void deliveries(Histogram into, Arrivals arrivals) {
        record(into, index -> arrivals.at(first + index), due);
    }

    /** Seconds from the first departure to the last answer. */
    double seconds() {
        return span(index -> answered[index]);
    }

    /** Seconds from the first departure to the last arrival. */
    double seconds(Arrivals arrivals) {
        return span(index -> arrivals.at(first + index));
    }

    private double span(IntToLongFunction end) {
        long begin = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int i = 0; i < due.length; i++) {
            if (left[i] != 0 && end.applyAsLong(i) != 0) {
                begin = Math.min(begin, left[i]);
                last = Math.max(last, end.applyAsLong(i));
            }
        }
        return last > begin ? (last - begin) / 1e9 : Double.NaN;
    }

    private static void record(Histogram into, IntToLongFunction end, long[] start) {
        for (int i = 0; i < start.length; i++) {
            if (end.applyAsLong(i) != 0) {
                into.recordValue(Math.max(0, end.applyAsLong(i) - start[i]));
            }
        }
    }
}
