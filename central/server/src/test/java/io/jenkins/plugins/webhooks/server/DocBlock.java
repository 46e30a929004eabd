package io.jenkins.plugins.webhooks.server;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a page.
 *
 * @param page path below the root
 * @param line of its fence, counted from 1
 * @param info what follows the fence, for example {@code yaml}
 * @param text without the indentation of its fence
 */
record DocBlock(String page, int line, String info, String text) {
    private static final String FENCE = "```";

    static List<DocBlock> of(String page, String markdown) {
        List<DocBlock> blocks = new ArrayList<>();
        List<String> lines = markdown.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String opening = lines.get(i).strip();
            if (!opening.startsWith(FENCE)) {
                continue;
            }
            int first = i + 1;
            int indent = lines.get(i).indexOf(FENCE);
            StringBuilder text = new StringBuilder();
            for (i = first; !lines.get(i).strip().equals(FENCE); i++) {
                String each = lines.get(i);
                text.append(each.isBlank() ? "" : each.substring(indent)).append('\n');
            }
            blocks.add(new DocBlock(page, first, opening.substring(FENCE.length()).strip(), text.toString()));
        }
        return blocks;
    }

    /** Whether it is a configuration file of the server. */
    boolean isConfiguration() {
        return info.equals("yaml") && text.startsWith("webhooks:");
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
