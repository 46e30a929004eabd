package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.util.List;
import java.util.Locale;

/**
 * A build that another system runs, in the shape that all systems share: {@code ci.build} with {@code provider, project,
 * kind, id, number, name, url, status, originalStatus, finished, source, startedAt, finishedAt, durationMillis, actor}.
 *
 * @param provider name of the provider
 * @param originalStatus the sender's own word
 */
record CiBuild(
        String provider,
        Project project,
        Run run,
        BuildStatus status,
        @CheckForNull String originalStatus,
        Source source,
        Times times,
        Actor actor) {

    /** What was built: a repository where the sender names one, otherwise a job. */
    record Project(@CheckForNull String name, @CheckForNull String url) {}

    /**
     * Which build it is.
     *
     * @param kind what the sender reports: {@code build, pipeline, workflow, job, check} or {@code status}
     * @param number as people see it, as text
     */
    record Run(
            String kind,
            @CheckForNull String id,
            @CheckForNull String number,
            @CheckForNull String name,
            @CheckForNull String url) {}

    /** What source it was built from. */
    record Source(
            @CheckForNull String branch,
            @CheckForNull String tag,
            @CheckForNull String sha,
            @CheckForNull Long pullRequest) {}

    /** When it ran, as the sender writes times. */
    record Times(
            @CheckForNull String startedAt,
            @CheckForNull String finishedAt,
            @CheckForNull Long durationMillis) {
        static final Times UNKNOWN = new Times(null, null, null);
    }

    /** Nothing if nobody can tell what was built. */
    List<Normalised> normalised() {
        return project.name() == null
                ? List.of()
                : List.of(new Normalised("ci.build", project.name(), status.severity(), toJson()));
    }

    private ObjectNode toJson() {
        ObjectNode json = Json.MAPPER.createObjectNode().put("provider", provider);
        json.putObject("project").put("name", project.name()).put("url", project.url());
        json.put("kind", run.kind())
                .put("id", run.id())
                .put("number", run.number())
                .put("name", run.name())
                .put("url", run.url())
                .put("status", status.name().toLowerCase(Locale.ROOT))
                .put("originalStatus", originalStatus)
                .put("finished", status.isFinished());
        json.putObject("source")
                .put("branch", source.branch())
                .put("tag", source.tag())
                .put("sha", source.sha())
                .put("pullRequest", source.pullRequest());
        json.put("startedAt", times.startedAt())
                .put("finishedAt", times.finishedAt())
                .put("durationMillis", times.durationMillis());
        json.set("actor", actor.toJson());
        return json;
    }
}
