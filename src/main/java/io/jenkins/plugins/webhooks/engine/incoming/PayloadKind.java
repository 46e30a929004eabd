package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.Locale;
import okhttp3.MediaType;

/** What a content type is read as. */
enum PayloadKind {
    JSON,
    FORM,
    TEXT,
    UNKNOWN;

    /** The kind of a type, {@link #UNKNOWN} for what can't be parsed as one. */
    static PayloadKind of(@CheckForNull MediaType type) {
        if (type == null) {
            return UNKNOWN;
        }
        String subtype = type.subtype().toLowerCase(Locale.ROOT);
        // RFC 6839, section 3.1: what ends in +json can be read as JSON.
        if (subtype.equals("json") || subtype.endsWith("+json")) {
            return JSON;
        }
        return switch (type.type().toLowerCase(Locale.ROOT)) {
            case "text" -> TEXT;
            case "application" -> subtype.equals("x-www-form-urlencoded") ? FORM : UNKNOWN;
            default -> UNKNOWN;
        };
    }
}
