package io.jenkins.plugins.webhooks.act;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import java.util.Map;
import java.util.TreeMap;

/**
 * The few facts of a receipt that a build keeps; never its payload. All texts are plain and short.
 *
 * @param receipt id of the receipt
 * @param webhook name of the incoming webhook
 * @param provider its provider
 * @param event the sender's name of the event
 * @param scm by name of the variable without its prefix: what the sender's system says of repository and revision
 * @param variables by name with or without its prefix: what the job itself wants to know; they win
 */
record WebhookFacts(
        String receipt,
        String webhook,
        String provider,
        String event,
        Map<String, String> scm,
        Map<String, String> variables) {
    static final String PREFIX = "WEBHOOK_";
    private static final int LONGEST = 500;

    /** Where each fact stands in our common shapes of pushes, tags and pull requests; the first that is there counts. */
    private static final Map<String, String[]> POINTERS = Map.of(
            "REPOSITORY", new String[] {"/repository/fullName"},
            "REPOSITORY_URL", new String[] {"/repository/httpUrl", "/repository/webUrl", "/repository/sshUrl"},
            "REF", new String[] {"/ref"},
            "BRANCH", new String[] {"/branch", "/source/branch"},
            "TAG", new String[] {"/tag"},
            "COMMIT", new String[] {"/after", "/source/sha"},
            "TARGET_BRANCH", new String[] {"/target/branch"},
            "PULL_REQUEST", new String[] {"/number"},
            "ACTION", new String[] {"/action"},
            "ACTOR", new String[] {"/actor/name"});

    WebhookFacts(String receipt, String webhook, String provider, String event, Map<String, String> scm) {
        this(receipt, webhook, provider, event, scm, Map.of());
    }

    /** The same, and what a job wants to know besides. */
    WebhookFacts with(Map<String, String> more) {
        return new WebhookFacts(receipt, webhook, provider, event, scm, more);
    }

    static WebhookFacts of(Accepted accepted) {
        JsonNode scm = accepted.document().path("scm");
        Map<String, String> found = new TreeMap<>();
        POINTERS.forEach((name, pointers) -> {
            for (String pointer : pointers) {
                JsonNode value = scm.at(pointer);
                if (value.isValueNode() && !value.isNull()) {
                    found.putIfAbsent(name, plain(value.asText(), LONGEST));
                }
            }
        });
        return new WebhookFacts(
                accepted.receipt(), accepted.webhook(), accepted.provider(), plain(accepted.event(), LONGEST), found);
    }

    /** One of the facts about the revision. */
    @CheckForNull
    String scm(String name) {
        return scm.get(name);
    }

    /** All facts as environment variables; the common prefix keeps a sender from setting {@code PATH} and its like. */
    Map<String, String> environment() {
        Map<String, String> all = new TreeMap<>();
        all.put(PREFIX + "RECEIPT", receipt);
        all.put(PREFIX + "NAME", webhook);
        all.put(PREFIX + "PROVIDER", provider);
        all.put(PREFIX + "EVENT", event);
        scm.forEach((name, value) -> all.put(PREFIX + name, value));
        variables.forEach((name, value) -> all.put(name.startsWith(PREFIX) ? name : PREFIX + name, value));
        return all;
    }

    /** A text on one line, cut to a length; what comes from outside must not steer a console or a page. */
    static String plain(String text, int longest) {
        String line = text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return line.substring(0, end) + '\u2026';
    }
}
