package io.jenkins.plugins.webhooks.engine.incoming.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.recovery.SystemApi.Part;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * GitLab (17.4 and newer) lists a hook's events of seven days, newest first, without their time: what never arrived is
 * found by the delivery id alone.
 *
 * @see <a href="https://docs.gitlab.com/api/project_webhooks/">Project webhooks API</a>
 */
record GitLabArchive(SystemApi api) implements DeliveryArchive {
    private static final int MOST_PAGES = 20;

    @Override
    public List<Missed> since(Instant time) throws IOException {
        Map<String, Missed> found = new LinkedHashMap<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            HttpUrl url = api.below("events")
                    .addQueryParameter("per_page", "100")
                    .addQueryParameter("page", String.valueOf(page))
                    .build();
            Part part = api.get(url);
            for (JsonNode each : part.items()) {
                String key =
                        each.path("request_headers").path("Idempotency-Key").asText();
                if (!key.isEmpty() && !arrived(each)) {
                    found.putIfAbsent(key, new Missed(each.path("id").asText(), key));
                }
            }
            if (part.items().isEmpty() || part.next() == null) {
                break;
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean arrived(JsonNode event) {
        return event.path("response_status").asText().startsWith("2");
    }

    @Override
    public void sendAgain(Missed missed) throws IOException {
        api.post(api.below("events")
                .addPathSegment(missed.id())
                .addPathSegment("resend")
                .build());
    }
}
