package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Verdict;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.Wait;
import io.jenkins.plugins.webhooks.engine.observe.Metrics;
import io.jenkins.plugins.webhooks.engine.security.PenaltyBox;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.store.Bodies;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes requests in: the cheap checks first, the body only for a door that is open, the signature over the raw bytes,
 * and an answer of success only when the receipt is on disk.
 */
public final class Receiver {
    private static final Logger LOGGER = LoggerFactory.getLogger(Receiver.class);
    private static final long COMMIT_SECONDS = 15;
    private static final long BODY_BUDGET = 256L * 1024 * 1024;

    private final Store store;
    private final Supplier<Doors> doors;
    private final Prover prover;
    private final Ids ids;
    private final Clock clock;
    private final Metrics metrics;
    private final Runnable accepted;
    private final Waiting waiting;
    private final BodyReader bodies = new BodyReader(BODY_BUDGET);
    private final RejectionLog rejections;
    private final AcceptedLog log;
    private final Checkpoint checkpoint;
    private final Watch watch;

    /**
     * Makes it.
     *
     * @param doors the incoming webhooks in force now
     * @param prover decides what is genuine
     * @param penalties whom to keep out
     * @param accepted called after a receipt is stored whose work is to be done
     * @param waiting what to do with requests at one-time URLs
     * @param threats called once for each sender that is kept out from then on
     */
    public Receiver(
            Store store,
            Supplier<Doors> doors,
            Prover prover,
            Ids ids,
            Clock clock,
            Metrics metrics,
            PenaltyBox penalties,
            Runnable accepted,
            Waiting waiting,
            Consumer<Threat> threats) {
        this.store = store;
        this.doors = doors;
        this.prover = prover;
        this.ids = ids;
        this.clock = clock;
        this.metrics = metrics;
        this.accepted = accepted;
        this.waiting = waiting;
        this.rejections = new RejectionLog(store, clock);
        this.log = new AcceptedLog(store);
        this.checkpoint = new Checkpoint(penalties, clock);
        this.watch = new Watch(penalties, clock, metrics, threats);
    }

    /** Takes a request in and says what to answer. Never throws. */
    public Answer receive(IncomingRequest request) {
        long start = System.nanoTime();
        Doors open = doors.get();
        Passage passage = new Passage(ids.next(), request, open.client(request), clock.instant(), new Trace(clock));
        Answer answer;
        try {
            answer = admit(open, passage);
        } catch (RejectedException e) {
            answer = refuse(passage, e.rejection());
        } catch (RuntimeException | LinkageError e) {
            LOGGER.error("Receipt {} could not be taken in", passage.id(), e);
            answer = refuse(passage, Rejection.retryLater("store", "a fault of ours, see the log"));
        }
        metrics.received(label(passage), answer.status(), Duration.ofNanos(System.nanoTime() - start));
        return answer;
    }

    private static String label(Passage passage) {
        return passage.door() == null ? "unknown" : passage.request().webhook();
    }

    private Answer admit(Doors open, Passage passage) throws RejectedException {
        IncomingRequest request = passage.request();
        checkpoint.enter(open, passage);
        Optional<Answer> permission = Handshake.answer(open, request, passage.id());
        if (permission.isPresent()) {
            Checkpoint.address(passage, passage.door());
            return permission.get();
        }
        Door door = checkpoint.pass(open, passage);
        byte[] raw = read(request, door);
        passage.read(raw);
        passage.trace()
                .passed(
                        "limits",
                        raw.length + " bytes of at most " + door.webhook().maxBody());
        if (door.provider().isUnsignedPing(request.headers(), raw)) {
            return ping(passage);
        }
        Gunzipped gunzipped =
                Gunzipped.of(bodies, request.headers(), raw, door.webhook().maxBody());
        Proof proof = prove(passage, door, raw, gunzipped);
        byte[] body = gunzipped.body() == null ? raw : gunzipped.body();
        if (request.webhook().equals(Wait.WEBHOOK)) {
            String outcome = await(() -> waiting.knock(passage, door, body).get(COMMIT_SECONDS, TimeUnit.SECONDS));
            return Answer.of(202, passage.id(), outcome);
        }
        Optional<String> challenge = Challenge.in(door, body);
        if (challenge.isPresent()) {
            passage.trace().passed("challenge", "answered with the text it asks for: nothing else is done");
            rejections.keep(() -> passage.receipt(ReceiptState.IGNORED, 200, "address verification", null, null));
            return Challenge.answer(challenge.get());
        }
        String deliveryId = door.provider().deliveryId(request.headers(), body).orElse(null);
        passage.trace().passed("duplicate", deliveryId == null ? "no delivery id" : "delivery id " + deliveryId);
        Optional<List<Batch.Item>> items = door.webhook().rules().batch()
                ? Batch.items(request.headers().get("Content-Type"), body)
                : Optional.empty();
        Instant replayUntil = replayUntil(door, proof, deliveryId);
        if (items.isPresent()) {
            return takeBatch(passage, deliveryId, body, items.get(), replayUntil);
        }
        NewReceipt receipt = passage.receipt(
                        ReceiptState.PENDING, 202, "waits for its turn", deliveryId, Bodies.pack(body))
                .with(Originals.of(door, request.headers(), raw, gunzipped.body() != null));
        String first = await(() -> log.keep(receipt, replayUntil).get(COMMIT_SECONDS, TimeUnit.SECONDS));
        if (first == null) {
            accepted.run();
        }
        return door.rules().reply().to(passage.id(), first != null, door);
    }

