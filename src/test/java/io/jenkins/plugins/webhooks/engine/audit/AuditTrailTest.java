package io.jenkins.plugins.webhooks.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.audit.Deed.Area;
import io.jenkins.plugins.webhooks.engine.audit.Deed.Result;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.catalogue.Promises;
import io.jenkins.plugins.webhooks.engine.store.Database;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import io.jenkins.plugins.webhooks.engine.store.Store;
import io.jenkins.plugins.webhooks.engine.store.Stores;
import io.jenkins.plugins.webhooks.engine.store.TestStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTrailTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T13:48:02.264Z"), ZoneOffset.UTC);

    private final AtomicInteger told = new AtomicInteger();

    @TempDir
    private Path folder;

    private Store store;
    private AuditTrail trail;

    @BeforeEach
    void open() {
        store = openStore();
        trail = trail(store, 1);
    }

    final Store openStore() {
        return Stores.open(Database.at(TestStore.url(folder)), Thread::new);
    }

    final AuditTrail trail(Store kept, long seed) {
        return new AuditTrail(kept, new Ids(CLOCK, new Random(seed)), CLOCK, "/", told::incrementAndGet);
    }

    @AfterEach
    void close() {
        store.close();
    }

    static Deed deed(String actor, String object) {
        return new Deed(Area.CHANGE, actor, "item.renamed", "item", object, "203.0.113.9", Result.SUCCESS, null);
    }

    private void add(int count) {
        List<CompletableFuture<AuditRecord>> added = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            added.add(trail.add(deed("mona", "app-" + i)));
        }
        added.forEach(CompletableFuture::join);
    }

    private void tamper(String sql) {
        store.write(connection -> Rows.update(connection, sql)).join();
    }

    @Test
    void an_empty_trail_is_intact() {
        assertThat(trail.verify()).isEqualTo(new AuditCheck(true, 0, "", null));
    }

    @Test
    void each_line_follows_from_the_one_before() {
        add(2500);

        assertThat(trail.verify()).satisfies(check -> {
            assertThat(check.intact()).isTrue();
            assertThat(check.lines()).isEqualTo(2500);
        });
        List<AuditRecord> newest =
                trail.page(new Selection(null, null, null, null, null, 2)).items();
        assertThat(newest.get(0).deed().object()).isEqualTo("app-2500");
        assertThat(newest.get(0).formerHash()).isEqualTo(newest.get(1).hash()).hasSize(64);
        assertThat(trail.verify().hash()).isEqualTo(newest.get(0).hash());
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE audit SET actor = 'tom' WHERE number = 3, 2, line 3 is not what it was when it was written",
        "UPDATE audit SET address = NULL WHERE number = 3, 2, line 3 is not what it was when it was written",
        "UPDATE audit SET result = 'FINE' WHERE number = 3, 2, line 3 is not what it was when it was written",
        "UPDATE audit SET time = time + 1 WHERE number = 1, 0, line 1 is not what it was when it was written",
        "DELETE FROM audit WHERE number = 3, 2, line 3 is missing",
        "DELETE FROM audit WHERE number >= 4, 3, the newest lines are missing",
        "DELETE FROM audit, 0, the newest lines are missing",
        "UPDATE audit SET former_hash = '' WHERE number = 2, 1, line 2 does not follow from the one before"
    })
    void whatever_was_changed_is_found(String sql, long intact, String reason) {
        add(5);

        tamper(sql);

        AuditCheck check = trail.verify();
        assertThat(check.intact()).isFalse();
        assertThat(check.lines()).isEqualTo(intact);
        assertThat(check.reason()).isEqualTo(reason);
    }

    @Test
    void a_line_that_was_written_anew_with_its_hash_is_found() {
        add(2);
        AuditRecord second = trail.page(Selection.NEWEST).items().get(0);
        AuditRecord forged =
                AuditRecord.after(1, second.formerHash(), second.id(), second.time(), deed("tom", "app-2"));

        tamper("UPDATE audit SET actor = 'tom', hash = '" + forged.hash() + "' WHERE number = 2");

        assertThat(trail.verify().reason()).isEqualTo("line 2 is not what it was when it was written");
    }

    @Test
    void each_line_is_an_event_that_carries_its_hash() {
        AuditRecord line = trail.add(new Deed(
                        Area.ACTION,
                        "tom",
                        "POST api/v1/events",
                        "events",
                        "api/v1/events",
                        null,
                        Result.REFUSED,
                        "no\nnewline\0"))
                .join();

        Event event =
                store.read(connection -> EventLog.find(connection, line.id())).orElseThrow();
        assertThat(event.type()).isEqualTo("audit.action");
        assertThat(event.severity()).isEqualTo(Severity.WARNING);
        assertThat(event.data().path("hash").textValue()).isEqualTo(line.hash());
        assertThat(event.data().path("detail").textValue()).isEqualTo("no newline ");
        Promises.assertKept(event.type(), event.severity(), event.data());
        assertThat(told).hasValue(1);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void lines_are_found_by_who_and_what() {
        trail.add(deed("mona", "app")).join();
        trail.add(deed("tom", "shop")).join();

        assertThat(trail.page(new Selection(null, null, "TOM", null, null, 50)).items())
                .singleElement()
                .satisfies(line -> assertThat(line.deed().object()).isEqualTo("shop"));
        assertThat(trail.page(new Selection(null, null, "renamed item app", null, null, 50))
                        .items())
                .hasSize(1);
    }
}
