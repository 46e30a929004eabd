package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.time.Instant;
import java.util.List;

/** What there is to say of the stages of a Pipeline. Pure. */
final class StageNews {
    private StageNews() {}

    /**
     * A stage at one moment.
     *
     * @param id of its node in the Pipeline, unique in the build
     * @param name as the Pipeline gives it
     * @param within names of the stages and parallel branches around it, the outermost first
     * @param startedAt in milliseconds since 1970
     */
    record Stage(String id, String name, List<String> within, long startedAt) {}

    static News started(BuildFacts build, Stage stage, @CheckForNull String receipt) {
        return new News("stage.started", build.subject(), Severity.DEBUG, data(build, stage, null, null), receipt);
    }

    /**
     * One has ended.
     *
     * @param result a result's name
     * @param now in milliseconds since 1970
     */
    static News completed(BuildFacts build, Stage stage, String result, long now, @CheckForNull String receipt) {
        ObjectNode data = data(build, stage, result, now - stage.startedAt());
        return new News("stage.completed", build.subject(), RunNews.severity(result), data, receipt);
    }

    private static ObjectNode data(
            BuildFacts build, Stage stage, @CheckForNull String result, @CheckForNull Long durationMillis) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.set("build", build.json());
        ObjectNode json = data.putObject("stage").put("id", stage.id()).put("name", stage.name());
        json.set("within", Json.MAPPER.valueToTree(stage.within()));
        return data.put("result", result)
                .put("startedAt", Instant.ofEpochMilli(stage.startedAt()).toString())
                .put("durationMillis", durationMillis);
    }
}
