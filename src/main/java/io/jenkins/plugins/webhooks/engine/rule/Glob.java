package io.jenkins.plugins.webhooks.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A pattern of names and paths: {@code *} stands for any characters but {@code /}, {@code ?} for one of them,
 * <code>**</code> for any characters, and a <code>**</code> with a slash after it for any folders or none. Matched in time
 * proportional to the lengths of both, whatever they say.
 */
public final class Glob {
    private static final int LONGEST = 500;
    private static final int LONGEST_TEXT = 4096;
    private static final int ANY_ONE = -1;
    private static final int IN_SEGMENT = -2;
    private static final int ANYTHING = -3;
    /** Goes on with the next token, or with the third after it: with folders and a slash, or without. */
    private static final int MAYBE_FOLDERS = -4;

    private final String text;
    private final boolean anyCase;
    private final int[] tokens;

    private Glob(String text, boolean anyCase) {
        this.text = text;
        this.anyCase = anyCase;
        this.tokens = tokens(anyCase ? text.toLowerCase(Locale.ROOT) : text);
    }

    /**
     * Reads a pattern.
     *
     * @param anyCase whether capital and small letters are the same
     * @throws IllegalArgumentException if it is empty or too long
     */
    public static Glob of(String text, boolean anyCase) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a pattern has 1 to " + LONGEST + " characters");
        }
        return new Glob(text.strip(), anyCase);
    }

    private static int[] tokens(String glob) {
        List<Integer> tokens = new ArrayList<>();
        for (int i = 0; i < glob.length(); i++) {
            if (glob.startsWith("**/", i) && (i == 0 || glob.charAt(i - 1) == '/')) {
                tokens.addAll(List.of(MAYBE_FOLDERS, ANYTHING, (int) '/'));
                i += 2;
            } else if (glob.startsWith("**", i)) {
                tokens.add(ANYTHING);
                i++;
            } else if (glob.charAt(i) == '*') {
                tokens.add(IN_SEGMENT);
            } else {
                tokens.add(glob.charAt(i) == '?' ? ANY_ONE : (int) glob.charAt(i));
            }
        }
        return tokens.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether it stands for the whole text; never for one of more than {@value #LONGEST_TEXT} characters. */
    public boolean matches(String given) {
        if (given.length() > LONGEST_TEXT) {
            return false;
        }
        String lower = anyCase ? given.toLowerCase(Locale.ROOT) : given;
        boolean[] at = new boolean[tokens.length + 1];
        at[0] = true;
        skip(at);
        for (int i = 0; i < lower.length(); i++) {
            at = step(at, lower.charAt(i));
        }
        return at[tokens.length];
    }

    private boolean[] step(boolean[] at, char c) {
        boolean[] next = new boolean[at.length];
        for (int i = 0; i < tokens.length; i++) {
            if (at[i]) {
                next[i] |= tokens[i] == ANYTHING || tokens[i] == IN_SEGMENT && c != '/';
                next[i + 1] |= tokens[i] == c || tokens[i] == ANY_ONE && c != '/';
            }
        }
        skip(next);
        return next;
    }

    /** What stands for many characters stands for none, too. */
    private void skip(boolean[] at) {
        for (int i = 0; i < tokens.length; i++) {
            if (at[i] && tokens[i] < ANY_ONE) {
                at[i + 1] = true;
                if (tokens[i] == MAYBE_FOLDERS) {
                    at[i + 3] = true;
                }
            }
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
