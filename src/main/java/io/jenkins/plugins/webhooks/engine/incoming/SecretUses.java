package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.store.Rows;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each secret last proved a request, so that people see which one nobody uses any more. Nobody waits for it: it is
 * written along with other things, at most once a minute for each secret.
 */
public final class SecretUses {
    private static final Duration BETWEEN_WRITES = Duration.ofMinutes(1);

    private final Store store;
    private final Map<Key, Instant> written = new ConcurrentHashMap<>();

    /** A secret of a webhook. */
    private record Key(String webhook, String secret) {}

    /** Makes it. */
    public SecretUses(Store store) {
        this.store = store;
    }

    void record(String webhook, String secret, Instant now) {
        Key key = new Key(webhook, secret);
        Instant last = written.get(key);
        if (last != null && now.isBefore(last.plus(BETWEEN_WRITES))) {
            return;
        }
        written.put(key, now);
        store.write(connection -> Rows.update(
                connection,
                "INSERT INTO secret_uses (webhook, secret, used_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT (webhook, secret) DO UPDATE SET used_at = excluded.used_at",
                webhook,
                secret,
                now));
    }

    /** When each secret of a webhook was last used, to the minute, by the secret's id. */
    public Map<String, Instant> of(String webhook) {
        return store.read(connection -> {
            Map<String, Instant> uses = new HashMap<>();
            Rows.list(
                    connection,
                    "SELECT secret, used_at FROM secret_uses WHERE webhook = ?",
                    row -> uses.put(row.getString("secret"), Rows.instant(row, "used_at")),
                    webhook);
            return uses;
        });
    }
}
