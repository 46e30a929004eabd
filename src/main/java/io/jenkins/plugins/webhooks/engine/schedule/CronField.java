package io.jenkins.plugins.webhooks.engine.schedule;

/** The five fields, in the order in which they stand. */
enum CronField {
    MINUTE(0, 59, 59),
    HOUR(0, 23, 23),
    /** Every month has a 28th. */
    DAY_OF_MONTH(1, 31, 28),
    MONTH(1, 12, 12),
    /** Both 0 and 7 are Sunday. */
    DAY_OF_WEEK(0, 7, 6);

    private final int lowest;
    private final int highest;
    private final int highestHashed;

    CronField(int lowest, int highest, int highestHashed) {
        this.lowest = lowest;
        this.highest = highest;
        this.highestHashed = highestHashed;
    }

    int lowest() {
        return lowest;
    }

    int highest() {
        return highest;
    }

    /** The highest that {@code H} stands for. */
    int highestHashed() {
        return highestHashed;
    }

    int require(int value) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(
                    value + " is not between " + lowest + " and " + highest + ", as this field is");
        }
        return value;
    }
}
