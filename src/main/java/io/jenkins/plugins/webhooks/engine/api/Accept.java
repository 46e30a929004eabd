package io.jenkins.plugins.webhooks.engine.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.Locale;
import java.util.Set;

/** What a caller takes, RFC 9110 section 12.5.1. Weights don't matter where there is one form only. */
final class Accept {
    private Accept() {}

    /** Refuses a caller that takes nothing of what there is, rather than surprising it. */
    static void require(String type, @CheckForNull String header) {
        if (header == null || header.isBlank()) {
            return;
        }
        String bare = type.split(";", 2)[0];
        Set<String> fitting = Set.of(bare, bare.substring(0, bare.indexOf('/')) + "/*", "*/*");
        for (String range : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.split(";");
            if (fitting.contains(parts[0].trim()) && !refused(parts)) {
                return;
            }
        }
        throw new ApiException(406, "this is answered as " + bare + " only; accept that");
    }

    private static boolean refused(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].trim().matches("q=0(\\.0{0,3})?")) {
                return true;
            }
        }
        return false;
    }
}
