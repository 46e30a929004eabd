package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.List;

/**
 * A push of one ref, in the shape that all systems share.
 *
 * @param provider name of the provider
 * @param commits newest last or first, as the sender has them, and often only some
 * @param commitCount of all that were pushed, null where the sender does not say
 */
record Push(
        String provider,
        Repository repository,
        RefChange change,
        Actor actor,
        List<Commit> commits,
        @CheckForNull Long commitCount) {

    /**
     * {@code scm.push} for a branch, {@code scm.tag} for a tag, nothing for other refs, such as notes, and nothing if
     * nobody can tell which repository it is.
     */
    List<Normalised> normalised() {
        if (repository.fullName() == null) {
            return List.of();
        }
        String branch = change.nameBehind(RefChange.BRANCHES);
        String tag = change.nameBehind(RefChange.TAGS);
        if (branch != null) {
            return List.of(new Normalised("scm.push", repository.fullName(), Severity.INFO, ofBranch(branch)));
        }
        return tag == null
                ? List.of()
                : List.of(new Normalised("scm.tag", repository.fullName(), Severity.INFO, ofTag(tag)));
    }

    private ObjectNode ofBranch(String branch) {
        ObjectNode json = start().put("branch", branch);
        change.putHashes(json);
        json.put("forced", change.forced()).put("compareUrl", change.compareUrl());
        json.set("actor", actor.toJson());
        ArrayNode list = json.putArray("commits");
        commits.forEach(commit -> list.add(commit.toJson()));
        return json.put("commitCount", commitCount);
    }

    private ObjectNode ofTag(String tag) {
        ObjectNode json = start().put("tag", tag);
        change.putHashes(json);
        json.set("actor", actor.toJson());
        return json;
    }

    private ObjectNode start() {
        ObjectNode json = Json.MAPPER.createObjectNode().put("provider", provider);
        json.set("repository", repository.toJson());
        return json.put("ref", change.ref());
    }
}
