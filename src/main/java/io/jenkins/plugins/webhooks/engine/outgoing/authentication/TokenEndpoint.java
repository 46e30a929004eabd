package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.NetworkFaults;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.Transport;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asks an authorization server for a token, over the same guarded way as the target. */
record TokenEndpoint(OAuth2Authentication settings, Transport transport) {
    /** Whoever waits for a token holds a lease on a delivery; so it is short. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int MOST_BYTES = 64 * 1024;
    /** Of RFC 6749, section 5.2, and those that others have added. */
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,40}");

    /**
     * A new token.
     *
     * @throws IOException if there is none; the message says who did not give it and why
     * @throws io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException if our own secret can't be read
     */
    AccessToken ask(Instant now) throws IOException {
        OkHttpClient http =
                transport.client(now).newBuilder().callTimeout(PATIENCE).build();
        Answer answer = send(http, request(FirstLive.text(settings.secrets(), now)));
        if (answer.status() / 100 != 2) {
            throw new IOException(words("it answered " + answer.status() + error(answer.text())));
        }
        try {
            return AccessToken.read(answer.text(), now);
        } catch (IllegalArgumentException e) {
            throw new IOException(words(e.getMessage()), e);
        }
    }

    /** What the server said. */
    private record Answer(int status, String text) {}

    private Answer send(OkHttpClient http, Request request) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            return new Answer(response.code(), response.peekBody(MOST_BYTES).string());
        } catch (IOException e) {
            throw new IOException(words(NetworkFaults.words("token endpoint", e)), e);
        }
    }

    private Request request(String secret) {
        FormBody.Builder form = new FormBody.Builder(UTF_8).add("grant_type", "client_credentials");
        if (settings.scope() != null) {
            form.add("scope", settings.scope());
        }
        if (settings.audience() != null) {
            form.add("audience", settings.audience());
        }
        Request.Builder request = new Request.Builder().url(settings.tokenUrl()).header("Accept", "application/json");
        if (settings.style() == OAuth2Authentication.Style.POST) {
            form.add("client_id", settings.clientId()).add("client_secret", secret);
        } else {
            request.header("Authorization", okhttp3.Credentials.basic(encoded(settings.clientId()), encoded(secret)));
        }
        return request.post(form.build()).build();
    }

    /** RFC 6749, section 2.3.1, encodes both before they become a user and a password. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /** Without its query, where people put keys. */
    private String words(String reason) {
        return "no access token from "
                + settings.tokenUrl().newBuilder().query(null).fragment(null).build() + ": " + reason;
    }

    private static String error(String answer) {
        try {
            String code = Json.read(answer).path("error").asText();
            return ERROR.matcher(code).matches() ? ": " + code : "";
        } catch (IOException noJson) {
            return "";
        }
    }
}
