package io.jenkins.plugins.webhooks.step;

import io.jenkins.plugins.webhooks.Caller;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jvnet.hudson.test.JenkinsRule;

/** A Pipeline that tells its one-time URL to its console, for the test alone. */
final class WaitingPipeline {
    private static final Pattern URL = Pattern.compile("url=\\S*/(webhook/wait/\\S+)");

    private WaitingPipeline() {}

    /** Starts it and waits until it is at the step. */
    static WorkflowRun start(JenkinsRule r, String arguments, String then) throws Exception {
        WorkflowJob job = r.createProject(WorkflowJob.class, "app");
        job.setDefinition(new CpsFlowDefinition(
                "def hook = webhookUrl(" + arguments + ")\necho \"url=${hook.url}\"\necho \"id=${hook.id}\"\n" + then,
                true));
        WorkflowRun build = job.scheduleBuild2(0).waitForStart();
        r.waitForMessage("id=", build);
        return build;
    }

    /** The URL's path. */
    static String path(WorkflowRun build) throws IOException {
        Matcher matcher = URL.matcher(JenkinsRule.getLog(build));
        if (!matcher.find()) {
            throw new AssertionError("the console tells no URL");
        }
        return matcher.group(1);
    }

    static HttpResponse<String> post(JenkinsRule r, String path, String body, String... headers) throws Exception {
        return Caller.stranger(r.getURL().toURI()).post(path, "application/json", body, headers);
    }
}
