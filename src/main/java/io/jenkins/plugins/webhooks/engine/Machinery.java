package io.jenkins.plugins.webhooks.engine;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.alert.Alerts;
import io.jenkins.plugins.webhooks.engine.alert.ArmedRules;
import io.jenkins.plugins.webhooks.engine.audit.AuditTrail;
import io.jenkins.plugins.webhooks.engine.event.Directions;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.Doors;
import io.jenkins.plugins.webhooks.engine.incoming.Pauses;
import io.jenkins.plugins.webhooks.engine.incoming.Prover;
import io.jenkins.plugins.webhooks.engine.incoming.PublishedKeys;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts;
import io.jenkins.plugins.webhooks.engine.incoming.Receiver;
import io.jenkins.plugins.webhooks.engine.incoming.SecretUses;
import io.jenkins.plugins.webhooks.engine.incoming.Threat;
import io.jenkins.plugins.webhooks.engine.incoming.Waiting;
import io.jenkins.plugins.webhooks.engine.incoming.Workshop;
import io.jenkins.plugins.webhooks.engine.incoming.address.TrustedProxies;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import io.jenkins.plugins.webhooks.engine.incoming.published.PublishedRanges;
import io.jenkins.plugins.webhooks.engine.incoming.recovery.Recovery;
import io.jenkins.plugins.webhooks.engine.observe.Metrics;
import io.jenkins.plugins.webhooks.engine.outgoing.Leases;
import io.jenkins.plugins.webhooks.engine.outgoing.Router;
import io.jenkins.plugins.webhooks.engine.outgoing.Sender;
import io.jenkins.plugins.webhooks.engine.outgoing.Settlement;
import io.jenkins.plugins.webhooks.engine.outgoing.Targets;
import io.jenkins.plugins.webhooks.engine.outgoing.Traffic;
import io.jenkins.plugins.webhooks.engine.schedule.Schedules;
import io.jenkins.plugins.webhooks.engine.security.EgressGuard;
import io.jenkins.plugins.webhooks.engine.security.GuardedHttp;
import io.jenkins.plugins.webhooks.engine.security.PenaltyBox;
import io.jenkins.plugins.webhooks.engine.security.PenaltySettings;
import io.jenkins.plugins.webhooks.engine.store.Intake;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;

/** The engine's parts, wired and running: what stands behind {@link Webhooks}. */
final class Machinery implements AutoCloseable {
    final Environment environment;
    final Providers providers;
    final Metrics metrics = new Metrics();
    final Ids ids;
    final Store store;
    private final Intake intake;
    final AuditTrail audit;
    final Receiver receiver;
    private final ThreadPoolExecutor downloads;
    private final PublishedKeys publishedKeys;
    final SecretUses secretUses;
    final PenaltyBox penalties;
    final PublishedRanges published;
    final Settlement settlement;
    private final ThreadPoolExecutor couriers;
    final Traffic traffic;
    private final Workshop workshop;
    final Waiting waiting;
    final Pauses pauses;
    final Alerts alerts;
    final Schedules schedules;
    private final Pump router;
    private final Pump sender;
    private final Pump ranges;
    private final Pump neighbours;
    final Recovery recovery;
    private final Pump recoverer;
    volatile InForce inForce = InForce.NOTHING;

