package io.jenkins.plugins.webhooks.engine.outgoing.batch;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what a target says of each item of a batch: an array, or an object with the array {@code items}, of objects with
 * a {@code status} and, to say which item is meant, its {@code index} from 0 or its {@code id}; without either, the
 * entries stand in the order of the items.
 */
public final class BatchAnswer {
    private static final int MULTI_STATUS = 207;

    private BatchAnswer() {}

    /**
     * The status of each item.
     *
     * @param status of the whole answer
     * @param ids of the items, in order
     * @return in the order of the items, empty where the answer says nothing of one; empty as a whole if all of them
     *     share the answer's own status
     * @throws IOException if the answer is 207, so that items have fates of their own, but they can't be read
     */
    public static Optional<List<Optional<Integer>>> read(int status, byte[] body, List<String> ids) throws IOException {
        Optional<JsonNode> entries = entries(body);
        if (entries.isPresent()) {
            return Optional.of(assign(entries.get(), ids));
        }
        if (status == MULTI_STATUS) {
            throw new IOException("the target answered 207, but no list of items and their status");
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> entries(byte[] body) {
        try {
            JsonNode answer = Json.read(body);
            JsonNode list = answer.isObject() ? answer.path("items") : answer;
            boolean readable = list.isArray() && !list.isEmpty();
            for (JsonNode entry : list) {
                readable &= entry.path("status").canConvertToInt()
                        && entry.path("status").isIntegralNumber();
            }
            return readable ? Optional.of(list) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Optional<Integer>> assign(JsonNode entries, List<String> ids) {
        Map<Integer, Integer> byIndex = new HashMap<>();
        Map<String, Integer> byId = new HashMap<>();
        int place = 0;
        for (JsonNode entry : entries) {
            int status = entry.path("status").intValue();
            if (entry.path("index").isIntegralNumber()) {
                byIndex.put(entry.path("index").intValue(), status);
            } else if (entry.path("id").isTextual()) {
                byId.merge(entry.path("id").textValue(), status, Math::max);
            } else {
                byIndex.put(place, status);
            }
            place++;
        }
        List<Optional<Integer>> statuses = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            Integer own = byIndex.getOrDefault(i, byId.get(ids.get(i)));
            statuses.add(Optional.ofNullable(own));
        }
        return statuses;
    }
}
