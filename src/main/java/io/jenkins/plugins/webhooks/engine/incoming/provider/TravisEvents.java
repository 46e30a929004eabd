package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Project;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Run;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Source;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Times;
import java.util.List;

/**
 * Travis CI's fields as ours.
 *
 * @see <a href="https://docs.travis-ci.com/user/notifications/#webhooks-delivery-format">Delivery format</a>
 */
final class TravisEvents {
    private TravisEvents() {}

    static List<Normalised> build(Fields payload) {
        Fields repository = payload.at("repository");
        String owner = repository.text("owner_name");
        String name = repository.text("name");
        String project = owner == null || name == null ? null : owner + "/" + name;
        String tag = payload.text("tag");
        String state = payload.text("state");
        Times times =
                new Times(payload.text("started_at"), payload.text("finished_at"), payload.millisOfSeconds("duration"));
        return new CiBuild(
                        Travis.NAME,
                        new Project(project, repository.text("url")),
                        new Run(
                                "build",
                                payload.id("id"),
                                payload.id("number"),
                                payload.text("pull_request_title"),
                                payload.text("build_url")),
                        status(payload),
                        state == null ? payload.text("status_message") : state,
                        new Source(tag == null ? payload.text("branch") : null, tag, sha(payload), request(payload)),
                        times,
                        new Actor(payload.text("author_name"), payload.text("author_email")))
                .normalised();
    }

    /** The number that old versions send instead of a word is 0 or 1, and null for anything but passed and failed. */
    private static BuildStatus status(Fields payload) {
        String state = payload.text("state");
        if (state != null) {
            return BuildStatus.of(state);
        }
        Long status = payload.number("status");
        if (status == null) {
            return payload.text("finished_at") == null ? BuildStatus.QUEUED : BuildStatus.UNKNOWN;
        }
        return status == 0 ? BuildStatus.SUCCESS : BuildStatus.FAILURE;
    }

    /** {@code commit} of a pull request is a merge that nobody but Travis CI has. */
    @CheckForNull
    private static String sha(Fields payload) {
        String head = payload.hash("head_commit");
        return head == null ? payload.hash("commit") : head;
    }

    /** A number alone does not make a build one of a pull request. */
    @CheckForNull
    private static Long request(Fields payload) {
        return Boolean.TRUE.equals(payload.flag("pull_request")) ? payload.number("pull_request_number") : null;
    }
}
