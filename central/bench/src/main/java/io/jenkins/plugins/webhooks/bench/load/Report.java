package io.jenkins.plugins.webhooks.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table: our figures, each peer's, and ours divided by the peer's. */
final class Report {
    private Report() {}

    /** One subject's figures by name. */
    record Column(String name, Map<String, Double> figures) {}

    /**
     * Writes it.
     *
     * @param columns ours first
     */
    static String table(List<Column> columns) {
        Column ours = columns.get(0);
        List<Column> peers = columns.subList(1, columns.size());
        StringBuilder table = new StringBuilder(cell("", 22) + right(ours.name()));
        peers.forEach(peer -> table.append(right(peer.name())).append(right("ratio")));
        table.append('\n');
        ours.figures().forEach((name, value) -> {
            table.append(cell(name, 22)).append(number(value));
            for (Column peer : peers) {
                Double other = peer.figures().get(name);
                table.append(other == null ? right("-") : number(other))
                        .append(other == null || other == 0 ? right("-") : number(value / other));
            }
            table.append('\n');
        });
        return table.toString();
    }

    /** The same lines, none of which can be quoted without the word. */
    static String stamped(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add("VOID  " + line));
        return String.join("\n", lines) + "\n";
    }

    private static String number(double value) {
        return right(String.format(Locale.ROOT, value >= 1000 ? "%.0f" : "%.2f", value));
    }

    private static String cell(String text, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s", text);
    }

    private static String right(String text) {
        return String.format(Locale.ROOT, "%12s", text);
    }
}
