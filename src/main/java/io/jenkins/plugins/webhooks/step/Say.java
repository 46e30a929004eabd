package io.jenkins.plugins.webhooks.step;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import hudson.model.Job;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Directions;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.scope.ScopedNames;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.MediaType;

/**
 * What a build says about the deliveries of its event.
 *
 * @param targets names of outgoing webhooks, of which only these get it; none for all that want it
 * @param body sent instead of the event, or null
 * @param contentType of the body; nothing stands for JSON or plain text
 */
record Say(List<String> targets, @CheckForNull String body, String contentType) {
    /** As configured. */
    static final Say NOTHING = new Say(List.of(), null, "");

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String JSON = "application/json";

    /**
     * Checks what a build gives.
     *
     * @param target names separated by commas; nothing stands for all
     * @param body a text is sent as it is, anything else as JSON
     * @throws IllegalArgumentException if something can't be used; the message says what
     */
    static Say of(@CheckForNull String target, @CheckForNull Object body, @CheckForNull String contentType) {
        List<String> targets = target == null
                ? List.of()
                : Arrays.stream(target.split(","))
                        .map(String::trim)
                        .filter(each -> !each.isEmpty())
                        .toList();
        String type = Util.fixEmptyAndTrim(contentType);
        if (type != null && MediaType.parse(type) == null) {
            throw new IllegalArgumentException("'" + type + "' is no content type: use one such as text/plain");
        }
        if (body == null) {
            if (type != null) {
                throw new IllegalArgumentException("contentType needs a body");
            }
            return new Say(targets, null, "");
        }
        String text = body instanceof String given ? given : json(body);
        if (text.getBytes(StandardCharsets.UTF_8).length > Draft.MAX_BYTES) {
            throw new IllegalArgumentException("body has more than " + Draft.MAX_BYTES + " bytes");
        }
        String fitting = body instanceof String ? TEXT : JSON;
        return new Say(targets, text, type == null ? fitting : type);
    }

    private static String json(Object body) {
        JsonNode node = PlainValue.of(body);
        return Json.text(node);
    }

    /**
     * The engine's form.
     *
     * @param job whose own outgoing webhooks, and those of its folders, are meant first
     * @throws IllegalArgumentException if there is no outgoing webhook of a name
     */
    Directions directions(Webhooks webhooks, Job<?, ?> job) {
        Set<String> known = webhooks.configuration().outgoing().stream()
                .map(OutgoingWebhook::name)
                .collect(Collectors.toSet());
        List<String> names =
                targets.stream().map(name -> known(name, known, job)).toList();
        String text = body;
        return new Directions(
                names,
                text == null ? null : new Rendered(contentType, Map.of(), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String known(String name, Set<String> known, Job<?, ?> job) {
        return ScopedNames.seenFrom(job, name)
                .filter(known::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no outgoing webhook '" + name
                        + "': name one of this job, of its folders or of the whole installation"));
    }
}
