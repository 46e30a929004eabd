package io.jenkins.plugins.webhooks.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodiesTest {
    @TempDir
    private Path folder;

    private Store open() {
        return SqliteStore.open("jdbc:sqlite:" + folder.resolve("store.db"), Thread::new);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @Test
    void every_content_comes_back_as_it_was() {
        try (Store store = open()) {
            for (byte[] content : List.of(
                    new byte[0], random(1), random(100_000), "{}".repeat(50_000).getBytes())) {
                Bodies.Packed packed = Bodies.pack(content);
                store.write(connection -> {
                            Bodies.put(connection, packed);
                            return null;
                        })
                        .join();
                byte[] kept = store.read(connection -> Bodies.get(connection, packed.hash()));
                assertThat(kept).isEqualTo(content);
            }
        }
    }

    @Test
    void the_same_content_is_kept_once() {
        try (Store store = open()) {
            Bodies.Packed packed = Bodies.pack(random(10));
            for (int i = 0; i < 3; i++) {
                store.write(connection -> {
                            Bodies.put(connection, packed);
                            return null;
                        })
                        .join();
            }
            List<Integer> count = store.read(
                    connection -> Rows.list(connection, "SELECT count(*) FROM bodies", row -> row.getInt(1)));
            assertThat(count).containsExactly(1);
        }
    }

    @Test
    void a_missing_or_damaged_content_is_an_error_not_an_empty_body() {
        try (Store store = open()) {
            assertThatThrownBy(() -> store.read(connection -> Bodies.get(connection, random(32))))
                    .hasMessageContaining("missing");
            Bodies.Packed packed = Bodies.pack(random(1000));
            byte[] cut = java.util.Arrays.copyOf(packed.data(), 500);
            store.write(connection -> {
                        Bodies.put(connection, new Bodies.Packed(packed.hash(), packed.size(), cut));
                        return null;
                    })
                    .join();
            assertThatThrownBy(() -> store.read(connection -> Bodies.get(connection, packed.hash())))
                    .hasMessageContaining("cut short");
        }
    }
}
