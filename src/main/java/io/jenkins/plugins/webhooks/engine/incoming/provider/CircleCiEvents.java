package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Project;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Run;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Source;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Times;
import java.util.List;

/**
 * CircleCI's fields as ours. Source code of GitHub (OAuth) and Bitbucket Cloud is described in {@code vcs}, that of
 * others in {@code trigger_parameters}, where absent texts are empty.
 *
 * @see <a href="https://circleci.com/docs/outbound-webhooks-reference/">Reference</a>
 */
final class CircleCiEvents {
    private CircleCiEvents() {}

    /**
     * A build.
     *
     * @param kind {@code workflow} or {@code job}, which is also where it stands
     */
    static List<Normalised> build(Fields payload, String kind) {
        Fields build = payload.at(kind);
        if (!build.isObject()) {
            return List.of();
        }
        String status = build.text("status");
        // Jobs have a number but no page; the page of their workflow leads there.
        String url = payload.text("workflow", "url");
        String number = kind.equals("job") ? build.id("number") : payload.id("pipeline", "number");
        String startedAt = build.text("started_at");
        Times times =
                new Times(startedAt == null ? build.text("created_at") : startedAt, build.text("stopped_at"), null);
        return new CiBuild(
                        CircleCi.NAME,
                        new Project(project(payload), null),
                        new Run(kind, build.text("id"), number, build.text("name"), url),
                        BuildStatus.of(status),
                        status,
                        source(payload.at("pipeline")),
                        times,
                        actor(payload.at("pipeline")))
                .normalised();
    }

    /** {@code github/octo/example}; for other systems the slug holds ids, so the names stand in. */
    @CheckForNull
    private static String project(Fields payload) {
        String slug = payload.text("project", "slug");
        String name = payload.text("project", "name");
        String organization = payload.text("organization", "name");
        if (slug == null || !slug.startsWith("circleci/")) {
            return slug == null ? name : slug.substring(slug.indexOf('/') + 1);
        }
        return organization == null || name == null ? slug : organization + "/" + name;
    }

    /** A build of a tag has no branch, and with {@code vcs} not even the tag. */
    private static Source source(Fields pipeline) {
        Fields vcs = pipeline.at("vcs");
        if (vcs.isObject()) {
            return new Source(vcs.text("branch"), vcs.text("tag"), vcs.hash("revision"), null);
        }
        Fields git = pipeline.at("trigger_parameters", "git");
        return new Source(git.text("branch"), git.text("tag"), git.hash("checkout_sha"), null);
    }

    private static Actor actor(Fields pipeline) {
        Fields author = pipeline.at("vcs", "commit", "author");
        if (author.isObject()) {
            return new Actor(author.text("name"), author.text("email"));
        }
        Fields gitlab = pipeline.at("trigger_parameters", "gitlab");
        return gitlab.isObject()
                ? new Actor(gitlab.text("commit_author_name"), gitlab.text("commit_author_email"))
                : new Actor(pipeline.text("trigger_parameters", "git", "author_login"), null);
    }
}
