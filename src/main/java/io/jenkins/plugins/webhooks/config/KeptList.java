package io.jenkins.plugins.webhooks.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.config.json.DescribableReader;
import io.jenkins.plugins.webhooks.config.json.DescribableWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One of the two lists of webhooks, changed one entry at a time. Every change replaces the whole list, so that it is
 * tried, kept and told like one of the form.
 *
 * @param word what an entry is called
 * @param type of an entry
 * @param name of an entry
 * @param lock held from reading the list until the changed one is kept
 * @param now gives the list
 * @param keep takes the changed one or throws {@link IllegalArgumentException}
 */
record KeptList<C>(
        String word,
        Class<C> type,
        Function<C, String> name,
        Object lock,
        Supplier<List<C>> now,
        Consumer<List<C>> keep) {

    List<String> names() {
        return now.get().stream().map(name).toList();
    }

    Optional<ObjectNode> get(String wanted) {
        List<C> list = now.get();
        int place = place(list, wanted);
        return place < 0 ? Optional.empty() : Optional.of(DescribableWriter.write(list.get(place)));
    }

    /** True if there was none of this name. */
    boolean put(String wanted, ObjectNode definition) {
        C entry = read(wanted, definition);
        synchronized (lock) {
            List<C> list = new ArrayList<>(now.get());
            int place = place(list, wanted);
            if (place < 0) {
                list.add(entry);
            } else {
                list.set(place, entry);
            }
            keep.accept(list);
            return place < 0;
        }
    }

    /** False if there is none of this name. */
    boolean copy(String wanted, String copy) {
        synchronized (lock) {
            if (place(now.get(), copy) >= 0) {
                throw new IllegalArgumentException(
                        "there is an " + word + " '" + copy + "' already: choose another name");
            }
            return edit(wanted, copy, definition -> definition.put("name", copy));
        }
    }

    /** False if there is none of this name. */
    boolean enable(String wanted, boolean enabled) {
        return edit(wanted, wanted, definition -> definition.put("enabled", enabled));
    }

    /** False if there is none of this name. */
    boolean remove(String wanted) {
        synchronized (lock) {
            List<C> list = new ArrayList<>(now.get());
            boolean there = list.removeIf(each -> name.apply(each).equals(wanted));
            if (there) {
                keep.accept(list);
            }
            return there;
        }
    }

    private boolean edit(String wanted, String changed, Consumer<ObjectNode> change) {
        synchronized (lock) {
            Optional<ObjectNode> definition = get(wanted);
            definition.ifPresent(found -> {
                change.accept(found);
                put(changed, found);
            });
            return definition.isPresent();
        }
    }

    private C read(String wanted, ObjectNode definition) {
        try {
            return DescribableReader.read(type, definition);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(word + " '" + wanted + "': " + e.getMessage(), e);
        }
    }

    private int place(List<C> list, String wanted) {
        return list.stream().map(name).toList().indexOf(wanted);
    }
}
