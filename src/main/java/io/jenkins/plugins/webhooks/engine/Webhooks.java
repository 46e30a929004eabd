package io.jenkins.plugins.webhooks.engine;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.Answer;
import io.jenkins.plugins.webhooks.engine.incoming.Doors;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingRequest;
import io.jenkins.plugins.webhooks.engine.incoming.Prover;
import io.jenkins.plugins.webhooks.engine.incoming.PublishedKeys;
import io.jenkins.plugins.webhooks.engine.incoming.Receipt;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptDetail;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptReader;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts;
import io.jenkins.plugins.webhooks.engine.incoming.Receiver;
import io.jenkins.plugins.webhooks.engine.incoming.SecretUses;
import io.jenkins.plugins.webhooks.engine.incoming.Threat;
import io.jenkins.plugins.webhooks.engine.incoming.WaitSecrets;
import io.jenkins.plugins.webhooks.engine.incoming.Waiting;
import io.jenkins.plugins.webhooks.engine.incoming.Workshop;
import io.jenkins.plugins.webhooks.engine.incoming.address.TrustedProxies;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import io.jenkins.plugins.webhooks.engine.incoming.published.PublishedRanges;
import io.jenkins.plugins.webhooks.engine.incoming.recovery.Recovery;
import io.jenkins.plugins.webhooks.engine.observe.Metrics;
import io.jenkins.plugins.webhooks.engine.outgoing.Deliveries;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryDetail;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryReader;
import io.jenkins.plugins.webhooks.engine.outgoing.Router;
import io.jenkins.plugins.webhooks.engine.outgoing.Sender;
import io.jenkins.plugins.webhooks.engine.outgoing.Settlement;
import io.jenkins.plugins.webhooks.engine.outgoing.Targets;
import io.jenkins.plugins.webhooks.engine.security.EgressGuard;
import io.jenkins.plugins.webhooks.engine.security.GuardedHttp;
import io.jenkins.plugins.webhooks.engine.security.Penalty;
import io.jenkins.plugins.webhooks.engine.security.PenaltyBox;
import io.jenkins.plugins.webhooks.engine.security.PenaltySettings;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.Page;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import io.jenkins.plugins.webhooks.engine.store.SqliteStore;
import io.jenkins.plugins.webhooks.engine.store.Store;
import io.jenkins.plugins.webhooks.engine.store.StoreException;
import io.jenkins.plugins.webhooks.engine.store.StoreHealth;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;

/** The engine's front door: open, receive, publish, look, close. Safe for use by many threads. */
public final class Webhooks implements AutoCloseable {
    private final Environment environment;
    private final Providers providers = Providers.builtIn();
    private final Metrics metrics = new Metrics();
    private final Ids ids;
    private final Store store;
    private final Receiver receiver;
    private final ThreadPoolExecutor downloads;
    private final PublishedKeys publishedKeys;
    private final SecretUses secretUses;
    private final PenaltyBox penalties;
    private final PublishedRanges published;
    private final Settlement settlement;
    private final ThreadPoolExecutor couriers;
    private final Workshop workshop;
    private final Waiting waiting;
    private final Pump router;
    private final Pump sender;
    private final Pump ranges;
    private final Recovery recovery;
    private final Pump recoverer;
    private volatile InForce inForce = InForce.NOTHING;

