package io.jenkins.plugins.webhooks.engine.outgoing.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP statuses: single ones and ranges of them. */
public record StatusSet(List<Range> ranges) {
    private static final Pattern FORM = Pattern.compile("([1-5]\\d\\d)(?:\\s*-\\s*([1-5]\\d\\d))?");

    /** What RFC 9110, 15.3 calls successful. */
    public static final StatusSet SUCCESSFUL = parse(List.of("200-299"));

    public StatusSet {
        ranges = List.copyOf(ranges);
    }

    /** From the first to the last, both included. */
    public record Range(int first, int last) {
        public Range {
            if (last < first) {
                throw new IllegalArgumentException("the range " + first + "-" + last + " ends before it begins");
            }
        }

        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + "-" + last;
        }
    }

    /**
     * Reads entries such as {@code 204} and {@code 200-299}.
     *
     * @throws IllegalArgumentException if one is neither
     */
    public static StatusSet parse(List<String> entries) {
        return new StatusSet(entries.stream().map(StatusSet::range).toList());
    }

    /**
     * Reads one entry.
     *
     * @throws IllegalArgumentException if it is neither a status nor a range
     */
    public static Range range(String entry) {
        Matcher matcher = FORM.matcher(entry.trim());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + entry + "' is no HTTP status: write for example 204 or 200-299, from 100 to 599");
        }
        int first = Integer.parseInt(matcher.group(1));
        return new Range(first, matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2)));
    }

    /** Whether a status is one of them. */
    public boolean contains(int status) {
        return ranges.stream().anyMatch(each -> each.first() <= status && status <= each.last());
    }

    @Override
    public String toString() {
        return String.join(", ", ranges.stream().map(Range::toString).toList());
    }
}
