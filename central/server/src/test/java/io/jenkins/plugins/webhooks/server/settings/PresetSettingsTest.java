package io.jenkins.plugins.webhooks.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.server.yaml.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void one_field_is_enough() throws IOException {
        OutgoingWebhook status = read("{name: status, preset: github-status, with: {token: \"env:TOKEN\"}}");
        assertThat(status.preset().name()).isEqualTo("github-status");
        assertThat(status.url().toString()).startsWith("https://api.github.com/repos/{+");
        assertThat(status.events()).extracting(Object::toString).contains("build.completed");
        assertThat(status.authentication().type()).isEqualTo("bearer");
    }

    @Test
    void what_the_webhook_says_itself_counts() throws IOException {
        OutgoingWebhook job = read("""
            {name: job, url: "https://gateway.example.com/start", events: [custom.go], method: put, transform: "{}",
              filter: "true", format: json, headers: {accept: text/plain}, preset: jenkins-job,
              with: {baseUrl: "https://jenkins.example.com", user: u, job: team/app, token: ["env:TOKEN"]}}""");
        assertThat(job.url()).hasToString("https://gateway.example.com/start");
        assertThat(job.events()).extracting(Object::toString).containsExactly("custom.go");
        assertThat(job.request().method().name()).isEqualTo("PUT");
        assertThat(job.transform()).isEqualTo("{}");
        assertThat(job.filter()).isEqualTo("true");
        assertThat(job.format()).isEqualTo(BodyFormat.JSON);
        assertThat(job.request().headers().keySet()).containsExactly("accept");
    }

    @Test
    void the_formats_of_presets_stay_where_nothing_is_said() throws IOException {
        assertThat(read("{name: lake, preset: cloudevents, url: \"https://lake.example.com\", events: [\"*\"]}").format())
                .isEqualTo(BodyFormat.CLOUDEVENTS);
        assertThat(read("""
            {name: job, preset: jenkins-job,
              with: {baseUrl: "https://jenkins.example.com", user: u, job: team/app, token: "env:TOKEN"}}""").format())
                .isEqualTo(BodyFormat.FORM);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {name: x, preset: github-state, with: {token: "env:TOKEN"}} | outgoing[0].preset: 'github-state' is unknown; did you mean 'github-status'?
        {name: x, preset: github-status, with: {tokn: "env:TOKEN"}} | outgoing[0].with.tokn: the preset 'github-status' has no field 'tokn'; did you mean 'token'?
        {name: x, preset: github-status} | outgoing[0].preset: the preset 'github-status' needs the field 'token' (Token)
        {name: x, preset: github-status, with: {token: abc}} | outgoing[0].with.token: a secret must not stand here itself
        {name: x, preset: github-status, with: {token: "env:NONE"}} | outgoing[0].with.token: environment variable NONE is not set
        {name: x, preset: github-status, with: {token: "env:TOKEN", repository: octo}} | outgoing[0].preset: repository: 'octo' must be of the form owner/name
        {name: x, preset: github-status, with: {token: "env:TOKEN", baseUrl: "ftp://x"}} | outgoing[0].preset: baseUrl: must be an http or https URL
        {name: x, preset: generic, events: ["*"]} | outgoing[0]: the key 'url' is missing
        {name: x, preset: standard, url: "https://example.com/"} | outgoing[0]: the key 'events' is missing
        {name: x, url: "https://example.com/", events: ["*"], with: {token: "env:TOKEN"}} | outgoing[0].with: has a meaning only beside the key 'preset'
        """)
    void what_is_wrong_is_told_with_its_place(String webhook, String problem) {
        assertThatThrownBy(() -> read(webhook))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining(problem)
                .hasMessageNotContaining("abc");
    }

    private OutgoingWebhook read(String webhook) throws IOException {
        Path file = Files.writeString(
                folder.resolve("webhooks.yaml"), "webhooks:\n  outgoing:\n    - " + webhook.indent(6).strip() + "\n");
        return SettingsFile.read(file, Map.of("TOKEN", "the-token"))
                .configuration()
                .outgoing()
                .get(0);
    }
}
