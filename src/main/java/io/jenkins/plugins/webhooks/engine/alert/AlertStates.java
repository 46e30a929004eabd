package io.jenkins.plugins.webhooks.engine.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The table {@code alert_states}. Every change says which version it was made from: two servers never both win. */
final class AlertStates {
    private static final String COLUMNS = "rule, item, version, phase, type, since, hits, total, touched, due, chain";

    private AlertStates() {}

    static Optional<AlertState> find(Connection connection, String rule, String key) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT " + COLUMNS + " FROM alert_states WHERE rule = ? AND item = ?",
                        AlertStates::row,
                        rule,
                        key)
                .stream()
                .findFirst();
    }

    /** Those whose time has come, earliest first. */
    static List<AlertState> due(Connection connection, Instant now, int limit) throws SQLException {
        return Rows.list(
                connection,
                "SELECT " + COLUMNS + " FROM alert_states WHERE due <= ? ORDER BY due LIMIT " + limit,
                AlertStates::row,
                now);
    }

    /** When the next one's time comes; null if none waits. */
    @CheckForNull
    static Instant nextDue(Connection connection) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT min(due) AS due FROM alert_states WHERE due IS NOT NULL",
                        row -> Optional.ofNullable(Rows.instant(row, "due")))
                .get(0)
                .orElse(null);
    }

    /** Rules that have states and the type of their events, for those that are in force no more. */
    static Map<String, String> rules(Connection connection) throws SQLException {
        Map<String, String> types = new TreeMap<>();
        Rows.list(
                connection,
                "SELECT DISTINCT rule, type FROM alert_states",
                row -> types.put(row.getString("rule"), row.getString("type")));
        return types;
    }

    static long count(Connection connection, String rule) throws SQLException {
        return Rows.list(connection, "SELECT count(*) FROM alert_states WHERE rule = ?", row -> row.getLong(1), rule)
                .get(0);
    }

    static long firing(Connection connection) throws SQLException {
        return Rows.list(connection, "SELECT count(*) FROM alert_states WHERE phase = 'firing'", row -> row.getLong(1))
                .get(0);
    }

    static long firing(Connection connection, String rule) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT count(*) FROM alert_states WHERE rule = ? AND phase <> 'calm'",
                        row -> row.getLong(1),
                        rule)
                .get(0);
    }

    /** Those of a rule: what fires first, then what was touched last. */
    static List<AlertState> of(Connection connection, String rule, int limit) throws SQLException {
        return Rows.list(
                connection,
                "SELECT " + COLUMNS
                        + " FROM alert_states WHERE rule = ? ORDER BY CASE phase WHEN 'calm' THEN 1 ELSE 0 END, touched DESC, item LIMIT "
                        + limit,
                AlertStates::row,
                rule);
    }

    /**
     * Stores a changed state.
     *
     * @return false if somebody else has changed it meanwhile
     */
    static boolean put(Connection connection, AlertState state, String type) throws SQLException {
        if (state.version() == 0) {
            return Rows.update(
                            connection,
                            "INSERT INTO alert_states (" + COLUMNS + ") VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)"
                                    + " ON CONFLICT DO NOTHING",
                            state.rule(),
                            state.key(),
                            label(state.phase()),
                            type,
                            state.since(),
                            hits(state.hits()),
                            state.total(),
                            state.touched(),
                            state.due(),
                            String.join(",", state.chain()))
                    == 1;
        }
        return Rows.update(
                        connection,
                        "UPDATE alert_states SET version = version + 1, phase = ?, type = ?, since = ?, hits = ?, total = ?,"
                                + " touched = ?, due = ?, chain = ? WHERE rule = ? AND item = ? AND version = ?",
                        label(state.phase()),
                        type,
                        state.since(),
                        hits(state.hits()),
                        state.total(),
                        state.touched(),
                        state.due(),
                        String.join(",", state.chain()),
                        state.rule(),
                        state.key(),
                        state.version())
                == 1;
    }

    /**
     * Forgets a state.
     *
     * @return false if somebody else has changed it meanwhile
     */
    static boolean remove(Connection connection, AlertState state) throws SQLException {
        return Rows.update(
                        connection,
                        "DELETE FROM alert_states WHERE rule = ? AND item = ? AND version = ?",
                        state.rule(),
                        state.key(),
                        state.version())
                == 1;
    }

    private static String label(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    private static AlertState row(ResultSet row) throws SQLException {
        return new AlertState(
                row.getString("rule"),
                row.getString("item"),
                row.getLong("version"),
                Phase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)),
                Rows.instant(row, "since"),
                hits(row.getString("hits")),
                row.getLong("total"),
                Rows.instant(row, "touched"),
                Rows.instant(row, "due"),
                Set.of(row.getString("chain").split(",")));
    }

    private static String hits(List<Hit> hits) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        hits.forEach(hit -> list.addArray().add(hit.at().toEpochMilli()).add(hit.event()));
        return Json.text(list);
    }

    private static List<Hit> hits(String text) throws SQLException {
        try {
            List<Hit> hits = new ArrayList<>();
            for (JsonNode hit : Json.read(text)) {
                hits.add(new Hit(
                        Instant.ofEpochMilli(hit.get(0).asLong()), hit.get(1).textValue()));
            }
            return hits;
        } catch (IOException e) {
            throw new SQLException("a kept alert can't be read", e);
        }
    }
}