    /** Until when the same body under another id is a replay; null where the proof covers the id, or there is none. */
    @CheckForNull
    private Instant replayUntil(Door door, Proof proof, @CheckForNull String deliveryId) {
        Duration window = door.webhook().admission().replayWindow();
        boolean known = proof.bodyAlone() && deliveryId != null && !window.isZero();
        return known ? clock.instant().plus(window) : null;
    }

    private Answer takeBatch(
            Passage passage,
            @CheckForNull String deliveryId,
            byte[] body,
            List<Batch.Item> items,
            @CheckForNull Instant replayUntil)
            throws RejectedException {
        String reason = "a batch of " + items.size() + ": each item has a receipt of its own";
        passage.trace().passed("batch", reason);
        BatchReceipts receipts = new BatchReceipts(
                passage.receipt(ReceiptState.ACTED, 207, reason, deliveryId, Bodies.pack(body)), items, clock);
        Map<Integer, String> repeats = await(() -> store.write(connection -> receipts.keep(connection, replayUntil))
                .get(COMMIT_SECONDS, TimeUnit.SECONDS));
        accepted.run();
        return receipts.answer(repeats);
    }

    private byte[] read(IncomingRequest request, Door door) throws RejectedException {
        try {
            return bodies.read(request.body(), door.webhook().maxBody());
        } catch (BodyLimitException e) {
            throw new RejectedException(Rejection.of(413, "body too large", "limits", e.getMessage()));
        } catch (BusyException e) {
            throw new RejectedException(Rejection.retryLater("limits", e.getMessage()));
        } catch (IOException e) {
            throw new RejectedException(Rejection.of(400, "malformed", "limits", "the body ended early"));
        }
    }

    private Proof prove(Passage passage, Door door, byte[] raw, Gunzipped gunzipped) throws RejectedException {
        Proof proof;
        try {
            proof = prover.prove(door, passage.request(), raw, gunzipped.body(), clock.instant());
        } catch (SecretUnavailableException e) {
            throw new RejectedException(Rejection.retryLater("signature", e.getMessage()));
        }
        watch.judge(passage, proof);
        Verdict verdict = proof.verdict();
        if (!verdict.proven()) {
            throw new RejectedException(Rejection.of(401, "not proven", "signature", verdict.detail()));
        }
        passage.trace().passed("signature", verdict.detail());
        // Only a proven sender is told what is wrong with its compression.
        if (gunzipped.fault() != null) {
            throw new RejectedException(gunzipped.fault());
        }
        return proof;
    }

    private Answer ping(Passage passage) throws RejectedException {
        passage.trace().passed("signature", "a connection test, which this system sends unsigned: nothing is done");
        rejections.keep(() -> passage.receipt(ReceiptState.IGNORED, 200, "connection test", null, null));
        return Answer.of(200, passage.id(), "pong");
    }

    private Answer refuse(Passage passage, Rejection rejection) {
        passage.trace().stopped(rejection.stage(), rejection.detail());
        metrics.refused(label(passage), rejection.stage());
        if (rejection.isProbe()) {
            watch.probed(passage);
        }
        rejections.keep(
                () -> passage.receipt(ReceiptState.REJECTED, rejection.status(), rejection.detail(), null, null));
        Answer answer = Answer.of(rejection.status(), passage.id(), rejection.phrase());
        for (Map.Entry<String, String> header : rejection.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    private static <T> T await(Commit<T> commit) throws RejectedException {
        try {
            return commit.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedException(Rejection.retryLater("store", "interrupted"));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RejectedException refused) {
                throw refused;
            }
            LOGGER.error("A receipt could not be stored", e.getCause());
            throw new RejectedException(
                    Rejection.retryLater("store", String.valueOf(e.getCause().getMessage())));
        } catch (TimeoutException e) {
            throw new RejectedException(Rejection.retryLater("store", "the commit took too long"));
        }
    }

    /** Waits for a commit. */
    private interface Commit<T> {
        T get() throws InterruptedException, ExecutionException, TimeoutException, RejectedException;
    }
}
