package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.jenkins.plugins.webhooks.engine.Fixture;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.rule.Validation;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/**
 * Stands for a system: refuses with 422 whatever its documentation does not allow, and answers as it does to the rest.
 * What that is stands in a resource for each preset, {@code targets/<preset>.json}.
 */
final class CheckedTarget extends Dispatcher {
    private final JsonNode demands;

    private CheckedTarget(JsonNode demands) {
        this.demands = demands;
    }

    static CheckedTarget of(String preset) throws IOException {
        try (InputStream stream = CheckedTarget.class.getResourceAsStream("targets/" + preset + ".json")) {
            if (stream == null) {
                throw new AssertionError("there is no target to check the preset " + preset);
            }
            return new CheckedTarget(Json.read(stream.readAllBytes()));
        }
    }

    /** What the resource says. */
    JsonNode demands() {
        return demands;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        JsonNode token = demands.path("token");
        return request.getUrl().encodedPath().equals(token.path("path").asText("none"))
                ? token(token, body)
                : answer(request, body);
    }

    /** An authorization server that gives a token to whoever knows what the resource says. */
    private static MockResponse token(JsonNode demands, String body) {
        boolean known = form(body).equals(texts(demands.path("form")));
        return new MockResponse.Builder()
                .code(known ? 200 : 401)
                .addHeader("Content-Type", "application/json")
                .body(demands.path("answer").toString())
                .build();
    }

    private MockResponse answer(RecordedRequest request, String body) {
        List<String> problems = new ArrayList<>();
        expect(problems, "method", demands.path("method").asText("POST"), request.getMethod());
        expect(problems, "path", demands.path("path").asText(), request.getUrl().encodedPath());
        expect(problems, "query", texts(demands.path("query")), query(request));
        texts(demands.path("headers"))
                .forEach((name, value) ->
                        expect(problems, name, value, request.getHeaders().get(name)));
        expect(
                problems,
                "Content-Type",
                demands.path("contentType").asText("application/json"),
                request.getHeaders().get("Content-Type"));
        problems.addAll(signature(request, body));
        problems.addAll(content(body));
        if (!problems.isEmpty()) {
            return new MockResponse.Builder()
                    .code(422)
                    .body(String.join("; ", problems))
                    .build();
        }
        JsonNode answer = demands.path("answer");
        MockResponse.Builder response =
                new MockResponse.Builder().code(answer.path("status").asInt());
        if (answer.path("status").asInt() != 204) {
            response.body(answer.path("text").asText(answer.path("body").toString()));
        }
        return response.build();
    }

    private List<String> content(String body) {
        try {
            JsonNode json = read(demands, body);
            return Validation.parse(demands.path("schema").toString()).violations(json);
        } catch (IOException e) {
            return List.of("the body is no JSON");
        }
    }

    /** The body as JSON; a form is an object of texts. */
    static JsonNode read(JsonNode demands, String body) throws IOException {
        return demands.path("form").asBoolean() ? Json.MAPPER.valueToTree(form(body)) : Json.read(body);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        return form;
    }

    private List<String> signature(RecordedRequest request, String body) {
        return switch (demands.path("signed").asText()) {
            case "standard" -> standard(request, body);
            case "github" -> github(request, body);
            default -> List.of();
        };
    }

    private static List<String> standard(RecordedRequest request, String body) {
        try {
            new Webhook(Fixture.STANDARD_SECRET)
                    .verify(body, request.getHeaders().toMultimap());
            return List.of();
        } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
            return List.of("the signature is wrong");
        }
    }

    private static List<String> github(RecordedRequest request, String body) {
        List<String> problems = new ArrayList<>();
        byte[] digest = Hmac.compute("HmacSHA256", Fixture.STANDARD_SECRET.getBytes(UTF_8), body.getBytes(UTF_8));
        String found = request.getHeaders().get("X-Hub-Signature-256");
        expect(problems, "signature", "sha256=" + HexFormat.of().formatHex(digest), found);
        return problems;
    }

    private static Map<String, String> query(RecordedRequest request) {
        Map<String, String> query = new TreeMap<>();
        Set<String> names = new TreeSet<>(request.getUrl().queryParameterNames());
        names.forEach(name -> query.put(name, request.getUrl().queryParameter(name)));
        return query;
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        return texts;
    }

    private static void expect(List<String> problems, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            problems.add(what + " should be " + expected + " and is " + found);
        }
    }
}