    Machinery(Environment environment, Store store, Host host) {
        this.environment = environment;
        this.providers = host.providers();
        this.store = store;
        this.ids = new Ids(environment.clock(), environment.random());
        this.intake = new Intake(store, environment.threads());
        this.audit = new AuditTrail(store, ids, environment.clock(), environment.source(), this::raised);
        this.settlement = new Settlement(store);
        this.couriers = new ThreadPoolExecutor(
                0, Sender.MOST_THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), environment.threads());
        this.traffic = new Traffic(
                store,
                () -> inForce.targets(),
                ids,
                environment.source(),
                environment.clock(),
                metrics,
                this::trafficChanged);
        this.sender = pump(
                "sender",
                new Sender(
                        store,
                        () -> inForce.targets(),
                        couriers,
                        ids,
                        environment.clock(),
                        environment.random(),
                        metrics,
                        traffic,
                        settlement::moved,
                        this::wakeSender));
        this.alerts = new Alerts(
                store,
                ids,
                environment.source(),
                environment.clock(),
                environment.threads(),
                name -> connection -> Receipts.lastProven(connection, name),
                this::raised);
        this.schedules = new Schedules(
                store, ids, environment.source(), environment.clock(), environment.threads(), this::raised);
        this.router = pump(
                "router", new Router(store, () -> inForce.targets(), ids, environment.clock(), alerts, this::routed));
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
        this.waiting =
                new Waiting(store, ids, providers, host.waitSecrets(), environment.clock(), environment.threads());
        this.pauses = new Pauses(store, environment.clock());
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
        this.neighbours = pump("look at other servers' work", new Neighbours(store, settlement, waiting, pauses));
        metrics.gauge("webhooks.store.backlog", "Writes that wait for a commit", store::backlog);
        metrics.gauge("webhooks.events.waiting", "Published events that wait to be stored", intake::waiting);
        metrics.gauge(
                "webhooks.penalties.now",
                "Addresses that are kept out",
                () -> penalties.all().size());
        metrics.gauge("webhooks.alerts.firing", "Alerts that fire", alerts::firing);
        metrics.gauge("webhooks.deliveries.under.way", "Deliveries being sent", couriers::getActiveCount);
    }

    private Pump pump(String name, Pump.Step step) {
        return new Pump(name, step, environment.threads());
    }

    void start(CompletionStage<?> ready) {
        takeUp();
        waiting.start();
        ready.thenRun(workshop::start);
        router.start();
        alerts.start();
        schedules.start();
        sender.start();
        ranges.start();
        neighbours.start();
        recovery.askAll();
        recoverer.start();
    }

    /** Where one process owns the store, a lease found now is a dead process's. */
    private void takeUp() {
        store.write(connection -> {
                    if (store.isShared()) {
                        Leases.freeLanes(connection);
                    } else {
                        Leases.end(connection);
                    }
                    return null;
                })
                .join();
    }

    /** Puts a configuration in force. */
    void configure(Configuration configuration) {
        EgressGuard guard = new EgressGuard(configuration.egress());
        OkHttpClient http = GuardedHttp.client(environment.http(), guard);
        Doors doors = Doors.of(
                        configuration.incoming(), providers, TrustedProxies.of(configuration.proxies()), published::of)
                .with(waiting, pauses);
        Targets targets = Targets.of(configuration.outgoing(), http);
        ArmedRules rules = ArmedRules.of(configuration.alerts());
        inForce = new InForce(configuration, doors, targets, http);
        doors.publications().forEach(publishedKeys::prepare);
        published.use(doors.publishers(), http);
        alerts.use(rules);
        schedules.use(configuration.schedules());
        sender.wake();
        ranges.wake();
    }

    Event event(String type, @CheckForNull String subject, Severity severity, JsonNode data) {
        Instant now = environment.clock().instant();
        return new Event(ids.next(), type, environment.source(), subject, now, severity, data, null);
    }

    CompletableFuture<Event> publish(Event event) {
        return publish(event, Directions.NONE);
    }

    CompletableFuture<Event> publish(Event event, Directions directions) {
        return intake.take(event, directions).thenApply(stored -> {
            raised();
            return stored;
        });
    }

    /** An event was stored. */
    private void raised() {
        metrics.published();
        router.wake();
    }

    private void raise(Threat threat) {
        publish(event(Threat.EVENT, threat.penalty().address(), Severity.WARNING, threat.data()));
    }

    void wakeRecoverer() {
        recoverer.wake();
    }

    private void routed(String eventId) {
        sender.wake();
        alerts.wake();
        settlement.moved(eventId);
    }

    private void trafficChanged() {
        router.wake();
        sender.wake();
    }

    void wakeSender() {
        sender.wake();
    }

    /** Stops taking work, lets running work end for a few seconds, closes the store. What is pending stays stored. */
    @Override
    public void close() {
        ranges.close();
        neighbours.close();
        recoverer.close();
        waiting.close();
        workshop.close();
        schedules.close();
        alerts.close();
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
        intake.close();
        store.close();
        environment.http().dispatcher().executorService().shutdown();
        environment.http().connectionPool().evictAll();
    }
}
