package io.jenkins.plugins.webhooks.engine.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.store.Page;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The query of a list. What it does not know it refuses: a misspelt filter must not show everything. */
record Parameters(Map<String, String> query) {

    /**
     * Reads the selection.
     *
     * @param states of the list's rows; none if they have no state
     * @param allowed names of parameters besides {@code limit} and {@code before}
     */
    Selection selection(Enum<?>[] states, Set<String> allowed) {
        Set<String> known = new TreeSet<>(allowed);
        known.add("limit");
        known.add("before");
        for (String name : query.keySet()) {
            if (!known.contains(name)) {
                throw ApiException.badRequest(
                        "there is no parameter '" + name + "' here: use " + String.join(", ", known));
            }
        }
        return new Selection(text("webhook"), state(states), text("text"), text("cause"), text("before"), limit());
    }

    @CheckForNull
    private String text(String name) {
        String value = query.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    @CheckForNull
    private String state(Enum<?>[] states) {
        String asked = text("state");
        if (asked == null) {
            return null;
        }
        for (Enum<?> state : states) {
            if (ApiJson.label(state).equals(asked)) {
                return asked;
            }
        }
        throw ApiException.badRequest("there is no state '" + asked + "': use "
                + Arrays.stream(states).map(ApiJson::label).collect(Collectors.joining(", ")));
    }

    private int limit() {
        String asked = text("limit");
        if (asked == null) {
            return Selection.NEWEST.limit();
        }
        try {
            int limit = Integer.parseInt(asked);
            if (limit >= 1 && limit <= Page.MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // The same answer as for a number out of range.
        }
        throw ApiException.badRequest("limit must be a number from 1 to " + Page.MAX_LIMIT);
    }
}
