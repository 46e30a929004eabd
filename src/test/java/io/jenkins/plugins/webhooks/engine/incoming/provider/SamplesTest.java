package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.EventType;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.Payload;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
    private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    static List<Sample> all() {
        return Samples.all();
    }

    @Test
    void the_index_lists_every_sample() throws Exception {
        URL index = Samples.class.getResource("samples/index");
        Path folder = Path.of(index.toURI()).getParent();
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> found = files.map(
                            file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .toList();
            assertThat(all()).extracting(Sample::toString).containsExactlyInAnyOrderElementsOf(found);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_sample_is_what_its_provider_understands(Sample sample) throws Exception {
        Provider provider = Providers.builtIn().named(sample.provider()).orElseThrow();
        Headers headers = sample.headers(ID);
        JsonNode payload = Payload.read(headers.get("Content-Type"), sample.body());
        String event = provider.event(headers, payload);

        assertThat(event).isNotEqualTo("received");
        assertThat(EventType.isValid(provider.name() + "." + event)).isTrue();
        assertThat(provider.deliveryId(headers, sample.body(ID))).isPresent();
        assertThat(provider.deliveryId(sample.headers("other"), sample.body("other")))
                .isNotEqualTo(provider.deliveryId(headers, sample.body(ID)));
        assertThat(provider.schemes(SignatureSettings.DEFAULT)).noneMatch(scheme -> scheme.isPresent(headers));
        provider.normalise(event, headers, payload).forEach(NormalisedShape::assertValid);
    }

    @ParameterizedTest
    @CsvSource({
        "push, scm.push, github gitlab bitbucket-cloud bitbucket-data-center gitea forgejo gogs azure-devops",
        "tag, scm.tag, github gitlab bitbucket-cloud bitbucket-data-center gitea forgejo gogs azure-devops",
        "pull_request, scm.pull_request,"
                + "github gitlab bitbucket-cloud bitbucket-data-center gitea forgejo gogs azure-devops",
        "comment, scm.comment, github gitlab bitbucket-cloud bitbucket-data-center gitea forgejo gogs azure-devops",
        "release, release.published, github gitlab gitea forgejo gogs",
        "build, ci.build, github gitlab bitbucket-cloud azure-devops travis jenkins",
        "workflow, ci.build, circleci",
        "job, ci.build, circleci",
        "notification, ci.build, jenkins",
        "issue_created, issue.created, jira",
        "issue_transitioned, issue.transitioned, jira",
        "issue_commented, issue.commented, jira",
        "page_created, page.created, confluence",
        "page_updated, page.updated, confluence",
        "page_removed, page.removed, confluence",
        "push, image.pushed, docker-hub",
        "registry, image.pushed, docker-hub",
        "azure, image.pushed, docker-hub",
    })
    void each_system_has_one_of_every_kind(String name, String type, String providers) throws Exception {
        for (String provider : providers.split(" ")) {
            Sample sample = Samples.of(provider).stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(normalise(sample)).extracting(Normalised::type).containsExactly(type);
        }
    }

    @Test
    void providers_without_samples_have_none() {
        assertThat(Samples.of("nobody")).isEmpty();
        assertThat(Samples.of("github")).hasSize(6);
    }

    static List<Normalised> normalise(Sample sample) throws Exception {
        Provider provider = Providers.builtIn().named(sample.provider()).orElseThrow();
        JsonNode payload = Json.read(sample.body());
        Headers headers = sample.headers(ID);
        return provider.normalise(provider.event(headers, payload), headers, payload);
    }
}
