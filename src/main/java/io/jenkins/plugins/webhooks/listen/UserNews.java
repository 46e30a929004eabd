package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;

/** What there is to say of what people do. Pure. */
final class UserNews {
    private UserNews() {}

    static News login(Who user) {
        return News.ofDeed("user.login", user.id(), Severity.INFO, data(user.id(), user.address()), user);
    }

    static News loginFailed(Who user) {
        return News.ofDeed("user.login_failed", user.id(), Severity.WARNING, data(user.id(), user.address()), user);
    }

    static News logout(Who user) {
        return News.ofDeed("user.logout", user.id(), Severity.INFO, data(user.id(), user.address()), user);
    }

    static News created(String user, Who who) {
        ObjectNode data = data(user, who.address()).put("by", who.id());
        return News.ofDeed("user.created", user, Severity.INFO, data, who);
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
        ObjectNode data = data(user, build).put("answer", proceeded ? "proceed" : "abort");
        return News.ofDeed("user.input_answered", user, Severity.INFO, data, new Who(user, null));
    }

    private static News ofBuild(String type, String user, BuildFacts build) {
        return News.ofDeed(type, user, Severity.INFO, data(user, build), new Who(user, null));
    }

    private static ObjectNode data(String user, BuildFacts build) {
        ObjectNode data = Json.MAPPER.createObjectNode().put("user", user);
        data.set("build", build.json());
        return data;
    }

    private static ObjectNode data(String user, @CheckForNull String address) {
        return Json.MAPPER.createObjectNode().put("user", user).put("address", address);
    }
}
