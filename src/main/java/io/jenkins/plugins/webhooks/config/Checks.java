package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.engine.event.TypePattern;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.StatusSet;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import io.jenkins.plugins.webhooks.engine.rule.Validation;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import java.util.List;

/** A form's checks, told by what the engine itself accepts, so that both never differ. */
public final class Checks {
    private Checks() {}

    /** Fine if nothing is thrown; otherwise the words of the refusal. */
    public static FormValidation of(Runnable attempt) {
        try {
            attempt.run();
            return FormValidation.ok();
        } catch (IllegalArgumentException e) {
            return FormValidation.error(e.getMessage());
        }
    }

    /** Whether a text is empty or an expression. */
    public static FormValidation expression(@CheckForNull String text) {
        return text == null || text.isBlank() ? FormValidation.ok() : of(() -> Expression.parse(text));
    }

    /** Whether a text is empty or a JSON Schema. */
    public static FormValidation schema(@CheckForNull String text) {
        return text == null || text.isBlank() ? FormValidation.ok() : of(() -> Validation.parse(text));
    }

    /** Whether a text is empty or a length of time. */
    public static FormValidation duration(@CheckForNull String text) {
        return text == null || text.isBlank() ? FormValidation.ok() : of(() -> LengthOfTime.parse(text));
    }

    /** Whether each line is an address or a range. */
    static FormValidation ranges(@CheckForNull String lines) {
        return of(() -> Lines.split(lines).forEach(AddressRanges::parse));
    }

    /** Whether each entry selects event types. */
    static FormValidation patterns(List<String> patterns) {
        return of(() -> patterns.forEach(TypePattern::of));
    }

    /**
     * The expression as it is, once it is known to be one.
     *
     * @throws IllegalArgumentException if it is none; the message names the field
     */
    @CheckForNull
    public static String requireExpression(String field, @CheckForNull String text) {
        if (text != null) {
            try {
                Expression.parse(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
            }
        }
        return text;
    }

    /**
     * The schema as it is, once it is known to be one.
     *
     * @throws IllegalArgumentException if it is none
     */
    @CheckForNull
    static String requireSchema(@CheckForNull String text) {
        if (text != null) {
            try {
                Validation.parse(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("validation: " + e.getMessage(), e);
            }
        }
        return text;
    }

    /**
     * A number as somebody types it.
     *
     * @throws IllegalArgumentException if it is none
     */
    static int whole(String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
        }
    }

    /**
     * The statuses of a list.
     *
     * @throws IllegalArgumentException if one is none; the message names the field
     */
    static StatusSet requireStatuses(String field, List<String> entries) {
        try {
            return StatusSet.parse(entries);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
        }
    }
}
