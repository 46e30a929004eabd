package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.List;

/**
 * An image pushed to a registry, in the shape that all systems share: {@code image.pushed} with {@code provider,
 * registry, repository, tag, digest, reference, url, mediaType, pushedAt, actor}.
 *
 * @param provider name of the provider
 * @param registry host, with its port if it has one
 * @param tag null where it was pushed by digest alone, or an old sender does not say
 * @param url of a page or of the manifest
 */
record PushedImage(
        String provider,
        @CheckForNull String registry,
        @CheckForNull String repository,
        @CheckForNull String tag,
        @CheckForNull String digest,
        @CheckForNull String url,
        @CheckForNull String mediaType,
        @CheckForNull String pushedAt,
        Actor actor) {

    /** {@code image.pushed}; nothing if the sender does not say which repository it went to. */
    List<Normalised> normalised() {
        return repository == null
                ? List.of()
                : List.of(new Normalised("image.pushed", reference(), Severity.INFO, toJson()));
    }

    /** What {@code docker pull} takes: a tag goes before a digest, because people know images by it. */
    private String reference() {
        String name = registry == null ? repository : registry + "/" + repository;
        if (tag != null) {
            return name + ":" + tag;
        }
        return digest == null ? name : name + "@" + digest;
    }

    private ObjectNode toJson() {
        ObjectNode json = Json.MAPPER
                .createObjectNode()
                .put("provider", provider)
                .put("registry", registry)
                .put("repository", repository)
                .put("tag", tag)
                .put("digest", digest)
                .put("reference", reference())
                .put("url", url)
                .put("mediaType", mediaType)
                .put("pushedAt", pushedAt);
        json.set("actor", actor.toJson());
        return json;
    }
}
