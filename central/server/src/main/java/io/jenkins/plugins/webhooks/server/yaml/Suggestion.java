package io.jenkins.plugins.webhooks.server.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Guesses what somebody meant. */
public final class Suggestion {
    private Suggestion() {}

    /** A phrase that names the nearest known word, or all of them where none is near. */
    public static String among(Collection<String> known, String written) {
        Optional<String> near = nearest(known, written);
        return near.map(word -> "did you mean '" + word + "'?")
                .orElseGet(() -> "known are " + String.join(", ", new TreeSet<>(known)));
    }

    private static Optional<String> nearest(Collection<String> known, String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(word -> distance(word.toLowerCase(Locale.ROOT), lower) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt((String word) -> distance(word.toLowerCase(Locale.ROOT), lower))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