    private Webhooks(Environment environment, Store store, WaitSecrets waitSecrets) {
        this.environment = environment;
        this.store = store;
        this.ids = new Ids(environment.clock(), environment.random());
        this.settlement = new Settlement(store);
        this.couriers = new ThreadPoolExecutor(
                0, Sender.MOST_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), environment.threads());
        this.sender = pump(
                "sender",
                new Sender(
                        store,
                        () -> inForce.targets(),
                        couriers,
                        environment.clock(),
                        environment.random(),
                        metrics,
                        settlement::moved,
                        this::wakeSender));
        this.router =
                pump("router", new Router(store, () -> inForce.targets(), ids, environment.clock(), this::routed));
        this.workshop = new Workshop(
                store,
                () -> inForce.doors(),
                environment.source(),
                environment.clock(),
                metrics,
                router::wake,
                new ForwardedDeliveries(ids, environment.clock(), this::wakeSender),
                environment.threads());
        this.downloads =
                new ThreadPoolExecutor(0, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), environment.threads());
        this.publishedKeys = new PublishedKeys(store, () -> inForce.http(), environment.clock(), downloads);
        this.secretUses = new SecretUses(store);
        this.penalties = new PenaltyBox(PenaltySettings.DEFAULT, environment.clock());
        this.waiting = new Waiting(store, ids, providers, waitSecrets, environment.clock(), environment.threads());
        this.receiver = new Receiver(
                store,
                () -> inForce.doors(),
                new Prover(publishedKeys, secretUses),
                ids,
                environment.clock(),
                metrics,
                penalties,
                workshop::wake,
                waiting,
                this::raise);
        this.recovery = new Recovery(
                store,
                () -> inForce.http(),
                () -> inForce.configuration().incoming(),
                ids,
                environment.source(),
                environment.clock(),
                this::publish);
        this.recoverer = pump("recovery", recovery);
        this.published = new PublishedRanges(store, environment.clock(), metrics);
        this.ranges = pump("refresh of published address ranges", published);
        metrics.gauge("webhooks.store.backlog", "Writes that wait for a commit", store::backlog);
        metrics.gauge(
                "webhooks.penalties.now",
                "Addresses that are kept out",
                () -> penalties.all().size());
        metrics.gauge("webhooks.deliveries.under.way", "Deliveries being sent", couriers::getActiveCount);
    }

    private Pump pump(String name, Pump.Step step) {
        return new Pump(name, step, environment.threads());
    }

    /**
     * Opens the store, brings its schema up to date and resumes what a former process left behind.
     *
     * @throws StoreException if the store can't be opened
     * @throws IllegalArgumentException if the configuration can't be used; the message names webhook and field
     */
    public static Webhooks open(Environment environment, Configuration configuration) {
        return open(environment, configuration, WaitSecrets.NONE);
    }

    /**
     * The same, for an installation whose one-time URLs may ask for a signature too.
     *
     * @param waitSecrets finds what their senders sign with
     */
    public static Webhooks open(Environment environment, Configuration configuration, WaitSecrets waitSecrets) {
        Store store = SqliteStore.open(environment.database(), environment.threads());
        try {
            Webhooks webhooks = new Webhooks(environment, store, waitSecrets);
            webhooks.configure(configuration);
            webhooks.start();
            return webhooks;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private void start() {
        // One process owns an SQLite file, so a lease found now is a dead process's.
        store.write(connection -> {
                    Deliveries.endLeases(connection);
                    return null;
                })
                .join();
        waiting.start();
        workshop.start();
        router.start();
        sender.start();
        ranges.start();
        recovery.askAll();
        recoverer.start();
    }

    /**
     * Puts a new configuration in force for everything that comes after.
     *
     * @throws IllegalArgumentException if it can't be used; the former one stays in force
     */
    public void configure(Configuration configuration) {
        EgressGuard guard = new EgressGuard(configuration.egress());
        OkHttpClient http = GuardedHttp.client(environment.http(), guard);
        Doors doors = Doors.of(
                        configuration.incoming(), providers, TrustedProxies.of(configuration.proxies()), published::of)
                .with(waiting);
        Targets targets = Targets.of(configuration.outgoing(), http);
        inForce = new InForce(configuration, doors, targets, http);
        doors.publications().forEach(publishedKeys::prepare);
        published.use(doors.publishers(), http);
        sender.wake();
        ranges.wake();
    }

    /** The configuration in force. */
    public Configuration configuration() {
        return inForce.configuration();
    }

    /** The systems that incoming webhooks can be for. */
    public Providers providers() {
        return providers;
    }

    /** Takes in a request; waits for no more than the commit of its receipt. Never throws. */
    public Answer receive(IncomingRequest request) {
        return receiver.receive(request);
    }

    /** When each secret of an incoming webhook last proved a request, to the minute, by the secret's id. */
    public Map<String, Instant> secretUses(String webhook) {
        return secretUses.of(webhook);
    }

    /** One-time URLs. */
    public Waiting waiting() {
        return waiting;
    }

    /** A new event of this installation, not published yet. */
    public Event event(String type, @CheckForNull String subject, Severity severity, JsonNode data) {
        Instant now = environment.clock().instant();
        return new Event(ids.next(), type, environment.source(), subject, now, severity, data, null);
    }

    /**
     * Hands an event over; returns at once.
     *
     * @return completes when the event is durable; fails if it could not be stored
     */
    public CompletableFuture<Event> publish(Event event) {
        EventLog.Packed packed = EventLog.pack(event);
        return store.write(connection -> {
                    EventLog.add(connection, packed);
                    return event;
                })
                .thenApply(stored -> {
                    metrics.published();
                    router.wake();
                    return stored;
                });
    }

    /** Completes with the deliveries of an event when each of them is delivered or given up; works after a restart. */
    public CompletableFuture<List<Delivery>> settled(String eventId) {
        return settlement.of(eventId);
    }

    private void raise(Threat threat) {
        publish(event(Threat.EVENT, threat.penalty().address(), Severity.WARNING, threat.data()));
    }

    /** Senders that are kept out at this moment, longest first. */
    public List<Penalty> penalties() {
        return penalties.all();
    }

    /**
     * Lets a sender in again.
     *
     * @param address as listed, or any address of a listed network
     * @return whether it was kept out
     */
    public boolean release(String address) {
        return penalties.release(address);
    }

    /** What does not stop the engine but an administrator should know, in words. */
    public List<String> warnings() {
        return published.warnings();
    }

    private void routed(String eventId) {
        sender.wake();
        settlement.moved(eventId);
    }

    private void wakeSender() {
        sender.wake();
    }

    /** Receipts, newest first. */
    public Page<Receipt> receipts(Selection selection) {
        return store.read(connection -> Receipts.page(connection, selection));
    }

    /** A receipt whole. */
    public Optional<ReceiptDetail> receipt(String id) {
        return ReceiptReader.read(store, id);
    }

    /** What a receipt says, parsed and whole; empty if it is unknown or can't be read. */
    public Optional<JsonNode> payload(String receipt) {
        return ReceiptReader.payload(store, receipt);
    }

    /** Events, newest first. */
    public Page<Event> events(Selection selection) {
        return store.read(connection -> EventLog.page(connection, selection));
    }

    /** An event. */
    public Optional<Event> findEvent(String id) {
        return store.read(connection -> EventLog.find(connection, id));
    }

    /** Deliveries, newest first. */
    public Page<Delivery> deliveries(Selection selection) {
        return store.read(connection -> Deliveries.page(connection, selection));
    }

    /** A delivery whole. */
    public Optional<DeliveryDetail> delivery(String id) {
        return DeliveryReader.read(store, id);
    }

    /**
     * Sends a delivery's content once more, as a new delivery with its own id and schedule.
     *
     * @return the new delivery; empty if there is no such delivery or it never had a content to send
     */
    public Optional<Delivery> redeliver(String id) {
        Optional<Delivery> next =
                DeliveryReader.repeat(store, ids, id, environment.clock().instant());
        sender.wake();
        return next;
    }

    /**
     * Asks an incoming webhook's system for deliveries that never arrived and has it send them again; the outcome is an
     * event {@code webhook.gap}.
     *
     * @return false if there is no such webhook or it does not say where to ask
     */
    public boolean recover(String incoming) {
        boolean known = recovery.ask(incoming, "request");
        recoverer.wake();
        return known;
    }

    /** Counts of receipts and deliveries by state, of events, and of what waits: the ledger. */
    public Stats stats() {
        return store.read(Ledger::stats);
    }

    /** Why the store can't be written or read; empty if it can. */
    public Optional<String> ailment() {
        return StoreHealth.ailment(store);
    }

    /** Metrics in the Prometheus text format. */
    public String metrics() {
        return metrics.scrape();
    }

    /** Stops taking work, lets running work end for a few seconds, closes the store. What is pending stays stored. */
    @Override
    public void close() {
        ranges.close();
        recoverer.close();
        waiting.close();
        workshop.close();
        router.close();
        sender.close();
        downloads.shutdownNow();
        couriers.shutdown();
        try {
            if (!couriers.awaitTermination(10, TimeUnit.SECONDS)) {
                couriers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        store.close();
        environment.http().dispatcher().executorService().shutdown();
        environment.http().connectionPool().evictAll();
    }
}
