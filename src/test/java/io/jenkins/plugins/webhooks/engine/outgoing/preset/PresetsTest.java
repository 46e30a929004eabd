package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.EventWriter;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.catalogue.Catalogue;
import io.jenkins.plugins.webhooks.engine.outgoing.Interest;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {
    private static final Secrets TOKEN = Secrets.of(Secret.of("test", "the-token"));

    static List<Preset> presets() {
        return Presets.builtIn().all();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void is_described_so_that_people_can_choose_it(Preset preset) {
        PresetAbout about = preset.about();
        assertThat(about.name()).matches("[a-z]+(-[a-z]+)*");
        assertThat(about.title()).isNotBlank();
        assertThat(about.guide()).matches("systems/[a-z-]+\\.md(#[a-z-]+)?");
        assertThat(about.documentation()).startsWith("https://");
        assertThat(about.fields()).allSatisfy(field -> {
            assertThat(field.name()).matches("[a-zA-Z]+");
            assertThat(field.label()).isNotBlank();
            assertThat(field.help()).endsWith(".");
            assertThat(field.secret() ? field.example() : "").isEmpty();
        });
        assertThat(about.fields()).extracting(PresetField::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void what_is_missing_is_named(Preset preset) {
        preset.about().fields().stream()
                .filter(field -> field.required() && field.defaultValue() == null)
                .findFirst()
                .ifPresent(field -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> Presets.start("x", preset, new PresetValues()))
                        .withMessageContaining("'" + field.name() + "'")
                        .withMessageContaining(preset.about().name()));
    }

    @Test
    void a_field_that_is_unknown_is_named_with_those_there_are() {
        Preset preset = Presets.builtIn().require("github-status");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Presets.start(
                        "x", preset, new PresetValues().with("token", TOKEN).with("repo", "octo/app")))
                .withMessage(
                        "the preset 'github-status' has no field 'repo'; it has token, repository, context, baseUrl");
    }

    @ParameterizedTest
    @CsvSource({"jira-build-info, rejectedBuilds", "jira-deployment-info, rejectedDeployments"})
    void what_jira_does_not_take_is_no_success_though_it_answers_202(String preset, String refused) throws Exception {
        PresetValues values = new PresetValues()
                .with("cloudId", "6b2d1f8e-0c1a-4f5e-9a3b-2f7c5d8e9a10")
                .with("clientId", "x")
                .with("clientSecret", TOKEN);
        if (preset.equals("jira-deployment-info")) {
            values.with("environment", "Production").with("environmentType", "production");
        }
        OutgoingWebhook webhook =
                Presets.start("x", Presets.builtIn().require(preset), values).build();
        Expression success = Expression.parse(webhook.policy().success().body());
        assertThat(success.test(Json.read("{\"" + refused + "\":[]}"))).isTrue();
        assertThat(success.test(Json.read("{}"))).isTrue();
        assertThat(success.test(Json.read("{\"" + refused + "\":[{\"key\":{}}]}")))
                .isFalse();
    }

    @Test
    void an_unknown_preset_is_named_with_those_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Presets.builtIn().require("githup"))
                .withMessageContaining("'githup'")
                .withMessageContaining("github-status");
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/octo/app.git, octo/app",
        "https://github.com/octo/app, octo/app",
        "https://github.com/octo/app/, octo/app",
        "https://user@GitHub.com/octo/app.git/, octo/app",
        "git@github.com:octo/app.git, octo/app",
        "ssh://git@github.com:22/octo/app.git, octo/app",
        "ssh://git@ssh.github.com:443/octo/app.git, octo/app",
        "git@github.com:/octo/my.app, octo/my.app",
    })
    void the_repository_is_found_in_every_form_of_address(String url, String repository) throws Exception {
        OutgoingWebhook webhook = status(new PresetValues());
        Event event = BuildEvents.all(url).get("success");
        assertThat(Interest.refusal(webhook, event)).isEmpty();
        assertThat(webhook.request().url(webhook.request().fill(EventWriter.document(event))))
                .hasToString("https://api.github.com/repos/" + repository + "/statuses/" + BuildEvents.REVISION);
    }

    @ParameterizedTest
    @CsvSource({
        "https://gitlab.com/octo/app.git",
        "https://github.com.example.org/octo/app",
        "https://example.org/github.com/octo/app",
        "git@example.org:github.com/app.git",
        "https://github.com@example.org/octo/app",
    })
    void a_namesake_elsewhere_is_left_alone(String url) {
        assertThat(Interest.refusal(
                        status(new PresetValues()), BuildEvents.all(url).get("success")))
                .contains("the event names no repository at github.com (data.scm.repositoryUrl)");
    }

    @Test
    void a_server_of_ones_own_is_known_by_its_host() {
        OutgoingWebhook webhook = status(new PresetValues().with("baseUrl", "https://ghe.example.com/api/v3/"));
        assertThat(Interest.refusal(
                        webhook,
                        BuildEvents.all("git@ghe.example.com:octo/app.git").get("success")))
                .isEmpty();
        assertThat(webhook.url().toString()).startsWith("https://ghe.example.com/api/v3/repos/{+");
    }

    @Test
    void a_build_without_a_commit_is_left_out_and_the_reason_is_said() {
        Event event = BuildEvents.all(null).get("success");
        assertThat(Interest.refusal(status(new PresetValues().with("repository", "octo/app")), event))
                .isEmpty();
        ((ObjectNode) event.data().path("scm")).putNull("revision");
        assertThat(Interest.refusal(status(new PresetValues().with("repository", "octo/app")), event))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("the event names no commit"));
    }

    @Test
    void the_context_does_not_change_with_the_branch() throws Exception {
        Event event = BuildEvents.all("https://github.com/octo/app").get("success");
        String transform = status(new PresetValues()).transform();
        assertThat(Expression.parse(transform)
                        .evaluate(EventWriter.document(event))
                        .path("context")
                        .textValue())
                .isEqualTo("jenkins/team/app");
    }

    @ParameterizedTest
    @CsvSource({"build.started", "build.completed"})
    void what_jenkins_promises_of_a_build_is_enough(String type) {
        Event sample = Catalogue.builtIn().find(type).orElseThrow().sample();
        assertThat(Interest.refusal(status(new PresetValues()), sample)).isEmpty();
    }

    private static OutgoingWebhook status(PresetValues values) {
        return Presets.start("x", Presets.builtIn().require("github-status"), values.with("token", TOKEN))
                .build();
    }
}
