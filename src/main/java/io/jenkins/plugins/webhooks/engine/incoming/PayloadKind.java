package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.Locale;
import okhttp3.MediaType;

/** What a content type is read as. */
enum PayloadKind {
    JSON,
    /** JSON values, one per line. */
    LINES,
    XML,
    FORM,
    CSV,
    TEXT,
    BINARY,
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
        // RFC 7303, section 4.2: what ends in +xml can be read as XML.
        if (subtype.equals("xml") || subtype.endsWith("+xml")) {
            return XML;
        }
        if (subtype.equals("csv")) {
            return CSV;
        }
        return switch (type.type().toLowerCase(Locale.ROOT)) {
            case "text" -> TEXT;
            case "application" -> ofApplication(subtype);
            default -> UNKNOWN;
        };
    }

    private static PayloadKind ofApplication(String subtype) {
        return switch (subtype) {
            case "x-www-form-urlencoded" -> FORM;
            case "x-ndjson", "jsonl", "x-jsonlines" -> LINES;
            case "octet-stream" -> BINARY;
            default -> UNKNOWN;
        };
    }
}
