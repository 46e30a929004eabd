package io.jenkins.plugins.webhooks.engine.incoming.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.recovery.SystemApi.Part;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * GitHub keeps deliveries for three days and lists them newest first.
 *
 * @see <a href="https://docs.github.com/en/rest/repos/webhooks">Repository webhooks</a>
 */
record GitHubArchive(SystemApi api) implements DeliveryArchive {
    private static final int MOST_PAGES = 20;

    @Override
    public List<Missed> since(Instant time) throws IOException {
        Map<String, Missed> found = new LinkedHashMap<>();
        HttpUrl url =
                api.below("deliveries").addQueryParameter("per_page", "100").build();
        for (int page = 0; page < MOST_PAGES && url != null; page++) {
            Part part = api.get(url);
            url = part.next();
            for (JsonNode each : part.items()) {
                if (at(each).isBefore(time)) {
                    return List.copyOf(found.values());
                }
                String guid = each.path("guid").asText();
                found.putIfAbsent(guid, new Missed(each.path("id").asText(), guid));
            }
        }
        return List.copyOf(found.values());
    }

    /** One that does not say when is taken for new: asking once too often does no harm. */
    private static Instant at(JsonNode delivery) {
        try {
            return Instant.parse(delivery.path("delivered_at").asText());
        } catch (DateTimeException e) {
            return Instant.MAX;
        }
    }

    @Override
    public void sendAgain(Missed missed) throws IOException {
        api.post(api.below("deliveries")
                .addPathSegment(missed.id())
                .addPathSegment("attempts")
                .build());
    }
}
