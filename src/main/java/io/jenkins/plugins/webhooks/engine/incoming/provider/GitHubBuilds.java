package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Project;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Run;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Source;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Times;
import java.util.List;

/**
 * What GitHub tells of builds: its own workflows and their jobs, checks of applications and statuses of commits.
 *
 * @see <a href="https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run">workflow_run</a>
 */
final class GitHubBuilds {
    private GitHubBuilds() {}

    static List<Normalised> workflowRun(String provider, Fields payload) {
        Fields run = payload.at("workflow_run");
        Run which = new Run("workflow", run.id("id"), run.id("run_number"), run.text("name"), run.text("html_url"));
        Source source = new Source(run.text("head_branch"), null, run.hash("head_sha"), pullRequest(run));
        return build(provider, payload, run, which, source, new Times(run.time("run_started_at"), finished(run), null));
    }

    static List<Normalised> workflowJob(String provider, Fields payload) {
        Fields job = payload.at("workflow_job");
        Run which = new Run("job", job.id("id"), null, job.text("name"), job.text("html_url"));
        Source source = new Source(job.text("head_branch"), null, job.hash("head_sha"), null);
        Times times = new Times(job.time("started_at"), job.time("completed_at"), null);
        return build(provider, payload, job, which, source, times);
    }

    static List<Normalised> checkRun(String provider, Fields payload) {
        Fields check = payload.at("check_run");
        Run which = new Run("check", check.id("id"), null, check.text("name"), check.text("html_url"));
        Source source =
                new Source(check.text("check_suite", "head_branch"), null, check.hash("head_sha"), pullRequest(check));
        Times times = new Times(check.time("started_at"), check.time("completed_at"), null);
        return build(provider, payload, check, which, source, times);
    }

    /** A status belongs to a commit, which may be at the tip of several branches or of none. */
    static List<Normalised> status(String provider, Fields payload) {
        if (payload.text("state") == null) {
            return List.of();
        }
        List<Fields> branches = payload.list("branches");
        String branch = branches.size() == 1 ? branches.get(0).text("name") : null;
        Run which = new Run("status", payload.id("id"), null, payload.text("context"), payload.text("target_url"));
        return new CiBuild(
                        provider,
                        project(payload),
                        which,
                        BuildStatus.of(payload.text("state")),
                        payload.text("state"),
                        new Source(branch, null, payload.hash("sha"), null),
                        Times.UNKNOWN,
                        actor(payload))
                .normalised();
    }

    /** Until it is completed there is no conclusion. */
    private static List<Normalised> build(
            String provider, Fields payload, Fields run, Run which, Source source, Times times) {
        if (!run.isObject()) {
            return List.of();
        }
        String word = run.firstText("conclusion", "status");
        return new CiBuild(provider, project(payload), which, BuildStatus.of(word), word, source, times, actor(payload))
                .normalised();
    }

    /** A workflow does not say when it ended, but is not touched afterwards. */
    @CheckForNull
    private static String finished(Fields run) {
        return "completed".equals(run.text("status")) ? run.time("updated_at") : null;
    }

    @CheckForNull
    private static Long pullRequest(Fields run) {
        List<Fields> requests = run.list("pull_requests");
        return requests.size() == 1 ? requests.get(0).number("number") : null;
    }

    private static Project project(Fields payload) {
        Fields repository = payload.at("repository");
        return new Project(repository.text("full_name"), repository.text("html_url"));
    }

    private static Actor actor(Fields payload) {
        return new Actor(payload.at("sender").firstText("login", "username"), null);
    }
}
