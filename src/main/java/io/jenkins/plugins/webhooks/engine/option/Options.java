package io.jenkins.plugins.webhooks.engine.option;

import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody said about a scheme, by names of options. An empty text counts as not said. */
public final class Options {
    /** RFC 9110, section 5.1. */
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Takes them. */
    public Options(Map<String, List<String>> said) {
        said.forEach((name, texts) -> {
            List<String> present =
                    texts.stream().filter(each -> !each.isEmpty()).toList();
            if (!present.isEmpty()) {
                values.put(name, present);
            }
        });
    }

    /**
     * Refuses what a scheme does not have.
     *
     * @throws InvalidOptionException naming the first such option
     */
    public void requireOnly(String scheme, Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new InvalidOptionException(
                        name,
                        "the signature scheme " + scheme + " has no '" + name + "': it has "
                                + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    /** Whether it was said. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Its text, or another if it was not said. */
    public String text(String name, String otherwise) {
        return values.getOrDefault(name, List.of(otherwise)).get(0);
    }

    /**
     * Its text.
     *
     * @throws InvalidOptionException if it was not said
     */
    public String require(String name, String example) {
        if (!has(name)) {
            throw new InvalidOptionException("", "this signature scheme needs '" + name + "', for example " + example);
        }
        return text(name, "");
    }

    /** Its texts, or others if it was not said. */
    public List<String> list(String name, List<String> otherwise) {
        return values.getOrDefault(name, otherwise).stream().map(String::strip).toList();
    }

    /**
     * The name of a header; empty if it was not said and nothing stands for it.
     *
     * @throws InvalidOptionException if it can't be one
     */
    public String header(String name, String otherwise) {
        String header = text(name, otherwise).strip();
        if (!header.isEmpty() && !HEADER.matcher(header).matches()) {
            throw new InvalidOptionException(name, "'" + header + "' can't be a header's name");
        }
        return header;
    }

    /** The option {@code tolerance}; five minutes if it was not said. */
    public Duration tolerance() {
        return duration("tolerance").orElse(Duration.ofMinutes(5));
    }

    /**
     * A span of time.
     *
     * @throws InvalidOptionException if it is none or not positive
     */
    public Optional<Duration> duration(String name) {
        return value(name, text -> {
            Duration duration = LengthOfTime.parse(text);
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("a " + name + " must be positive, for example 5m");
            }
            return duration;
        });
    }

    /**
     * What a parser reads of it; empty if it was not said.
     *
     * @throws InvalidOptionException with the parser's words
     */
    public <T> Optional<T> value(String name, Function<String, T> parser) {
        if (!has(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text(name, "")));
        } catch (IllegalArgumentException e) {
            throw new InvalidOptionException(name, e.getMessage());
        }
    }

    /**
     * One of a fixed list of words; empty if it was not said.
     *
     * @throws InvalidOptionException that lists them if it is none
     */
    public <T> Optional<T> word(String name, T[] all, Function<T, String> label) {
        return value(
                name,
                text -> Arrays.stream(all)
                        .filter(each -> label.apply(each).equalsIgnoreCase(text.strip()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no " + name + " '" + text + "': use "
                                + Arrays.stream(all).map(label).collect(Collectors.joining(", ")))));
    }
}
