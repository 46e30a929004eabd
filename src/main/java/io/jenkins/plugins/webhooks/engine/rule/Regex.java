package io.jenkins.plugins.webhooks.engine.rule;

import com.dashjoin.jsonata.Jsonata;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A regular expression as JSONata sees it: a function of a text that gives its first match. It can be stopped. */
final class Regex extends Jsonata.JFunction {
    private final Pattern pattern;

    Regex(Pattern pattern) {
        super((input, args) -> first(pattern, args), "<s:o>");
        this.pattern = pattern;
    }

    /** Searches a text, looking at the clock meanwhile: patterns such as {@code (a+)+$} may try for ever. */
    Matcher matcher(String text) {
        return pattern.matcher(new WatchedText(text, Budget.current()));
    }

    @CheckForNull
    private static Object first(Pattern pattern, List<?> args) {
        Object text = args.isEmpty() ? null : args.get(0);
        return text instanceof String given ? next(pattern.matcher(new WatchedText(given, Budget.current()))) : null;
    }

    @CheckForNull
    private static Map<String, Object> next(Matcher matcher) {
        if (!matcher.find()) {
            return null;
        }
        Map<String, Object> match = new LinkedHashMap<>();
        match.put("match", matcher.group());
        match.put("start", matcher.start());
        match.put("end", matcher.end());
        match.put("groups", groups(matcher));
        match.put("next", (Jsonata.Fn0<Object>) () -> next(matcher));
        return match;
    }

    /** What the parts in parentheses matched; empty texts for those that took no part. */
    static List<Object> groups(MatchResult match) {
        List<Object> groups = new ArrayList<>();
        for (int group = 1; group <= match.groupCount(); group++) {
            groups.add(match.group(group) == null ? "" : match.group(group));
        }
        return groups;
    }
}
