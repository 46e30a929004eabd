package io.jenkins.plugins.webhooks.bench.load;

import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What was measured of one subject over all rounds. Percentiles are taken from one histogram of everything and never
 * averaged.
 */
final class Figures {
    private static final long MOST_NANOS = 600_000_000_000L;

    private final Histogram answers = new Histogram(MOST_NANOS, 3);
    private final Histogram lag = new Histogram(MOST_NANOS, 3);
    private final Histogram deliveries = new Histogram(MOST_NANOS, 3);
    private long done;
    private double seconds;
    private long workedOff;
    private double workSeconds;

    /** A phase without pace. */
    void capacity(long answered, double inSeconds) {
        done += answered;
        seconds += inSeconds;
    }

    /** The same phase seen at its far end: when the last of it had gone all the way. */
    void workedOff(long pushes, double inSeconds) {
        workedOff += pushes;
        workSeconds += inSeconds;
    }

    /** A phase with a pace. */
    void paced(Timeline timeline, Arrivals arrivals) {
        timeline.answers(answers);
        timeline.lag(lag);
        if (arrivals != null) {
            timeline.deliveries(deliveries, arrivals);
        }
    }

    /** By name, in the order of the table; latencies in milliseconds. */
    Map<String, Double> table() {
        Map<String, Double> table = new LinkedHashMap<>();
        table.put("answered/s", done / seconds);
        if (workedOff > 0) {
            table.put("worked off/s", workedOff / workSeconds);
        }
        percentiles(table, "answer", answers);
        if (deliveries.getTotalCount() > 0) {
            percentiles(table, "delivery", deliveries);
        }
        table.put("generator lag p99 ms", lag.getValueAtPercentile(99) / 1e6);
        return table;
    }

    private static void percentiles(Map<String, Double> table, String name, Histogram histogram) {
        table.put(name + " p50 ms", histogram.getValueAtPercentile(50) / 1e6);
        table.put(name + " p99 ms", histogram.getValueAtPercentile(99) / 1e6);
        table.put(name + " p99.9 ms", histogram.getValueAtPercentile(99.9) / 1e6);
    }
}
