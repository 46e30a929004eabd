package io.jenkins.plugins.webhooks.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.Unsigned;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The receivers of the documentation take what we sign and nothing else, where their language is installed. */
class SigningDocTest {
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```(python|js)\\n(?:#|//) (\\S+)\\n(.*?)^```$");
    private static final byte[] BODY = "{\"subject\": \"ä\"}".getBytes(UTF_8);
    private static final String STANDARD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String PYTHON = """

        import json, sys
        case = json.load(sys.stdin)
        print(str(verify(case["headers"], bytes(case["body"]), case["secret"])).lower())
        """;
    private static final String NODE = """

        const given = JSON.parse(require("node:fs").readFileSync(0));
        console.log(verify(given.headers, Buffer.from(given.body), given.secret));
        """;

    @TempDir
    private Path folder;

    /** A receiver of the documentation. */
    record Snippet(String language, Scheme scheme, String code) {
        @Override
        public String toString() {
            return scheme.label() + " in " + language;
        }

        String program() {
            return language.equals("python") ? "python3" : "node";
        }

        /** What we sign with. */
        String secret() {
            return switch (scheme) {
                case STANDARD -> STANDARD;
                case STANDARD_ED25519 -> "whsk_nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";
                default -> "a password";
            };
        }

        /** What the receiver has. */
        String known() {
            return scheme == Scheme.STANDARD_ED25519 ? "whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=" : secret();
        }
    }

    static Stream<Snippet> snippets() {
        Matcher found = SNIPPET.matcher(Docs.read("docs/reference/signing.md"));
        return found.results().map(each -> new Snippet(each.group(1), Scheme.parse(each.group(2)), each.group(3)));
    }

    @Test
    void there_is_one_for_every_scheme_that_is_not_of_ones_own() {
        assertThat(snippets().map(Snippet::scheme))
                .contains(
                        Scheme.STANDARD,
                        Scheme.STANDARD_ED25519,
                        Scheme.GITHUB,
                        Scheme.SLACK,
                        Scheme.STRIPE,
                        Scheme.HTTP_SIGNATURE);
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void a_receiver_takes_what_we_sign_and_nothing_else(Snippet snippet) throws Exception {
        assumeTrue(installed(snippet.program()), snippet.program() + " is not installed");
        Map<String, String> now = sign(snippet, Instant.now());
        assertThat(run(snippet, now, BODY)).isEqualTo("true");
        byte[] changed = BODY.clone();
        changed[3] ^= 1;
        assertThat(run(snippet, now, changed)).isEqualTo("false");
        if (snippet.scheme() != Scheme.GITHUB) {
            Map<String, String> old = sign(snippet, Instant.now().minusSeconds(400));
            assertThat(run(snippet, old, BODY)).isEqualTo("false");
        }
    }

    private static Map<String, String> sign(Snippet snippet, Instant at) {
        Headers sent = Headers.of("Content-Type", "application/json");
        Unsigned request =
                new Unsigned("msg_1", at, "POST", HttpUrl.get("https://chat.example.com/hook"), sent, BODY);
        return new SigningSettings(snippet.scheme(), Secrets.of(Secret.of("s", snippet.secret())))
                .signer()
                .sign(request);
    }

    private String run(Snippet snippet, Map<String, String> headers, byte[] body) throws Exception {
        boolean python = snippet.language().equals("python");
        Path file = Files.writeString(
                folder.resolve(python ? "receiver.py" : "receiver.js"), snippet.code() + (python ? PYTHON : NODE));
        ObjectNode given = Json.MAPPER.createObjectNode();
        ObjectNode names = given.putObject("headers");
        names.put("host", "chat.example.com").put("content-type", "application/json");
        headers.forEach((name, value) -> names.put(name.toLowerCase(Locale.ROOT), value));
        for (byte each : body) {
            given.withArray("body").add(each & 0xff);
        }
        given.put("secret", snippet.known());
        Path input = Files.writeString(folder.resolve("input.json"), given.toString());
        Process process = new ProcessBuilder(List.of(snippet.program(), file.toString()))
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    }

    private static boolean installed(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
