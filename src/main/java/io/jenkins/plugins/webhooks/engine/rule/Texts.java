package io.jenkins.plugins.webhooks.engine.rule;

import com.dashjoin.jsonata.Functions;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;

/**
 * JSONata's functions that can give a far larger text than they are given, bounded. The library calls them by
 * reflection and passes null for what is absent.
 *
 * @see <a href="https://docs.jsonata.org/string-functions">string functions</a>
 */
public final class Texts {
    static final int LONGEST = 1_000_000;
    private static final long LARGEST_INDENTED = 50_000;

    private Texts() {}

    /** {@code $string}. */
    @CheckForNull
    public static String string(@CheckForNull Object value, @CheckForNull Boolean prettify) {
        Bounds bounds = Bounds.current();
        bounds.tick();
        if (bounds.weigh(value) > LARGEST_INDENTED && Boolean.TRUE.equals(prettify)) {
            throw bounds.exceeded("a value is too large to be written with indentation");
        }
        return Functions.string(value, prettify);
    }

    /** {@code $join}. */
    @CheckForNull
    public static String join(@CheckForNull List<String> texts, @CheckForNull String separator) {
        Bounds.current().tick();
        if (texts == null) {
            return null;
        }
        String between = separator == null ? "" : separator;
        long length = (long) between.length() * texts.size();
        for (String each : texts) {
            length += each.length();
        }
        requireLength(length);
        return String.join(between, texts);
    }

    /** {@code $pad}: to the right, or to the left with a negative width, counted in code points. */
    @CheckForNull
    public static String pad(@CheckForNull String text, Number width, @CheckForNull String filling) {
        Bounds.current().tick();
        if (text == null) {
            return null;
        }
        long wanted = Math.abs((long) width.doubleValue());
        requireLength(wanted);
        int[] fill = (filling == null || filling.isEmpty() ? " " : filling)
                .codePoints()
                .toArray();
        StringBuilder padding = new StringBuilder();
        long missing = wanted - text.codePointCount(0, text.length());
        for (int i = 0; i < missing; i++) {
            padding.appendCodePoint(fill[i % fill.length]);
        }
        return width.doubleValue() < 0 ? padding + text : text + padding;
    }

    static void requireLength(long length) {
        if (length > LONGEST) {
            throw Bounds.current().exceeded("a text of it is longer than " + LONGEST + " characters");
        }
    }
}
