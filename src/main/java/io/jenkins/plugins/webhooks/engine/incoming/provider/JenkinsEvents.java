package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Project;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Run;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Source;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Times;
import java.util.List;
import java.util.Locale;

/** What the three kinds of senders in a Jenkins tell of builds, as ours. */
final class JenkinsEvents {
    private static final String OURS = "io.jenkins.webhooks.";
    private static final String CLOUDEVENTS_PLUGIN = "org.jenkinsci.";

    private JenkinsEvents() {}

    /** {@code build.completed}, {@code job.started} and the like; null if the request names none. */
    @CheckForNull
    static String name(@CheckForNull String header, Fields payload) {
        String type = header == null && isEnvelope(payload) ? payload.text("type") : header;
        if (type == null) {
            String phase = payload.text("build", "phase");
            return phase == null ? null : "build." + phase.toLowerCase(Locale.ROOT);
        }
        if (type.startsWith(OURS)) {
            return type.substring(OURS.length());
        }
        // The CloudEvents plugin writes "finalzed".
        return type.startsWith(CLOUDEVENTS_PLUGIN)
                ? type.substring(CLOUDEVENTS_PLUGIN.length()).replace("finalzed", "finalized")
                : type;
    }

    /**
     * A build, whose end is told of once: {@code FINALIZED} and its likes come a moment after {@code COMPLETED} and say
     * the same, {@code build.fixed} and {@code build.broken} beside it.
     */
    static List<Normalised> normalised(String event, Fields payload) {
        Fields data = isEnvelope(payload) ? payload.at("data") : payload;
        Fields build = data.at("build");
        return switch (event) {
            case "build.queued", "build.started", "build.completed" ->
                build.isObject()
                        ? ofPlugin(event, data, build).normalised()
                        : ofOurs(event, data).normalised();
            case "job.started", "job.completed", "job.failed" ->
                build.isObject() ? ofPlugin(event, data, build).normalised() : List.of();
            default -> List.of();
        };
    }

    /** Our own deliveries and CloudEvents in structured mode have their data inside. */
    private static boolean isEnvelope(Fields payload) {
        return payload.text("source") != null
                && payload.text("type") != null
                && payload.at("data").isObject();
    }

    private static CiBuild ofOurs(String event, Fields data) {
        String result = data.text("result");
        return new CiBuild(
                Jenkins.NAME,
                new Project(data.text("job", "fullName"), data.text("job", "url")),
                new Run("build", data.id("queueId"), data.id("number"), data.text("displayName"), data.text("url")),
                status(event, result),
                result,
                source(data.at("scm")),
                new Times(data.text("startedAt"), null, data.number("durationMillis")),
                new Actor(null, null));
    }

    private static Source source(Fields scm) {
        String pullRequest = scm.text("pullRequest");
        boolean isNumber = pullRequest != null && pullRequest.matches("\\d{1,18}");
        return new Source(scm.text("branch"), null, scm.text("revision"), isNumber ? Long.valueOf(pullRequest) : null);
    }

    /** The two plugins share the structure and differ in how they write names of fields. */
    private static CiBuild ofPlugin(String event, Fields data, Fields build) {
        Fields scm = build.at("scm").isObject() ? build.at("scm") : build.at("scmState");
        String url = build.firstText("full_url", "fullUrl");
        String number = build.id("number");
        String status = build.text("status");
        Long duration = build.number("duration");
        return new CiBuild(
                Jenkins.NAME,
                new Project(data.text("name"), jobUrl(url, number)),
                new Run("build", null, number, build.firstText("display_name", "displayName"), url),
                status(event, status),
                status,
                new Source(branch(scm.text("branch")), null, scm.hash("commit"), null),
                // Until it ends the duration is 0.
                new Times(build.time("timestamp"), null, duration == null || duration == 0 ? null : duration),
                new Actor(data.firstText("userName", "userId"), null));
    }

    private static BuildStatus status(String event, @CheckForNull String result) {
        if (event.endsWith(".queued")) {
            return BuildStatus.QUEUED;
        }
        return event.endsWith(".started") ? BuildStatus.RUNNING : BuildStatus.of(result);
    }

    @CheckForNull
    private static String jobUrl(@CheckForNull String buildUrl, @CheckForNull String number) {
        String end = number + "/";
        return buildUrl != null && buildUrl.endsWith("/" + end)
                ? buildUrl.substring(0, buildUrl.length() - end.length())
                : null;
    }

    /** The Git plugin names the branch of its remote. */
    @CheckForNull
    private static String branch(@CheckForNull String branch) {
        return branch != null && branch.startsWith("origin/") ? branch.substring("origin/".length()) : branch;
    }
}
