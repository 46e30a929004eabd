package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import io.jenkins.plugins.webhooks.engine.security.Redaction;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a receipt goes on to, and what of its headers goes along.
 *
 * @param to name of the outgoing webhook
 * @param headers names of headers, in any case; one may end with {@code *}
 */
public record ForwardSettings(String to, List<String> headers) {
    /** Where systems put the event's name, the delivery's id and the signature. */
    public static final List<String> DEFAULT_HEADERS = List.of("X-*", "Webhook-*", "Ce-*");

    /** A token (RFC 9110 section 5.6.2), or the beginning of one. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'+.^_`|~-]*\\*?");

    /** What belongs to one connection (RFC 9110 section 7.6.1) or to the request that carried it. */
    private static final Set<String> NEVER = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "host",
            "content-length",
            "content-type",
            "content-encoding",
            "expect",
            "accept-encoding",
            "via",
            "x-real-ip",
            "x-webhooks-forwarded");

    public ForwardSettings {
        WebhookName.requireValid(to);
        headers = List.copyOf(headers);
        headers.forEach(ForwardSettings::requireName);
    }

    /**
     * Checks an entry.
     *
     * @throws IllegalArgumentException if it can't be the name of a header, or that header is never passed on
     */
    public static void requireName(String entry) {
        if (entry.isEmpty() || !NAME.matcher(entry).matches()) {
            throw new IllegalArgumentException(
                    "'" + entry + "' is not the name of a header; a name may end with * for all that begin so");
        }
        if (!entry.endsWith("*") && isPrivate(entry)) {
            throw new IllegalArgumentException("the header '" + entry + "' is never passed on");
        }
    }

    /** Whether a header belongs to its connection, or proves or betrays somebody. */
    private static boolean isPrivate(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NEVER.contains(lower)
                || lower.startsWith("x-forwarded")
                || lower.equals("forwarded")
                || Redaction.isSecret(lower);
    }

    /** Whether a header goes along. */
    boolean passes(String name) {
        return !isPrivate(name) && headers.stream().anyMatch(entry -> matches(entry, name));
    }

    private static boolean matches(String entry, String name) {
        return entry.endsWith("*")
                ? name.regionMatches(true, 0, entry, 0, entry.length() - 1)
                : name.equalsIgnoreCase(entry);
    }
}
