package io.jenkins.plugins.webhooks.server.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A file can't be used. The message has one line per problem and no secret. */
public final class InvalidFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** For at least one problem. */
    public InvalidFileException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** In the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
