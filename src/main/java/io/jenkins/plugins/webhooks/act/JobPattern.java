package io.jenkins.plugins.webhooks.act;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Selects jobs by their full name: {@code *} stands for any characters within one folder, {@code **} for any at all. No
 * job's name has an asterisk itself.
 */
record JobPattern(String text) implements Predicate<String> {
    private static final Pattern ASTERISKS = Pattern.compile("\\*+");

    static boolean isPattern(String text) {
        return text.indexOf('*') >= 0;
    }

    @Override
    public boolean test(String fullName) {
        StringBuilder regex = new StringBuilder();
        Matcher asterisks = ASTERISKS.matcher(text);
        int from = 0;
        while (asterisks.find()) {
            regex.append(Pattern.quote(text.substring(from, asterisks.start())));
            regex.append(asterisks.group().length() == 1 ? "[^/]*" : ".*");
            from = asterisks.end();
        }
        return fullName.matches(regex + Pattern.quote(text.substring(from)));
    }
}
