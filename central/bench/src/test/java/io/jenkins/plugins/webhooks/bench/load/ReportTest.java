package io.jenkins.plugins.webhooks.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.bench.load.Report.Column;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final String table = Report.table(List.of(
            new Column("ours", Map.of("answered/s", 500.0)),
            new Column("peer", Map.of("answered/s", 2000.0)),
            new Column("silent", Map.of())));

    @Test
    void gives_each_ratio_as_ours_divided_by_the_peers() {
        assertThat(table.lines().toList().get(1).trim().split("\\s+"))
                .containsExactly("answered/s", "500.00", "2000", "0.25", "-", "-");
    }

    @Test
    void stamps_every_line_of_a_void_run() {
        assertThat(Report.stamped(table).lines()).hasSize(2).allMatch(line -> line.startsWith("VOID "));
    }
}
