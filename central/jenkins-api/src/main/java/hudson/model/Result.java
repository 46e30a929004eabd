package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;

public final class Result {
    @NonNull
    public static final Result SUCCESS = new Result("SUCCESS", 0);

    @NonNull
    public static final Result UNSTABLE = new Result("UNSTABLE", 1);

    @NonNull
    public static final Result FAILURE = new Result("FAILURE", 2);

    @NonNull
    public static final Result NOT_BUILT = new Result("NOT_BUILT", 3);

    @NonNull
    public static final Result ABORTED = new Result("ABORTED", 4);

    private final String name;

    public final int ordinal;

    private Result(String name, int ordinal) {
        this.name = name;
        this.ordinal = ordinal;
    }

    public boolean isWorseOrEqualTo(@NonNull Result that) {
        return ordinal >= that.ordinal;
    }

    @Override
    @NonNull
    public String toString() {
        return name;
    }

    @NonNull
    public Result combine(@NonNull Result that) {
        return ordinal < that.ordinal ? that : this;
    }
}
