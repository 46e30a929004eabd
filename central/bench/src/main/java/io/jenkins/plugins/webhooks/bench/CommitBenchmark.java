package io.jenkins.plugins.webhooks.bench;

import io.jenkins.plugins.webhooks.engine.store.Rows;
import io.jenkins.plugins.webhooks.engine.store.SqliteStore;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * Durable writes per second: ours with 1, 8 and 64 writers at once, against the limits of the same disk, which are a
 * bare loop of write and fsync and an SQLite that commits each row by itself.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CommitBenchmark {
    private static final String TABLE = "CREATE TABLE bench (id INTEGER PRIMARY KEY, data BLOB NOT NULL)";
    private static final String INSERT = "INSERT INTO bench (data) VALUES (?)";
    private static final int ROW = 1500;

    /** Our store. */
    @State(Scope.Benchmark)
    public static class Ours {
        private final byte[] row = new byte[ROW];
        private Workplace workplace;
        private Store store;

        @Setup
        public void open() throws IOException {
            workplace = Workplace.open();
            store = SqliteStore.open(workplace.database(), Thread::new);
            store.write(connection -> Rows.update(connection, TABLE)).join();
        }

        @TearDown
        public void close() throws IOException {
            store.close();
            workplace.close();
        }

        int write() {
            return store.write(connection -> Rows.update(connection, INSERT, (Object) row))
                    .join();
        }
    }

    /** SQLite with the same settings and no engine. */
    @State(Scope.Benchmark)
    public static class Raw {
        private final byte[] row = new byte[ROW];
        private Workplace workplace;
        private Connection connection;
        private PreparedStatement insert;

        @Setup
        public void open() throws IOException, SQLException {
            workplace = Workplace.open();
            SQLiteConfig config = new SQLiteConfig();
            config.setJournalMode(JournalMode.WAL);
            config.setSynchronous(SynchronousMode.FULL);
            connection = config.createConnection(workplace.database());
            Rows.update(connection, TABLE);
            insert = connection.prepareStatement(INSERT);
        }

        @TearDown
        public void close() throws IOException, SQLException {
            connection.close();
            workplace.close();
        }
    }

    /** A file that is written in place: no growth, so that the disk has as little to do as can be. */
    @State(Scope.Benchmark)
    public static class Disk {
        private static final int SIZE = 16 * 1024 * 1024;

        private final ByteBuffer block = ByteBuffer.allocateDirect(4096);
        private Workplace workplace;
        private FileChannel file;
        private long at;

        @Setup
        public void open() throws IOException {
            workplace = Workplace.open();
            file = FileChannel.open(
                    workplace.folder().resolve("file"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            for (at = 0; at < SIZE; at += block.capacity()) {
                file.write(block.rewind(), at);
            }
            file.force(true);
        }

        @TearDown
        public void close() throws IOException {
            file.close();
            workplace.close();
        }
    }

    @Benchmark
    @Threads(1)
    public int ours1(Ours ours) {
        return ours.write();
    }

    @Benchmark
    @Threads(8)
    public int ours8(Ours ours) {
        return ours.write();
    }

    @Benchmark
    @Threads(64)
    public int ours64(Ours ours) {
        return ours.write();
    }

    @Benchmark
    @Threads(1)
    public int sqliteAlone(Raw raw) throws SQLException {
        raw.insert.setBytes(1, raw.row);
        return raw.insert.executeUpdate();
    }

    @Benchmark
    @Threads(1)
    public long fsync(Disk disk) throws IOException {
        disk.at = (disk.at + disk.block.capacity()) % Disk.SIZE;
        disk.file.write(disk.block.rewind(), disk.at);
        disk.file.force(false);
        return disk.at;
    }
}
