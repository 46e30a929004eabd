package io.jenkins.plugins.webhooks.engine.security;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line in a list of secrets: where the secret is and, if somebody said so, when it counts.
 *
 * @param reference a credentials id, {@code env:NAME} or {@code file:path}
 * @param validity when it counts
 */
public record SecretEntry(String reference, Validity validity) {
    private static final Pattern FORM = Pattern.compile("(.+?)(?:\\s+from\\s+(\\S+))?(?:\\s+until\\s+(\\S+))?");

    /**
     * Reads {@code <reference> [from <time>] [until <time>]} with times as ISO 8601 has them, for example {@code
     * env:OLD until 2027-01-31T00:00:00Z}.
     *
     * @throws IllegalArgumentException if a time can't be read; the message does not repeat the reference, which may be
     *     a secret somebody put there by mistake
     */
    public static SecretEntry parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return new SecretEntry(text, Validity.ALWAYS);
        }
        return new SecretEntry(matcher.group(1), new Validity(time(matcher.group(2)), time(matcher.group(3))));
    }

    /** The secret, counting only when this entry says. */
    public Secret bound(Secret secret) {
        return secret.during(validity);
    }

    @Override
    public String toString() {
        return reference
                + (validity.from() == null ? "" : " from " + validity.from())
                + (validity.until() == null ? "" : " until " + validity.until());
    }

    @CheckForNull
    private static Instant time(@CheckForNull String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no time: write for example 2027-01-31T00:00:00Z", e);
        }
    }
}
