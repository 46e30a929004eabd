package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Project;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Run;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Source;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Times;
import java.net.URI;
import java.util.List;

/**
 * GitLab's pipelines and jobs as ours. Refs are short here; a flag tells tags from branches.
 *
 * @see <a href="https://docs.gitlab.com/user/project/integrations/webhook_events/#pipeline-events">Pipeline events</a>
 */
final class GitLabBuilds {
    private GitLabBuilds() {}

    static List<Normalised> pipeline(Fields payload) {
        Fields pipeline = payload.at("object_attributes");
        if (!pipeline.isObject()) {
            return List.of();
        }
        Run run = new Run(
                "pipeline",
                pipeline.id("id"),
                pipeline.id("iid"),
                pipeline.text("name"),
                url(payload.text("project", "web_url"), "/-/pipelines/", pipeline.id("id"), pipeline.text("url")));
        Times times = new Times(
                pipeline.time("created_at"), pipeline.time("finished_at"), pipeline.millisOfSeconds("duration"));
        String status = pipeline.text("status");
        return new CiBuild(
                        GitLab.NAME,
                        new Project(payload.text("project", "path_with_namespace"), payload.text("project", "web_url")),
                        run,
                        BuildStatus.of(status),
                        status,
                        source(pipeline, payload.number("merge_request", "iid")),
                        times,
                        GitLabEvents.user(payload))
                .normalised();
    }

    /** Older versions tell the project only by the address of its page; {@code project_name} has names with spaces. */
    static List<Normalised> job(Fields payload) {
        if (payload.id("build_id") == null) {
            return List.of();
        }
        String page = payload.text("repository", "homepage");
        String project = payload.text("project", "path_with_namespace");
        Run run = new Run(
                "job",
                payload.id("build_id"),
                null,
                payload.text("build_name"),
                url(page, "/-/jobs/", payload.id("build_id"), null));
        Times times = new Times(
                payload.time("build_started_at"),
                payload.time("build_finished_at"),
                payload.millisOfSeconds("build_duration"));
        String status = payload.text("build_status");
        return new CiBuild(
                        GitLab.NAME,
                        new Project(project == null ? pathOf(page) : project, page),
                        run,
                        BuildStatus.of(status),
                        status,
                        source(payload, null),
                        times,
                        GitLabEvents.user(payload))
                .normalised();
    }

    private static Source source(Fields build, @CheckForNull Long mergeRequest) {
        boolean tag = Boolean.TRUE.equals(build.flag("tag"));
        String ref = build.text("ref");
        return new Source(tag ? null : ref, tag ? ref : null, build.hash("sha"), mergeRequest);
    }

    @CheckForNull
    private static String url(
            @CheckForNull String page, String kind, @CheckForNull String id, @CheckForNull String given) {
        return given != null || page == null || id == null ? given : page + kind + id;
    }

    @CheckForNull
    private static String pathOf(@CheckForNull String page) {
        try {
            String path = page == null ? null : URI.create(page).getPath();
            return path == null || path.length() < 2 ? null : path.substring(1);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
