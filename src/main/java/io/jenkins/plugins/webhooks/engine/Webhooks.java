package io.jenkins.plugins.webhooks.engine;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.Answer;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingRequest;
import io.jenkins.plugins.webhooks.engine.incoming.Receipt;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptDetail;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryDetail;
import io.jenkins.plugins.webhooks.engine.store.Page;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The engine's front door: open, receive, publish, look, close. Safe for use by many threads. */
public final class Webhooks implements AutoCloseable {

    private Webhooks() {}

    /**
     * Opens the store, brings its schema up to date and resumes what a former process left behind.
     *
     * @throws io.jenkins.plugins.webhooks.engine.store.StoreException if the store can't be opened
     * @throws IllegalArgumentException if the configuration can't be used; the message names webhook and field
     */
    public static Webhooks open(Environment environment, Configuration configuration) {
        throw new UnsupportedOperationException();
    }

    /**
     * Puts a new configuration in force for everything that comes after.
     *
     * @throws IllegalArgumentException if it can't be used; the former one stays in force
     */
    public void configure(Configuration configuration) {
        throw new UnsupportedOperationException();
    }

    /** The configuration in force. */
    public Configuration configuration() {
        throw new UnsupportedOperationException();
    }

    /** Takes in a request; waits for no more than the commit of its receipt. Never throws. */
    public Answer receive(IncomingRequest request) {
        throw new UnsupportedOperationException();
    }

    /** A new event of this installation, not published yet. */
    public Event event(String type, @CheckForNull String subject, Severity severity, JsonNode data) {
        throw new UnsupportedOperationException();
    }

    /**
     * Hands an event over; returns at once.
     *
     * @return completes when the event is durable; fails if it could not be stored
     */
    public CompletableFuture<Event> publish(Event event) {
        throw new UnsupportedOperationException();
    }

    /** Completes with the deliveries of an event when each of them is delivered or given up; works after a restart. */
    public CompletableFuture<List<Delivery>> settled(String eventId) {
        throw new UnsupportedOperationException();
    }

    /** Receipts, newest first. */
    public Page<Receipt> receipts(Selection selection) {
        throw new UnsupportedOperationException();
    }

    /** A receipt whole. */
    public Optional<ReceiptDetail> receipt(String id) {
        throw new UnsupportedOperationException();
    }

    /** Events, newest first. */
    public Page<Event> events(Selection selection) {
        throw new UnsupportedOperationException();
    }

    /** An event. */
    public Optional<Event> event(String id) {
        throw new UnsupportedOperationException();
    }

    /** Deliveries, newest first. */
    public Page<Delivery> deliveries(Selection selection) {
        throw new UnsupportedOperationException();
    }

    /** A delivery whole. */
    public Optional<DeliveryDetail> delivery(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sends a finished delivery's content once more, as a new delivery with its own id and schedule.
     *
     * @return the new delivery; empty if there is no such delivery
     */
    public Optional<Delivery> redeliver(String id) {
        throw new UnsupportedOperationException();
    }

    /** Counts of receipts and deliveries by state, of events, and of what waits: the ledger. */
    public Stats stats() {
        throw new UnsupportedOperationException();
    }

    /** Whether the store can be written and read; the text says why not. */
    public Optional<String> ailment() {
        throw new UnsupportedOperationException();
    }

    /** Metrics in the Prometheus text format. */
    public String metrics() {
        throw new UnsupportedOperationException();
    }

    /** Stops taking work, lets running work end for a few seconds, closes the store. What is pending stays stored. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
