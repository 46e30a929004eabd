package io.jenkins.plugins.webhooks.server.settings;

import java.util.regex.Pattern;

/** Names of HTTP headers, RFC 9110 section 5.1. */
final class HeaderName {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private HeaderName() {}

    static boolean isValid(String text) {
        return TOKEN.matcher(text).matches();
    }

    static String parse(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("'" + text + "' can't be a header's name");
        }
        return text;
    }
}
