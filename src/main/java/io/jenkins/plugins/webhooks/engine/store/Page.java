package io.jenkins.plugins.webhooks.engine.store;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list, newest first.
 *
 * @param items the part
 * @param next give it as {@code before} to get the part after this one; null at the end
 */
public record Page<T>(List<T> items, @CheckForNull String next) {
    /** The largest part that can be asked for. */
    public static final int MAX_LIMIT = 500;

    /**
     * Makes a part of rows read with a limit one higher than what was asked for.
     *
     * @param id of an item, by which the list is ordered
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> id) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, id.apply(items.get(limit - 1)));
    }

    /** The same part with something made of each item. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
