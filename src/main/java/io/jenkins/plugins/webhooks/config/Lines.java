package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.ArrayList;
import java.util.List;

/** Lists of text as a form shows them: one entry per line. */
public final class Lines {
    private Lines() {}

    /** Entries of a text area; blank lines and surrounding blanks do not count. */
    public static List<String> split(@CheckForNull String text) {
        return text == null ? new ArrayList<>() : clean(text.lines().toList());
    }

    /** The text of a text area. */
    public static String join(List<String> entries) {
        return String.join("\n", entries);
    }

    /** A list that XStream can write, without blank entries. */
    public static List<String> clean(@CheckForNull List<String> entries) {
        List<String> clean = new ArrayList<>();
        if (entries != null) {
            entries.stream().map(String::trim).filter(each -> !each.isEmpty()).forEach(clean::add);
        }
        return clean;
    }
}
