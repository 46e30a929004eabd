package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;

/** What there is to say of what people do. Pure. */
final class UserNews {
    private UserNews() {}

    static News login(String user, @CheckForNull String address) {
        return news("user.login", user, Severity.INFO, data(user, address));
    }

    static News loginFailed(String user, @CheckForNull String address) {
        return news("user.login_failed", user, Severity.WARNING, data(user, address));
    }

    static News logout(String user, @CheckForNull String address) {
        return news("user.logout", user, Severity.INFO, data(user, address));
    }

    static News created(String user, Who who) {
        return news("user.created", user, Severity.INFO, data(user, who.address()).put("by", who.id()));
    }

    static News buildStarted(String user, BuildFacts build) {
        return ofBuild("user.build_started", user, build);
    }

    static News buildAborted(String user, BuildFacts build) {
        return ofBuild("user.build_aborted", user, build);
    }

    /**
     * Somebody answered a Pipeline's question. What was filled in stays here.
     *
     * @param proceeded whether the Pipeline goes on
     */
    static News inputAnswered(String user, BuildFacts build, boolean proceeded) {
        ObjectNode data = Json.MAPPER.createObjectNode().put("user", user);
        data.set("build", build.json());
        return news("user.input_answered", user, Severity.INFO, data.put("answer", proceeded ? "proceed" : "abort"));
    }

    private static News ofBuild(String type, String user, BuildFacts build) {
        ObjectNode data = Json.MAPPER.createObjectNode().put("user", user);
        data.set("build", build.json());
        return news(type, user, Severity.INFO, data);
    }

    private static ObjectNode data(String user, @CheckForNull String address) {
        return Json.MAPPER.createObjectNode().put("user", user).put("address", address);
    }

    private static News news(String type, String user, Severity severity, ObjectNode data) {
        return new News(type, user, severity, data, null);
    }
}
