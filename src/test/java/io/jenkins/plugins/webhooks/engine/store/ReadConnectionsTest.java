package io.jenkins.plugins.webhooks.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadConnectionsTest {
    private final List<Connection> opened = new ArrayList<>();

    @Test
    void a_sound_connection_is_used_again_and_a_doubtful_one_is_closed() throws Exception {
        try (ReadConnections connections = new ReadConnections(this::open, 1)) {
            Connection first = connections.run(connection -> connection);
            assertThat(connections.<Connection>run(connection -> connection)).isSameAs(first);

            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> connections.run(connection -> {
                        throw new SQLException("a fault");
                    }));
            assertThat(first.isClosed()).isTrue();
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> connections.run(connection -> {
                        throw new IllegalStateException("another one");
                    }));

            assertThat(connections.<Boolean>run(Connection::isClosed)).isFalse();
            assertThat(opened).hasSize(3);
        }
        for (Connection each : opened) {
            assertThat(each.isClosed()).isTrue();
        }
    }

    private Connection open() throws SQLException {
        opened.add(DriverManager.getConnection("jdbc:sqlite::memory:"));
        return opened.get(opened.size() - 1);
    }
}
