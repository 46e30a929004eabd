package io.jenkins.plugins.webhooks.engine.incoming.address;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the header {@code Forwarded}. Its left part was written by strangers, and a quotation mark left open there
 * would change how the right part reads: so a line that is not wholly well-formed tells nothing at all.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7239#section-4">RFC 7239, section 4</a>
 */
final class Forwarded {
    /** An element that does not say where it came from. */
    private static final String SILENT = "unknown";

    private final String line;
    private final List<String> nodes = new ArrayList<>();
    private int at;
    private String node;

    private Forwarded(String line) {
        this.line = line;
    }

    /** The {@code for} of each element from left to right; empty if the line is malformed. */
    static Optional<List<String>> nodes(String line) {
        Forwarded reader = new Forwarded(line);
        return reader.read() ? Optional.of(reader.nodes) : Optional.empty();
    }

    private boolean read() {
        do {
            node = null;
            do {
                if (!pair()) {
                    return false;
                }
            } while (skip(';'));
            nodes.add(node == null ? SILENT : node);
        } while (skip(','));
        return at == line.length();
    }

    /** An empty pair is fine. */
    private boolean pair() {
        blanks();
        String name = token("=");
        if (name.isEmpty()) {
            return true;
        }
        if (at == line.length() || line.charAt(at) != '=') {
            return false;
        }
        at++;
        String value = at < line.length() && line.charAt(at) == '"' ? quoted() : token("");
        blanks();
        if (value == null || value.isEmpty()) {
            return false;
        }
        if (!name.toLowerCase(Locale.ROOT).equals("for")) {
            return true;
        }
        boolean first = node == null;
        node = value;
        return first;
    }

    /** More than RFC 9110's token: many proxies forget to quote IPv6 addresses and ports, which harms nobody. */
    private String token(String alsoEnds) {
        int start = at;
        while (at < line.length() && (" \t\",;" + alsoEnds).indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return line.substring(start, at);
    }

    @CheckForNull
    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                at++;
                return value.toString();
            }
            if (c == '\\' && ++at == line.length()) {
                return null;
            }
            value.append(line.charAt(at));
        }
        return null;
    }

    private boolean skip(char separator) {
        blanks();
        if (at < line.length() && line.charAt(at) == separator) {
            at++;
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
    }
}
