package io.jenkins.plugins.webhooks.engine.alert;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ready-made rules: each needs one limit and no more. */
public enum AlertPreset {
    /** So many builds of a job in a row failed. */
    FAILURES("a number of builds, for example 3") {
        @Override
        void fill(AlertRuleBuilder rule, String limit) {
            rule.events(List.of("build.completed"))
                    .when("data.result = \"FAILURE\"")
                    .recover("data.result in [\"SUCCESS\", \"UNSTABLE\"]")
                    .by("data.job.fullName")
                    .count(number(limit))
                    .severity(Severity.ERROR);
        }
    },
    /** A build runs longer than this. */
    LONG_BUILD("a length of time, for example 2h") {
        @Override
        void fill(AlertRuleBuilder rule, String limit) {
            rule.events(List.of("build.started", "build.completed", "build.deleted"))
                    .when("type = \"build.started\"")
                    .recover("type != \"build.started\"")
                    .by("subject")
                    .lasts(time(limit));
        }
    },
    /** A job waits in the queue longer than this. */
    STUCK_ITEM("a length of time, for example 30m") {
        @Override
        void fill(AlertRuleBuilder rule, String limit) {
            rule.events(List.of("build.queued", "queue.left", "queue.cancelled"))
                    .when("type = \"build.queued\"")
                    .recover("type != \"build.queued\"")
                    .by("subject & \" (\" & data.queueId & \")\"")
                    .lasts(time(limit));
        }
    },
    /** A node is lost, without anybody having wanted it, longer than this. */
    NODE_LOST("a length of time, for example 5m") {
        @Override
        void fill(AlertRuleBuilder rule, String limit) {
            rule.events(List.of("node.offline", "node.online", "node.deleted"))
                    .when("type = \"node.offline\" and severity = \"warning\"")
                    .recover("type != \"node.offline\"")
                    .by("subject")
                    .lasts(time(limit))
                    .severity(Severity.ERROR);
        }
    },
    /** A disk has less room than this. */
    DISK_LOW("a size, for example 10GB") {
        @Override
        void fill(AlertRuleBuilder rule, String limit) {
            long bytes = size(limit);
            // Some more must be free before it is over, so that it does not come and go with every build.
            rule.events(List.of("node.disk"))
                    .when("data.freeBytes < " + bytes)
                    .recover("data.freeBytes >= " + (bytes + bytes / 10))
                    .by("subject & \" \" & data.path")
                    .severity(Severity.ERROR);
        }
    },
    /** An incoming webhook gets nothing for so long. */
    SILENT("a length of time, for example 1d") {
        @Override
        void fill(AlertRuleBuilder rule, String limit) {
            if (rule.incoming() == null) {
                throw new IllegalArgumentException(
                        "incoming is missing: name the incoming webhook that may fall silent");
            }
            rule.absence(time(limit));
        }
    };

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*(mb|gb|tb)");

    private final String limit;

    AlertPreset(String limit) {
        this.limit = limit;
    }

    /** The name in configuration. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What its limit is, in words. */
    public String limit() {
        return limit;
    }

    abstract void fill(AlertRuleBuilder rule, String limit);

    /**
     * Fills in everything that this rule is about; severity and more can be said afterwards.
     *
     * @throws IllegalArgumentException if the limit can't be
     */
    public AlertRuleBuilder apply(AlertRuleBuilder rule, @CheckForNull String given) {
        if (given == null || given.isBlank()) {
            throw new IllegalArgumentException("limit is missing: " + limit);
        }
        try {
            fill(rule, given.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("limit: '" + given + "' is not " + limit, e);
        }
        return rule;
    }

    /**
     * Reads the name in configuration.
     *
     * @throws IllegalArgumentException if there is no such one
     */
    public static AlertPreset parse(String label) {
        return Arrays.stream(values())
                .filter(preset -> preset.label().equals(label.trim().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no preset '" + label + "': use "
                        + Arrays.stream(values()).map(AlertPreset::label).collect(Collectors.joining(", "))));
    }

    private static int number(String limit) {
        return Integer.parseInt(limit);
    }

    private static Duration time(String limit) {
        return LengthOfTime.parse(limit);
    }

    private static long size(String limit) {
        Matcher matcher = SIZE.matcher(limit.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new NumberFormatException();
        }
        int shift = matcher.group(2).equals("mb") ? 20 : matcher.group(2).equals("gb") ? 30 : 40;
        return Long.parseLong(matcher.group(1)) << shift;
    }
}
