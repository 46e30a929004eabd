package io.jenkins.plugins.webhooks.engine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * How webhooks are described where that can be changed while the server runs. A definition is a JSON object with the
 * names of the configuration. What can't be is an {@link IllegalArgumentException}, its message the sentence for the
 * caller, and what was before stays in force. Safe for use by many threads.
 */
public interface Definitions {
    /** Which of the two lists. */
    enum Kind {
        /** Doors. */
        INCOMING,
        /** Targets. */
        OUTGOING
    }

    /** In their order. */
    List<String> names(Kind kind);

    /** One of them without what is usual; credentials are named and never told. */
    Optional<ObjectNode> get(Kind kind, String name);

    /** Creates or replaces; true if there was none of this name, which the definition has too. */
    boolean put(Kind kind, String name, ObjectNode definition);

    /** Adds one like the other; false if there is no other. */
    boolean copy(Kind kind, String name, String copy);

    /** False if there is none of this name. */
    boolean enable(Kind kind, String name, boolean enabled);

    /** False if there is none of this name. */
    boolean remove(Kind kind, String name);
}
