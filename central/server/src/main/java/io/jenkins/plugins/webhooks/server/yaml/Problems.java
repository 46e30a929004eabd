package io.jenkins.plugins.webhooks.server.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything wrong in one file, so that it can be mended in one go. */
public final class Problems {
    private final String file;
    private final List<Problem> found = new ArrayList<>();

    /** None yet. */
    public Problems(String file) {
        this.file = file;
    }

    void add(int line, String path, String message) {
        found.add(new Problem(file, line, path, message));
    }

    /** In the order of the file. */
    public List<Problem> all() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}
