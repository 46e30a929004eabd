package io.jenkins.plugins.webhooks.scope;

import hudson.model.Item;
import hudson.model.ItemGroup;
import java.util.stream.Stream;

/** What a name of an outgoing webhook may mean within a job. */
public final class ScopedNames {
    private ScopedNames() {}

    /** Whole names, nearest first: the item's own, those of its folders outwards, and that of the installation. */
    public static Stream<String> seenFrom(Item item, String name) {
        Stream<String> own = Stream.of(ScopedName.whole(name, item.getFullName()));
        ItemGroup<?> parent = item.getParent();
        Stream<String> outer = parent instanceof Item folder ? seenFrom(folder, name) : Stream.of(name);
        return Stream.concat(own, outer);
    }
}
