package io.jenkins.plugins.webhooks.engine.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Adds up completed builds, given in any one order of time; keeps no more than what it will tell, and one count per job. */
final class Digest {
    private static final int MOST_FAILED = 20;
    private static final int MOST_SLOWEST = 5;
    private static final int MOST_FLAKIEST = 5;
    private static final String SUCCESS = "SUCCESS";

    private final Map<String, Integer> results = new TreeMap<>();
    private final Map<String, JobTally> jobs = new TreeMap<>();
    private final List<ObjectNode> failed = new ArrayList<>();
    private final List<ObjectNode> slowest = new ArrayList<>();
    private int builds;

    /** Takes a build. */
    void add(Event completed) {
        JsonNode data = completed.data();
        String result = data.path("result").asText("NOT_BUILT");
        ObjectNode build = build(completed, result);
        builds++;
        results.merge(result, 1, Integer::sum);
        jobs.computeIfAbsent(data.path("job").path("fullName").asText(""), JobTally::new)
                .add(result);
        if (result.equals("FAILURE")) {
            keep(failed, build, node -> node.get("completedAt").textValue(), MOST_FAILED);
        }
        keep(slowest, build, node -> node.get("durationMillis").asLong(), MOST_SLOWEST);
    }

    private static ObjectNode build(Event completed, String result) {
        JsonNode data = completed.data();
        return Json.MAPPER
                .createObjectNode()
                .put("job", data.path("job").path("fullName").asText(""))
                .put("number", data.path("number").asLong())
                .put("url", data.path("url").asText(""))
                .put("result", result)
                .put("durationMillis", data.path("durationMillis").asLong())
                .put("completedAt", completed.time().toString());
    }

    /** The first few, the highest value first. */
    private static <T extends Comparable<T>> void keep(
            List<ObjectNode> list, ObjectNode build, Function<ObjectNode, T> value, int most) {
        list.add(build);
        list.sort(Comparator.comparing(value).reversed());
        if (list.size() > most) {
            list.remove(most);
        }
    }

    /** How many builds were added. */
    int builds() {
        return builds;
    }

    /** {@code builds, jobs, results, failed, slowest, flakiest}. */
    ObjectNode json() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("builds", builds);
        json.put("jobs", jobs.size());
        json.set("results", Json.MAPPER.valueToTree(results));
        json.putArray("failed").addAll(failed);
        json.putArray("slowest").addAll(slowest);
        ArrayNode flakiest = json.putArray("flakiest");
        jobs.values().stream()
                .filter(job -> job.changes > 1)
                .sorted(Comparator.comparingInt((JobTally job) -> -job.changes).thenComparing(job -> job.name))
                .limit(MOST_FLAKIEST)
                .forEach(job -> flakiest.add(job.json()));
        return json;
    }

    /** A job whose builds go from good to bad and back is flaky; an aborted build says nothing. */
    private static final class JobTally {
        private final String name;
        private int builds;
        private int bad;
        private int changes;
        private Boolean last;

        JobTally(String name) {
            this.name = name;
        }

        void add(String result) {
            builds++;
            boolean good = result.equals(SUCCESS);
            if (good || result.equals("FAILURE") || result.equals("UNSTABLE")) {
                bad += good ? 0 : 1;
                changes += last != null && last != good ? 1 : 0;
                last = good;
            }
        }

        ObjectNode json() {
            return Json.MAPPER
                    .createObjectNode()
                    .put("job", name)
                    .put("builds", builds)
                    .put("bad", bad)
                    .put("changes", changes);
        }
    }
}
