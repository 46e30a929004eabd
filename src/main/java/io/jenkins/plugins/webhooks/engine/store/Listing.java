package io.jenkins.plugins.webhooks.engine.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Turns a {@link Selection} into a query over one table, newest first.
 *
 * @param table its name
 * @param columns what to read
 * @param webhook column of the webhook's name, or null
 * @param state column of the state, or null
 * @param text column that {@link Selection#text()} looks into
 * @param cause column of the id of the cause, or null
 */
public record Listing(String table, String columns, String webhook, String state, String text, String cause) {

    /** Reads the part of the list that is selected. */
    public <T> Page<T> page(Connection connection, Selection selection, Rows.Reader<T> reader, Function<T, String> id)
            throws SQLException {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        equal(webhook, selection.webhook(), conditions, values);
        equal(state, lower(selection.state()), conditions, values);
        equal(cause, selection.cause(), conditions, values);
        if (text != null && selection.text() != null) {
            conditions.add("lower(" + text + ") LIKE ? ESCAPE '!'");
            values.add("%" + lower(selection.text()).replaceAll("[!%_]", "!$0") + "%");
        }
        if (selection.before() != null) {
            conditions.add("id < ?");
            values.add(selection.before());
        }
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        String sql =
                "SELECT " + columns + " FROM " + table + where + " ORDER BY id DESC LIMIT " + (selection.limit() + 1);
        return Page.of(Rows.list(connection, sql, reader, values.toArray()), selection.limit(), id);
    }

    private static void equal(String column, Object value, List<String> conditions, List<Object> values) {
        if (column != null && value != null) {
            conditions.add(column + " = ?");
            values.add(value);
        }
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
