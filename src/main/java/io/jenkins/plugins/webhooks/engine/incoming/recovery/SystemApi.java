package io.jenkins.plugins.webhooks.engine.incoming.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.RecoverySettings;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Calls the system's API, at the host that was configured and no other. */
final class SystemApi {
    private static final long MOST_BYTES = 8L * 1024 * 1024;
    /** RFC 8288: {@code <https://…>; rel="next"}. */
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,]*rel=\"?next\"?");

    private final OkHttpClient http;
    private final RecoverySettings settings;

    SystemApi(OkHttpClient http, RecoverySettings settings) {
        this.http = http;
        this.settings = settings;
    }

    /** A part of a list and where the next one is. */
    record Part(JsonNode items, @CheckForNull HttpUrl next) {}

    HttpUrl.Builder below(String segments) {
        return settings.hook().newBuilder().addPathSegments(segments);
    }

    Part get(HttpUrl url) throws IOException {
        try (Response response = http.newCall(request(url).get().build()).execute()) {
            requireSuccess(response);
            byte[] body = response.peekBody(MOST_BYTES).bytes();
            return new Part(Json.read(body), next(response).orElse(null));
        }
    }

    void post(HttpUrl url) throws IOException {
        Request request =
                request(url).post(RequestBody.create(new byte[0], null)).build();
        try (Response response = http.newCall(request).execute()) {
            requireSuccess(response);
        }
    }

    private Request.Builder request(HttpUrl url) {
        Secret secret = settings.access().live().stream()
                .findFirst()
                .orElseThrow(() -> new SecretUnavailableException("recovery has no secret to ask with"));
        return new Request.Builder()
                .url(url)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + secret.text());
    }

    private static void requireSuccess(Response response) throws IOException {
        if (!response.isSuccessful()) {
            throw new IOException(response.request().url().host() + " answered " + response.code());
        }
    }

    /** Only on the configured host: the token must not follow a link elsewhere. */
    private Optional<HttpUrl> next(Response response) {
        String link = response.header("Link");
        Matcher matcher = NEXT.matcher(link == null ? "" : link);
        return Optional.ofNullable(matcher.find() ? HttpUrl.parse(matcher.group(1)) : null)
                .filter(url -> url.host().equals(settings.hook().host())
                        && url.port() == settings.hook().port()
                        && url.scheme().equals(settings.hook().scheme()));
    }
}
