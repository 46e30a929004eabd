package io.jenkins.plugins.webhooks.server.settings;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as people write them. KB, MB and GB count by 1024, as the systems that send hooks do. */
final class SizeText {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(|b|kb|kib|mb|mib|gb|gib)");
    private static final Map<Character, Long> FACTORS = Map.of('k', 1L << 10, 'm', 1L << 20, 'g', 1L << 30);

    private SizeText() {}

    /**
     * Reads a positive size in bytes.
     *
     * @throws IllegalArgumentException if it is none
     */
    static long parse(String text) {
        Matcher matcher = FORM.matcher(text.trim().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a size: write bytes, or for example 512KB or 25MB");
        }
        String unit = matcher.group(2);
        long factor = unit.isEmpty() ? 1 : FACTORS.getOrDefault(unit.charAt(0), 1L);
        long size = Long.parseLong(matcher.group(1)) * factor;
        if (size == 0) {
            throw new IllegalArgumentException("a size must be positive");
        }
        return size;
    }
}
