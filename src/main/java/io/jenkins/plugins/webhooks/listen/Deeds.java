package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.audit.Deed;
import io.jenkins.plugins.webhooks.engine.audit.Deed.Area;
import io.jenkins.plugins.webhooks.engine.audit.Deed.Result;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of the news belongs into the audit trail. Pure. */
final class Deeds {
    private static final Set<String> ACCESS = Set.of("user.login", "user.login_failed", "user.logout");
    private static final Set<String> CHANGES = Set.of("item", "configuration", "plugin");
    private static final Set<String> MORE_CHANGES =
            Set.of("user.created", "node.created", "node.updated", "node.deleted");

    /** Keys under which news says what a person would ask next. */
    private static final List<String> DETAILS =
            List.of("formerFullName", "original", "changed", "reason", "answer", "to");

    private Deeds() {}

    /** Nothing if nobody did it, or if it is a mere note of Jenkins for itself. */
    static Optional<Deed> of(News news) {
        Who doer = news.doer();
        if (doer == null || news.severity() == Severity.DEBUG) {
            return Optional.empty();
        }
        boolean ofBuild = news.data().has("build");
        return Optional.of(new Deed(
                area(news.type()),
                doer.id(),
                news.type(),
                ofBuild ? "build" : domain(news.type()),
                ofBuild ? build(news.data().get("build")) : news.subject(),
                doer.address(),
                news.type().equals("user.login_failed") ? Result.FAILURE : Result.SUCCESS,
                detail(news.data())));
    }

    private static Area area(String type) {
        if (ACCESS.contains(type)) {
            return Area.ACCESS;
        }
        return CHANGES.contains(domain(type)) || MORE_CHANGES.contains(type) ? Area.CHANGE : Area.ACTION;
    }

    private static String domain(String type) {
        return type.substring(0, type.indexOf('.'));
    }

    private static String build(JsonNode build) {
        return build.at("/job/fullName").asText() + "#" + build.path("number").asInt();
    }

    @CheckForNull
    private static String detail(JsonNode data) {
        return DETAILS.stream()
                .map(data::path)
                .filter(value -> !value.isMissingNode() && !value.isNull())
                .findFirst()
                .map(value -> value.isTextual() ? value.textValue() : value.toString())
                .orElse(null);
    }
}
