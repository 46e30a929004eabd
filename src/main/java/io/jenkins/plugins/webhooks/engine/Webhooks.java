package io.jenkins.plugins.webhooks.engine;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.alert.AlertView;
import io.jenkins.plugins.webhooks.engine.audit.AuditTrail;
import io.jenkins.plugins.webhooks.engine.event.Directions;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.Answer;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingRequest;
import io.jenkins.plugins.webhooks.engine.incoming.Pauses;
import io.jenkins.plugins.webhooks.engine.incoming.Receipt;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptDetail;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptReader;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts;
import io.jenkins.plugins.webhooks.engine.incoming.Waiting;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import io.jenkins.plugins.webhooks.engine.outgoing.Deliveries;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryDetail;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryReader;
import io.jenkins.plugins.webhooks.engine.outgoing.Traffic;
import io.jenkins.plugins.webhooks.engine.schedule.ScheduleView;
import io.jenkins.plugins.webhooks.engine.security.Penalty;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.Page;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import io.jenkins.plugins.webhooks.engine.store.Store;
import io.jenkins.plugins.webhooks.engine.store.StoreException;
import io.jenkins.plugins.webhooks.engine.store.StoreHealth;
import io.jenkins.plugins.webhooks.engine.store.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The engine's front door: open, receive, publish, look, close. Safe for use by many threads. */
public final class Webhooks implements AutoCloseable {
    private final Machinery parts;

    private Webhooks(Machinery parts) {
        this.parts = parts;
    }

    /**
     * Opens the store, brings its schema up to date and resumes what a former process left behind.
     *
     * @throws StoreException if the store can't be opened
     * @throws IllegalArgumentException if the configuration can't be used; the message names webhook and field
     */
    public static Webhooks open(Environment environment, Configuration configuration) {
        return open(environment, configuration, Host.ALONE);
    }

    /** The same within another program. */
    public static Webhooks open(Environment environment, Configuration configuration, Host host) {
        Store store = Stores.open(environment.database(), environment.threads());
        try {
            Machinery parts = new Machinery(environment, store, host);
            parts.configure(configuration);
            parts.start(host.ready());
            return new Webhooks(parts);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Puts a new configuration in force for everything that comes after.
     *
     * @throws IllegalArgumentException if it can't be used; the former one stays in force
     */
    public void configure(Configuration configuration) {
        parts.configure(configuration);
    }

    /** The configuration in force. */
    public Configuration configuration() {
        return parts.inForce.configuration();
    }

    /** The systems that incoming webhooks can be for. */
    public Providers providers() {
        return parts.providers;
    }

    /** Takes in a request; waits for no more than the commit of its receipt. Never throws. */
    public Answer receive(IncomingRequest request) {
        return parts.receiver.receive(request);
    }

    /** When each secret of an incoming webhook last proved a request, to the minute, by the secret's id. */
    public Map<String, Instant> secretUses(String webhook) {
        return parts.secretUses.of(webhook);
    }

    /** Incoming webhooks that are paused by hand, and the way to pause one and to let it go on. */
    public Pauses pauses() {
        return parts.pauses;
    }

    /** One-time URLs. */
    public Waiting waiting() {
        return parts.waiting;
    }

    /** A new event of this installation, not published yet. */
    public Event event(String type, @CheckForNull String subject, Severity severity, JsonNode data) {
        return parts.event(type, subject, severity, data);
    }

    /**
     * Hands an event over; returns at once.
     *
     * @return completes when the event is durable; fails if it could not be stored
     */
    public CompletableFuture<Event> publish(Event event) {
        return parts.publish(event);
    }

    /** The same, with a say about its deliveries, which can only narrow what is configured. */
    public CompletableFuture<Event> publish(Event event, Directions directions) {
        return parts.publish(event, directions);
    }

    /** Completes with the deliveries of an event when each of them is delivered or given up; works after a restart. */
    public CompletableFuture<List<Delivery>> settled(String eventId) {
        return parts.settlement.of(eventId);
    }

    /** Who did what. */
    public AuditTrail audit() {
        return parts.audit;
    }

    /** Senders that are kept out at this moment, longest first. */
    public List<Penalty> penalties() {
        return parts.penalties.all();
    }

    /**
     * Lets a sender in again.
     *
     * @param address as listed, or any address of a listed network
     * @return whether it was kept out
     */
    public boolean release(String address) {
        return parts.penalties.release(address);
    }

    /** What does not stop the engine but an administrator should know, in words. */
    public List<String> warnings() {
        return Stream.of(parts.published.warnings(), parts.alerts.warnings(), parts.traffic.warnings())
                .flatMap(List::stream)
                .toList();
    }

    /** Rules over events as they stand. */
    public List<AlertView> alerts() {
        return parts.alerts.views();
    }

    /** Scheduled events as they stand. */
    public List<ScheduleView> schedules() {
        return parts.schedules.views();
    }

    /** Receipts, newest first. */
    public Page<Receipt> receipts(Selection selection) {
        return parts.store.read(connection -> Receipts.page(connection, selection));
    }

    /** A receipt whole. */
    public Optional<ReceiptDetail> receipt(String id) {
        return ReceiptReader.read(parts.store, id);
    }

    /** What a receipt says, parsed and whole; empty if it is unknown or can't be read. */
    public Optional<JsonNode> payload(String receipt) {
        return ReceiptReader.payload(parts.store, receipt);
    }

    /** Events, newest first. */
    public Page<Event> events(Selection selection) {
        return parts.store.read(connection -> EventLog.page(connection, selection));
    }

    /** An event. */
    public Optional<Event> findEvent(String id) {
        return parts.store.read(connection -> EventLog.find(connection, id));
    }

    /** Deliveries, newest first. */
    public Page<Delivery> deliveries(Selection selection) {
        return parts.store
                .read(connection -> Deliveries.page(connection, selection))
                .map(parts.traffic::explained);
    }

    /** A delivery whole. */
    public Optional<DeliveryDetail> delivery(String id) {
        return DeliveryReader.read(parts.store, id).map(parts.traffic::explained);
    }

    /** How outgoing webhooks stand, and who stops them and lets them go on. */
    public Traffic traffic() {
        return parts.traffic;
    }

    /**
     * Sends a delivery's content once more, as a new delivery with its own id and schedule.
     *
     * @return the new delivery; empty if there is no such delivery or it never had a content to send
     */
    public Optional<Delivery> redeliver(String id) {
        Optional<Delivery> next = DeliveryReader.repeat(
                parts.store, parts.ids, id, parts.environment.clock().instant());
        parts.wakeSender();
        return next;
    }

    /**
     * Asks an incoming webhook's system for deliveries that never arrived and has it send them again; the outcome is an
     * event {@code webhook.gap}.
     *
     * @return false if there is no such webhook or it does not say where to ask
     */
    public boolean recover(String incoming) {
        boolean known = parts.recovery.ask(incoming, "request");
        parts.wakeRecoverer();
        return known;
    }

    /** Counts of receipts and deliveries by state, of events, and of what waits: the ledger. */
    public Stats stats() {
        return parts.store.read(Ledger::stats);
    }

    /** Why the store can't be written or read; empty if it can. */
    public Optional<String> ailment() {
        return StoreHealth.ailment(parts.store);
    }

    /** Metrics in the Prometheus text format. */
    public String metrics() {
        return parts.metrics.scrape();
    }

    /** Stops taking work, lets running work end for a few seconds, closes the store. What is pending stays stored. */
    @Override
    public void close() {
        parts.close();
    }
}
