package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;
import java.util.Set;

/**
 * What registries tell of pushes, as ours.
 *
 * @see <a href="https://learn.microsoft.com/en-us/azure/container-registry/container-registry-webhook-reference">Azure
 *     Container Registry: webhook schema</a>
 */
final class DockerHubEvents {
    private static final Set<String> ACTIONS_OF_AZURE =
            Set.of("push", "delete", "ping", "quarantine", "chart_push", "chart_delete");

    private DockerHubEvents() {}

    /** What happened, in the sender's word; null if this is no registry's request. */
    @CheckForNull
    static String action(Fields payload) {
        if (payload.at("push_data").isObject()) {
            return "push";
        }
        List<Fields> events = payload.list("events");
        if (!events.isEmpty()) {
            boolean pushed = events.stream().anyMatch(DockerHubEvents::isPush);
            String first = events.get(0).at("target").isObject() ? events.get(0).text("action") : null;
            return pushed ? "push" : first;
        }
        String action = payload.text("action");
        boolean azure = action != null && ACTIONS_OF_AZURE.contains(action) && payload.text("timestamp") != null;
        return azure ? action : null;
    }

    /** The images pushed; pulls, deletions and layers are none. */
    static List<PushedImage> images(Fields payload) {
        if (payload.at("push_data").isObject()) {
            return List.of(ofHub(payload));
        }
        List<Fields> events = payload.list("events");
        return (events.isEmpty() ? List.of(payload) : events)
                .stream()
                        .filter(DockerHubEvents::isPush)
                        .map(DockerHubEvents::ofRegistry)
                        .toList();
    }

    /** Old payloads have no tag, and times in seconds that may be written as {@code 1.4e9}. */
    private static PushedImage ofHub(Fields payload) {
        Fields push = payload.at("push_data");
        Fields repository = payload.at("repository");
        return new PushedImage(
                DockerHub.NAME,
                "docker.io",
                repository.text("repo_name"),
                push.text("tag"),
                null,
                repository.text("repo_url"),
                null,
                push.timeOfSeconds("pushed_at"),
                new Actor(push.text("pusher"), null));
    }

    private static PushedImage ofRegistry(Fields event) {
        Fields target = event.at("target");
        return new PushedImage(
                DockerHub.NAME,
                event.text("request", "host"),
                target.text("repository"),
                target.text("tag"),
                target.text("digest"),
                target.text("url"),
                target.text("mediaType"),
                event.text("timestamp"),
                new Actor(event.text("actor", "name"), null));
    }

    /** A registry tells of each layer too; an image is what has a manifest. Old versions tell so in the URL only. */
    private static boolean isPush(Fields event) {
        String type = event.text("target", "mediaType");
        String url = event.text("target", "url");
        boolean manifest = type != null && (type.contains(".manifest.") || type.contains(".index."))
                || url != null && url.contains("/manifests/");
        return "push".equals(event.text("action")) && manifest;
    }
}
