package io.jenkins.plugins.webhooks.engine.rule;

/** A text that notices how often it is looked at, which is the only way to stop Java's regular expressions. */
final class WatchedText implements CharSequence {
    private static final int BETWEEN_TICKS = 1024;

    private final String text;
    private final Budget budget;
    private int looks;

    WatchedText(String text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    @Override
    public char charAt(int index) {
        if (++looks % BETWEEN_TICKS == 0) {
            budget.tick();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
