package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A plugin that is not what it was.
 *
 * @param name its short name
 * @param from its version before, null if it was not there
 * @param to its version now, null if it is gone
 */
record PluginChange(
        String name,
        @CheckForNull String from,
        @CheckForNull String to) {

    /** What happened between two states, by name. */
    static List<PluginChange> between(Map<String, String> before, Map<String, String> now) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        List<PluginChange> changes = new ArrayList<>();
        for (String name : names) {
            String from = before.get(name);
            String to = now.get(name);
            if (from == null || !from.equals(to)) {
                changes.add(new PluginChange(name, from, to));
            }
        }
        return changes;
    }
}
