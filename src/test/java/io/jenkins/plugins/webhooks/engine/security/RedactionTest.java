package io.jenkins.plugins.webhooks.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.event.Json;
import java.util.Set;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class RedactionTest {
    @Test
    void what_proves_somebody_is_masked() {
        Headers headers = Headers.of(
                "Authorization",
                "Bearer abc",
                "X-Gitlab-Token",
                "abc",
                "Cookie",
                "JSESSIONID=abc",
                "X-My-Proof",
                "abc",
                "X-Api-Key",
                "abc",
                "X-Hub-Signature-256",
                "sha256=0123456789abcdef0123",
                "Content-Type",
                "text/plain");
        String kept = Json.text(Redaction.headers(headers, Set.of("x-my-proof")));
        assertThat(kept)
                .doesNotContain("abc\"")
                .doesNotContain("abcdef")
                .contains("text/plain")
                .contains("sha256=01234567…");
    }

    @Test
    void kept_headers_are_found_again_by_name() {
        String json = Json.text(Redaction.headers(Headers.of("X-GitHub-Event", "push"), Set.of()));
        assertThat(StoredHeaders.read(json).get("x-github-event")).isEqualTo("push");
    }

    @Test
    void a_secret_does_not_tell_itself() {
        assertThat(Secret.of("id", "hush")).asString().contains("id").doesNotContain("hush");
    }
}
