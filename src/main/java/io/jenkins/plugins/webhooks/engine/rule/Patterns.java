package io.jenkins.plugins.webhooks.engine.rule;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSONata's functions that search texts, bounded. The library calls them by reflection and passes null for what is
 * absent.
 *
 * @see <a href="https://docs.jsonata.org/string-functions">string functions</a>
 */
public final class Patterns {
    private static final int MOST = 50_000;

    private Patterns() {}

    private static Matcher matcher(String text, Object pattern) {
        Bounds.current().tick();
        if (pattern instanceof Regex regex) {
            return regex.matcher(text);
        }
        if (pattern instanceof String literal) {
            return Pattern.compile(literal, Pattern.LITERAL).matcher(new WatchedText(text, Budget.current()));
        }
        throw new JException("a pattern is a text or a /regular expression/", -1);
    }

    private static int most(@CheckForNull Number limit) {
        if (limit != null && limit.doubleValue() < 0) {
            throw new JException("a limit must not be negative", -1);
        }
        return limit == null ? Integer.MAX_VALUE : limit.intValue();
    }

    private static void requireFew(int count) {
        if (count > MOST) {
            throw Bounds.current().exceeded("a text of it has more than " + MOST + " matches");
        }
    }

    /** {@code $contains}. */
    @CheckForNull
    public static Boolean contains(@CheckForNull String text, Object pattern) {
        return text == null ? null : matcher(text, pattern).find();
    }

    /** {@code $match}. */
    @CheckForNull
    public static List<Object> match(@CheckForNull String text, Object pattern, @CheckForNull Number limit) {
        if (text == null) {
            return null;
        }
        List<Object> matches = com.dashjoin.jsonata.Utils.createSequence();
        Matcher matcher = matcher(text, pattern);
        int most = most(limit);
        while (matches.size() < most && matcher.find()) {
            Map<String, Object> match = new LinkedHashMap<>();
            match.put("match", matcher.group());
            match.put("index", matcher.start());
            match.put("groups", Regex.groups(matcher));
            matches.add(match);
            requireFew(matches.size());
        }
        return matches;
    }

    /** {@code $split}. */
    @CheckForNull
    public static List<Object> split(@CheckForNull String text, Object pattern, @CheckForNull Number limit) {
        if (text == null) {
            return null;
        }
        List<Object> parts = new ArrayList<>();
        int most = most(limit);
        int start = 0;
        Matcher matcher = matcher(text, pattern);
        while (parts.size() < most && matcher.find()) {
            // A match of nothing divides characters, but does not stand before the first one.
            if (matcher.end() > 0 && (matcher.end() > matcher.start() || matcher.start() < text.length())) {
                parts.add(text.substring(start, matcher.start()));
                start = matcher.end();
                requireFew(parts.size());
            }
        }
        if (parts.size() < most) {
            parts.add(text.substring(start));
        }
        return parts;
    }

    /** {@code $replace}. */
    @CheckForNull
    public static String replace(
            @CheckForNull String text, Object pattern, Object replacement, @CheckForNull Number limit)
            throws Throwable {
        if (text == null) {
            return null;
        }
        if (pattern instanceof String literal && literal.isEmpty()) {
            throw new JException("what is replaced must not be the empty text", -1);
        }
        StringBuilder result = new StringBuilder();
        int most = most(limit);
        int start = 0;
        Matcher matcher = matcher(text, pattern);
        for (int count = 0; count < most && matcher.find(); count++) {
            result.append(text, start, matcher.start());
            result.append(pattern instanceof String ? String.valueOf(replacement) : replacement(matcher, replacement));
            start = matcher.end();
            Texts.requireLength(result.length());
        }
        return result.append(text, start, text.length()).toString();
    }

    private static String replacement(MatchResult match, Object replacement) throws Throwable {
        if (replacement instanceof String template) {
            return fill(match, template);
        }
        Bounds.current().tick();
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("match", match.group());
        found.put("start", match.start());
        found.put("end", match.end());
        found.put("groups", Regex.groups(match));
        if (Functions.funcApply(replacement, List.of(found)) instanceof String text) {
            return text;
        }
        throw new JException("the function that replaces must give a text", -1);
    }

    /** {@code $1} is the first group, {@code $0} the whole match, {@code $$} a dollar sign. */
    private static String fill(MatchResult match, String template) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char next = i + 1 < template.length() ? template.charAt(i + 1) : ' ';
            if (template.charAt(i) != '$' || next != '$' && !Character.isDigit(next)) {
                result.append(template.charAt(i));
            } else if (next == '$') {
                result.append('$');
                i++;
            } else {
                int group = next - '0';
                int longer = i + 2 < template.length() ? Character.digit(template.charAt(i + 2), 10) : -1;
                if (longer >= 0 && group * 10 + longer <= match.groupCount()) {
                    group = group * 10 + longer;
                    i++;
                }
                result.append(group <= match.groupCount() && match.group(group) != null ? match.group(group) : "");
                i++;
            }
        }
        return result.toString();
    }
}
