package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.incoming.signature.Publication;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that senders publish, fetched through the egress guard and never on a request's thread. The last good
 * document counts until a newer good one has come, also after a restart.
 */
public final class PublishedKeys {
    private static final Logger LOGGER = LoggerFactory.getLogger(PublishedKeys.class);
    private static final Duration FRESH = Duration.ofHours(1);
    /** Strangers can send wrong signatures at will; they must not make us call somebody at will. */
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);

    private final Store store;
    private final KeyDownload download;
    private final Clock clock;
    private final Executor executor;
    private final Map<HttpUrl, KeyDocument> documents = new ConcurrentHashMap<>();
    private final Map<HttpUrl, Instant> tries = new ConcurrentHashMap<>();
    private final Set<HttpUrl> underway = ConcurrentHashMap.newKeySet();

    /**
     * Makes it.
     *
     * @param http whose connections the egress guard checks
     * @param executor for downloads
     */
    public PublishedKeys(Store store, Supplier<OkHttpClient> http, Clock clock, Executor executor) {
        this.store = store;
        this.download = new KeyDownload(http);
        this.clock = clock;
        this.executor = executor;
    }

    /** Gets a document before the first request needs it. */
    public void prepare(Publication publication) {
        if (isOld(known(publication))) {
            fetch(publication);
        }
    }

    /**
     * The key, as a public one takes a secret's place.
     *
     * @throws SecretUnavailableException if it could not be fetched yet; the sender should come again
     */
    Secret key(Publication publication) {
        Optional<KeyDocument> known = known(publication);
        if (isOld(known)) {
            fetch(publication);
        }
        return known.flatMap(document -> publication.keys().apply(document.text()))
                .map(key -> Secret.of(publication.url().toString(), key))
                .orElseThrow(() -> new SecretUnavailableException("the keys at " + publication.url()
                        + " could not be fetched yet; the log says why if this stays so"));
    }

    /** Something did not fit the key: looks soon whether there is a new one. */
    void doubt(Publication publication) {
        fetch(publication);
    }

    private Optional<KeyDocument> known(Publication publication) {
        KeyDocument document = documents.get(publication.url());
        if (document != null) {
            return Optional.of(document);
        }
        Optional<KeyDocument> kept = store.read(connection -> KeyDocument.find(connection, publication.url()));
        kept.ifPresent(each -> documents.putIfAbsent(publication.url(), each));
        return kept;
    }

    private boolean isOld(Optional<KeyDocument> document) {
        return document.isEmpty()
                || clock.instant().isAfter(document.get().fetchedAt().plus(FRESH));
    }

    private void fetch(Publication publication) {
        HttpUrl url = publication.url();
        Instant now = clock.instant();
        Instant last = tries.get(url);
        if (last != null && now.isBefore(last.plus(BETWEEN_TRIES)) || !underway.add(url)) {
            return;
        }
        tries.put(url, now);
        try {
            executor.execute(() -> download(publication));
        } catch (RejectedExecutionException closed) {
            underway.remove(url);
        }
    }

    private void download(Publication publication) {
        try {
            String text = download.text(publication.url());
            if (publication.keys().apply(text).isEmpty()) {
                throw new IOException("what it answered holds no key that can be used");
            }
            KeyDocument document = new KeyDocument(text, clock.instant());
            documents.put(publication.url(), document);
            store.write(connection -> document.keep(connection, publication.url()));
        } catch (IOException | RuntimeException e) {
            LOGGER.warn(
                    "The keys at {} could not be fetched; those known stay in force: {}",
                    publication.url(),
                    e.getMessage());
        } finally {
            underway.remove(publication.url());
        }
    }
}
