package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What there is to say of a run. Pure. */
final class RunNews {
    private static final String SUCCESS = "SUCCESS";

    /** Results that are worse than success because of the build itself; an aborted one says nothing about it. */
    private static final Map<String, Severity> BAD = Map.of("UNSTABLE", Severity.WARNING, "FAILURE", Severity.ERROR);

    private RunNews() {}

    static News started(RunSnapshot run) {
        return news("build.started", run, Severity.INFO);
    }

    static News deleted(RunSnapshot run) {
        return news("build.deleted", run, Severity.INFO);
    }

    static News finalized(RunSnapshot run) {
        return news("build.finalized", run, Severity.DEBUG);
    }

    /** That it ended, and whether this mends or breaks the job. */
    static List<News> completed(RunSnapshot run) {
        List<News> all = new ArrayList<>();
        all.add(news("build.completed", run, severity(run.result())));
        if (SUCCESS.equals(run.result()) && isBad(run.previousResult())) {
            all.add(news("build.fixed", run, Severity.SUCCESS));
        } else if (isBad(run.result()) && SUCCESS.equals(run.previousResult())) {
            all.add(news("build.broken", run, severity(run.result())));
        }
        return all;
    }

    /**
     * It keeps files.
     *
     * @param artifacts the first of them
     * @param more whether there are others
     */
    static News archived(RunSnapshot run, List<Artifact> artifacts, boolean more) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.set("build", data(run));
        data.set("artifacts", Json.MAPPER.valueToTree(artifacts));
        return new News("artifact.archived", subject(run), Severity.INFO, data.put("more", more), run.receipt());
    }

    /**
     * A file that a build keeps.
     *
     * @param path within the archive
     * @param url absolute if this controller knows its own, otherwise relative to its root
     * @param size in bytes, or null if it can't be told
     */
    record Artifact(String path, String url, @CheckForNull Long size) {}

    /** How much a result matters. */
    static Severity severity(@CheckForNull String result) {
        if (SUCCESS.equals(result)) {
            return Severity.SUCCESS;
        }
        if ("ABORTED".equals(result)) {
            return Severity.WARNING;
        }
        return isBad(result) ? BAD.get(result) : Severity.INFO;
    }

    private static boolean isBad(@CheckForNull String result) {
        return result != null && BAD.containsKey(result);
    }

    private static News news(String type, RunSnapshot run, Severity severity) {
        return new News(type, subject(run), severity, data(run), run.receipt());
    }

    private static String subject(RunSnapshot run) {
        return run.job().fullName() + "#" + run.number();
    }

    private static ObjectNode data(RunSnapshot run) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.set("job", run.job().json());
        data.put("number", run.number());
        data.put("displayName", run.displayName());
        data.put("url", run.url());
        data.put("result", run.result());
        data.put("previousResult", run.previousResult());
        data.put("startedAt", run.startedAt().toString());
        data.put("durationMillis", run.duration());
        data.set("causes", Json.MAPPER.valueToTree(run.causes()));
        data.set("parameters", Json.MAPPER.valueToTree(run.parameters()));
        data.set("scm", run.scm().json());
        data.put("receipt", run.receipt());
        return data;
    }
}
