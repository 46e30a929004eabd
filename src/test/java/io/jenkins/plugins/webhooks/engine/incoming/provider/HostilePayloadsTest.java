package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.EventType;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import okhttp3.Headers;

/** Payloads with anything missing or of another type, at every door and under every name. */
class HostilePayloadsTest {
    private static final List<String> EVENTS = List.of(
            "push",
            "tag_push",
            "pull_request",
            "pull_request_review",
            "merge_request",
            "repo:push",
            "pullrequest:created",
            "pullrequest:",
            "repo:refs_changed",
            "mirror:repo_synchronized",
            "pr:opened",
            "pr:",
            "received",
            "issue_comment",
            "commit_comment",
            "pull_request_review_comment",
            "release",
            "workflow_run",
            "workflow_job",
            "check_run",
            "status",
            "note",
            "pipeline",
            "build",
            "create",
            "pull_request_approved",
            "pullrequest:comment_created",
            "repo:commit_status_updated",
            "pr:comment:added",
            "repo:comment:added",
            "git.push",
            "git.pullrequest.updated",
            "ms.vss-code.git-pullrequest-comment-event",
            "build.complete",
            "ms.vss-pipelines.run-state-changed-event",
            "jira:issue_created",
            "jira:issue_updated",
            "comment_created",
            "page_created",
            "blog_updated",
            "page_",
            "workflow-completed",
            "job-completed",
            "build.completed",
            "job.failed");

    /** One change: the how-manieth place, from the top, and what stands there then (nothing: it is removed). */
    record Mutation(int place, String replacement) {}

    @Property
    void give_nulls_and_never_an_exception(
            @ForAll("samples") Sample sample, @ForAll("mutations") List<Mutation> mutations) throws IOException {
        JsonNode payload = Json.read(sample.body());
        for (Mutation mutation : mutations) {
            payload = mutate(payload, mutation);
        }
        Headers headers = sample.headers("1");
        for (Provider provider : Providers.builtIn().all()) {
            assertThat(EventType.isValid(provider.name() + "." + provider.event(headers, payload)))
                    .isTrue();
            for (String event : EVENTS) {
                provider.normalise(event, headers, payload).forEach(NormalisedShape::assertValid);
            }
        }
    }

    @Property
    void that_are_no_object_give_nothing(@ForAll("scalars") String text) throws IOException {
        JsonNode payload = Json.read(text);
        for (Provider provider : Providers.builtIn().all()) {
            assertThat(provider.event(Headers.EMPTY, payload)).isEqualTo("received");
            for (String event : EVENTS) {
                assertThat(provider.normalise(event, Headers.EMPTY, payload)).isEmpty();
            }
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.of(Samples.all());
    }

    @Provide
    Arbitrary<String> scalars() {
        return Arbitraries.of(
                "null",
                "true",
                "0",
                "-1",
                "1e999999999",
                "1.5",
                "\"\"",
                "\"refs/heads/x\"",
                "[]",
                "{}",
                "[[]]",
                "[{}]",
                "{\"a\":[{\"b\":null}]}",
                "99999999999999999999999999",
                "\"\\u0000\"",
                "\"\\ud800\"");
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        Arbitrary<String> replacements = Arbitraries.oneOf(scalars(), Arbitraries.of("", "", ""));
        return Combinators.combine(Arbitraries.integers().between(0, 200), replacements)
                .as(Mutation::new)
                .list()
                .ofMaxSize(6);
    }

    private static JsonNode mutate(JsonNode payload, Mutation mutation) throws IOException {
        List<Runnable> places = new ArrayList<>();
        JsonNode replacement = mutation.replacement().isEmpty() ? null : Json.read(mutation.replacement());
        collect(payload, replacement, places);
        if (!places.isEmpty()) {
            places.get(mutation.place() % places.size()).run();
        }
        return payload;
    }

    private static void collect(JsonNode node, JsonNode replacement, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                String name = entry.getKey();
                places.add(() -> object.set(name, replacement == null ? null : replacement.deepCopy()));
                places.add(() -> object.remove(name));
                collect(entry.getValue(), replacement, places);
            });
        } else if (node instanceof ArrayNode array) {
            places.add(array::removeAll);
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(() -> array.set(index, replacement == null ? null : replacement.deepCopy()));
                collect(array.get(i), replacement, places);
            }
        }
    }
}
