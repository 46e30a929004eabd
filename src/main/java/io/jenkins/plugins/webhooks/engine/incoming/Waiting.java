package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import io.jenkins.plugins.webhooks.engine.incoming.signature.choice.SignatureText;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.Ticket;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.Wait;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.WaitOrder;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.WaitState;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.WaitTable;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.Waits;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import io.jenkins.plugins.webhooks.engine.rule.Validation;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.engine.security.UrlHeaders;
import io.jenkins.plugins.webhooks.engine.store.Bodies;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One-time URLs: each is a door of its own that takes one request in. What is wanted is decided before the answer, so
 * that a sender who is told that his request was accepted can rely on it.
 */
public final class Waiting implements AutoCloseable {
    /** In bytes: a status or an approval is small, and what comes ends up in a build's memory. */
    public static final long MAX_BODY = 1024L * 1024;

    private final Store store;
    private final ThreadPoolExecutor tellers;
    private final Waits waits;
    private final Pump expiry;
    private final Providers providers;
    private final WaitSecrets secrets;
    private final Clock clock;

    /** Makes it, not started yet. */
    public Waiting(Store store, Ids ids, Providers providers, WaitSecrets secrets, Clock clock, ThreadFactory threads) {
        this.store = store;
        this.tellers = new ThreadPoolExecutor(0, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        this.waits = new Waits(store, ids, clock, tellers);
        this.expiry = new Pump("expiry of waits", waits, threads);
        this.providers = providers;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Begins, with what a former process had open; before the first request. */
    public void start() {
        waits.load();
        expiry.start();
    }

    /** Looks for waits that another server ended. */
    public void look() {
        waits.look();
    }

    @Override
    public void close() {
        expiry.close();
        tellers.shutdown();
    }

    /**
     * Opens a URL.
     *
     * @return completes when it is durable
     * @throws IllegalArgumentException if there is no such provider
     */
    public CompletableFuture<Ticket> open(WaitOrder order) {
        providers
                .named(order.provider())
                .orElseThrow(() -> new IllegalArgumentException("no provider '" + order.provider() + "'"));
        return waits.open(order).thenApply(ticket -> {
            expiry.wake();
            return ticket;
        });
    }

    /** A wait, ended or not; ended ones are forgotten after 90 days. */
    public Optional<Wait> find(String id) {
        return waits.find(id);
    }

    /**
     * Completes with what came, or with nothing if the wait expired; works after a restart. Fails with words if the wait
     * was cancelled or is not known.
     */
    public CompletableFuture<Optional<Arrival>> waited(String id) {
        return waits.ended(id).thenApply(this::arrival);
    }

    /**
     * Ends a wait by a receipt that came at another webhook, as if it had come at the one-time URL. Waits for the commit:
     * only for actions, never for a request's thread.
     *
     * @param id of the wait
     * @return in words what came of it
     * @throws IllegalArgumentException if the payload does not meet the wait's schema
     * @throws IllegalStateException if there is no such wait, it has ended, or it wants a signature of its own
     * @throws ExpressionException if the wait's filter fails
     */
    public String resume(String id, Accepted accepted) throws ExpressionException {
        Wait wait =
                find(id).orElseThrow(() -> new IllegalStateException("no build waits at one-time URL '" + id + "'"));
        if (accepted.receipt().equals(wait.receipt())) {
            return wait.owner() + " was resumed before";
        }
        if (wait.credentials() != null) {
            throw new IllegalStateException(wait.owner() + " waits for a request signed with '" + wait.credentials()
                    + "', which only the one-time URL itself can check");
        }
        String schema = wait.schema();
        List<String> violations =
                schema == null ? List.of() : Validation.parse(schema).violations(accepted.payload());
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(
                    "the payload does not meet the schema of " + wait.owner() + ": " + String.join("; ", violations));
        }
        String filter = wait.filter();
        if (filter != null && !Expression.parse(filter).test(accepted.document())) {
            return wait.owner() + " goes on waiting: its filter did not want it";
        }
        boolean first = store.write(
                        connection -> WaitTable.use(connection, wait.id(), accepted.receipt(), clock.instant()))
                .join();
        waits.moved(wait.id());
        if (!first) {
            throw new IllegalStateException("the one-time URL '" + id + "' of " + wait.owner() + " has closed");
        }
        return wait.owner() + " is resumed";
    }

    /** Closes a URL; does nothing if it has closed already. */
    public CompletableFuture<Void> cancel(String id) {
        return waits.cancel(id);
    }

    /** Closes all URLs of an owner. */
    public CompletableFuture<Void> cancelAll(String owner) {
        return waits.cancelAll(owner);
    }

    private Optional<Arrival> arrival(Wait wait) {
        if (wait.state() == WaitState.EXPIRED) {
            return Optional.empty();
        }
        String receipt = Optional.ofNullable(wait.receipt())
                .orElseThrow(() -> new IllegalStateException("wait " + wait.id() + " was cancelled"));
        Receipts.Work kept = store.read(connection -> Receipts.work(connection, receipt))
                .orElseThrow(() -> new IllegalStateException("receipt " + receipt + " is not kept any more"));
        try {
            return Optional.of(new Arrival(receipt, Payload.read(kept.contentType(), kept.body())));
        } catch (UnreadablePayloadException e) {
            throw new IllegalStateException("receipt " + receipt + ": " + e.getMessage(), e);
        }
    }

    /** The door of the one-time URL that is called; empty if it is unknown, used or expired. */
    Optional<Door> door(IncomingRequest request) {
        return wait(request).map(this::door);
    }

    private Optional<Wait> wait(IncomingRequest request) {
        return Optional.ofNullable(request.headers().get(UrlHeaders.TOKEN))
                .flatMap(token -> waits.ofToken(token).or(() -> waits.usedAt(token)));
    }

    private Door door(Wait wait) {
        boolean signed = wait.credentials() != null;
        IncomingWebhook.Builder webhook = IncomingWebhook.named(Wait.WEBHOOK, wait.provider())
                .secrets(signed ? secrets.of(wait) : Secrets.NONE)
                .acceptUnsigned(!signed)
                .maxBody(MAX_BODY);
        String signature = wait.signature();
        if (signature != null) {
            webhook.signature(SignatureText.read(signature));
        }
        return Doors.door(webhook.build(), providers, provider -> () -> AddressRanges.NONE);
    }

    /**
     * Takes a proven request in: it ends the wait, or the filter does not want it and it is only kept.
     *
     * @return completes with the outcome in one phrase when the receipt is durable; fails with a
     *     {@link RejectedException} if another request was first
     * @throws RejectedException if the body can't be read, or the URL was closed meanwhile
     */
    CompletableFuture<String> knock(Passage passage, Door door, byte[] body) throws RejectedException {
        Wait wait = wait(passage.request()).orElseThrow(Waiting::closed);
        Knock knock = new Knock(passage, door, body);
        if (wait.state() == WaitState.USED) {
            return repeat(knock, wait.id());
        }
        passage.trace().passed("webhook", "the one-time URL for which " + wait.owner() + " waits");
        JsonNode payload = knock.payload();
        knock.requireSchema(wait, payload);
        Bodies.Packed packed = Bodies.pack(body);
        if (!knock.isWanted(wait, payload)) {
            NewReceipt ignored = knock.receipt(ReceiptState.IGNORED, "the filter did not want it", packed);
            return store.write(connection -> {
                Receipts.keep(connection, ignored);
                return "ignored";
            });
        }
        NewReceipt receipt = knock.receipt(ReceiptState.ACTED, "ended the wait of " + wait.owner(), packed);
        return store.write(connection -> use(connection, wait, receipt))
                .thenComposeAsync(
                        used -> {
                            waits.moved(wait.id());
                            return used ? CompletableFuture.completedFuture("accepted") : repeat(knock, wait.id());
                        },
                        tellers);
    }

    /** Whoever sends once more what has ended the wait did not hear the answer; everybody else is too late. */
    private CompletableFuture<String> repeat(Knock knock, String id) {
        Optional<String> first = find(id).map(Wait::receipt)
                .filter(receipt -> store.read(connection -> Receipts.work(connection, receipt))
                        .filter(work -> Arrays.equals(work.body(), knock.body()))
                        .isPresent());
        if (first.isEmpty()) {
            return CompletableFuture.failedFuture(closed());
        }
        knock.passage().trace().passed("duplicate", "the same request has ended the wait");
        NewReceipt receipt = knock.receipt(ReceiptState.DUPLICATE, "repeats " + first.get(), Bodies.pack(knock.body()));
        return store.write(connection -> {
            Receipts.keepRepeat(connection, receipt, first.get());
            return "duplicate";
        });
    }

    private boolean use(Connection connection, Wait wait, NewReceipt receipt) throws SQLException {
        boolean first = WaitTable.use(connection, wait.id(), receipt.id(), clock.instant());
        if (first) {
            Receipts.keep(connection, receipt);
        }
        return first;
    }

    private static RejectedException closed() {
        return new RejectedException(
                Rejection.of(404, "not found", "webhook", "this one-time URL was used or closed before"));
    }
}
