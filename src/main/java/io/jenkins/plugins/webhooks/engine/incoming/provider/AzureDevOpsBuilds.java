package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Project;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Run;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Source;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Times;
import java.util.List;

/**
 * Azure DevOps' builds and runs of pipelines as ours.
 *
 * @see <a href="https://learn.microsoft.com/en-us/azure/devops/service-hooks/events#build-and-release">Events of
 *     builds</a>
 */
final class AzureDevOpsBuilds {
    private AzureDevOpsBuilds() {}

    /** Old XAML builds have their outcome in {@code status}, where newer ones say that they are over. */
    static List<Normalised> build(Fields payload) {
        Fields build = payload.at("resource");
        String outcome = build.firstText("result", "status");
        String ref = build.text("sourceBranch");
        Fields requested = build.at("requestedFor").isObject() ? build.at("requestedFor") : build.at("lastChangedBy");
        String page = build.text("_links", "web", "href");
        return new CiBuild(
                        AzureDevOps.NAME,
                        new Project(project(build.text("project", "name"), build.text("definition", "name")), null),
                        new Run(
                                "build",
                                build.id("id"),
                                build.text("buildNumber"),
                                build.text("definition", "name"),
                                page == null ? build.text("url") : page),
                        BuildStatus.of(outcome),
                        outcome,
                        new Source(
                                AzureDevOpsEvents.branch(ref),
                                new RefChange(ref, null, null, null, null).nameBehind(RefChange.TAGS),
                                build.hash("sourceVersion"),
                                null),
                        new Times(build.text("startTime"), build.text("finishTime"), null),
                        AzureDevOpsEvents.actor(requested))
                .normalised();
    }

    static List<Normalised> run(Fields resource) {
        Fields run = resource.at("run");
        String outcome = run.firstText("result", "state");
        String pipeline = resource.at("pipeline").isObject() ? resource.text("pipeline", "name") : null;
        String name = pipeline == null ? run.text("pipeline", "name") : pipeline;
        return new CiBuild(
                        AzureDevOps.NAME,
                        new Project(project(resource.text("project", "name"), name), null),
                        new Run("pipeline", run.id("id"), run.text("name"), name, run.text("_links", "web", "href")),
                        BuildStatus.of(outcome),
                        outcome,
                        new Source(null, null, null, null),
                        new Times(run.text("createdDate"), run.text("finishedDate"), null),
                        new Actor(null, null))
                .normalised();
    }

    @CheckForNull
    private static String project(@CheckForNull String project, @CheckForNull String definition) {
        return project == null || definition == null ? definition : project + "/" + definition;
    }
}
