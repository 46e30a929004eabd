package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What ready-made conditions ask of an event in the shape that all systems share, or of a raw one. */
record Happening(JsonNode data) {
    /** Beyond these, nobody looks: as if the sender had not told. */
    private static final int MOST_PATHS = 20_000;

    /** The branch that is pushed to, or that a pull request is for; none for tags and other events. */
    List<String> branches() {
        return texts(data.path("branch"), data.at("/target/branch"));
    }

    List<String> actions() {
        return texts(data.path("action"), data.path("originalAction"));
    }

    List<String> actors() {
        return texts(data.at("/actor/name"), data.at("/actor/email"));
    }

    Set<String> authors() {
        Set<String> authors = new LinkedHashSet<>();
        data.path("commits").forEach(commit -> authors.addAll(texts(commit.path("author"))));
        return authors;
    }

    /** The files that are known to have changed. */
    Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        for (JsonNode commit : data.path("commits")) {
            for (String kind : List.of("added", "modified", "removed")) {
                for (JsonNode path : commit.path(kind)) {
                    if (path.isTextual() && paths.size() < MOST_PATHS) {
                        paths.add(path.textValue());
                    }
                }
            }
        }
        return paths;
    }

    /**
     * Whether those are all: not where commits are left out, as all systems do in large pushes, or come without paths, as
     * Bitbucket's do, and not for what is no push.
     */
    boolean hasAllPaths() {
        JsonNode commits = data.path("commits");
        JsonNode count = data.path("commitCount");
        if (!commits.isArray() || count.isNumber() && count.asLong() > commits.size() || paths().size() >= MOST_PATHS) {
            return false;
        }
        for (JsonNode commit : commits) {
            if (!commit.path("added").isArray()
                    || !commit.path("modified").isArray()
                    || !commit.path("removed").isArray()) {
                return false;
            }
        }
        return count.isNumber() || !commits.isEmpty();
    }

    private static List<String> texts(JsonNode... nodes) {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (node.isTextual()) {
                texts.add(node.textValue());
            }
        }
        return texts;
    }
}
