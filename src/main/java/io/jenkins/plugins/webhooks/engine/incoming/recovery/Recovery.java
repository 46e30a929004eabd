package io.jenkins.plugins.webhooks.engine.incoming.recovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After downtime asks each system for what it sent meanwhile and has it send again what never arrived. What comes then
 * comes through the front door, with its old delivery id. The outcome is the event {@code webhook.gap}.
 */
public final class Recovery implements Pump.Step {
    private static final Logger LOGGER = LoggerFactory.getLogger(Recovery.class);
    /** Clocks differ and deliveries overlap; what is asked for twice is a duplicate. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** No system remembers more than that. */
    private static final Duration LONGEST_MEMORY = Duration.ofDays(7);

    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 10;

    private final Store store;
    private final Supplier<OkHttpClient> http;
    private final Supplier<List<IncomingWebhook>> webhooks;
    private final Ids ids;
    private final String source;
    private final Clock clock;
    private final Consumer<Event> report;
    private final Map<String, Request> asked = new ConcurrentHashMap<>();

    /** What is to be looked for. */
    private record Request(Instant since, Instant until, String reason, int tries, Instant notBefore) {}

    /**
     * Makes it; nothing is looked for yet.
     *
     * @param http guarded client in force now
     * @param webhooks in force now
     * @param source of the events that tell what was found
     */
    public Recovery(
            Store store,
            Supplier<OkHttpClient> http,
            Supplier<List<IncomingWebhook>> webhooks,
            Ids ids,
            String source,
            Clock clock,
            Consumer<Event> report) {
        this.store = store;
        this.http = http;
        this.webhooks = webhooks;
        this.ids = ids;
        this.source = source;
        this.clock = clock;
        this.report = report;
    }

    /** Looks for what each webhook missed that has an archive to ask. */
    public void askAll() {
        for (IncomingWebhook webhook : webhooks.get()) {
            if (webhook.recovery() != null && webhook.enabled()) {
                ask(webhook.name(), "start");
            }
        }
    }

    /**
     * Looks for what one webhook missed since its system was last asked with success, or since its last receipt if it
     * never was. What has arrived meanwhile does not matter: a gap may lie before it.
     *
     * @param reason in a word, for the report
     * @return false if there is no such webhook or it has no archive to ask
     */
    public boolean ask(String name, String reason) {
        boolean known = webhook(name).isPresent();
        if (known) {
            Instant now = clock.instant();
            asked.put(name, new Request(since(name, now).minus(OVERLAP), now, reason, 0, Instant.MIN));
        }
        return known;
    }

    private Instant since(String name, Instant now) {
        Instant last = store.read(connection -> Receipts.lastProven(connection, name));
        // A webhook that never heard anything has missed nothing that it could know of.
        Instant first = last == null ? now : last;
        Instant mark =
                store.write(connection -> Marks.begin(connection, name, first)).join();
        Instant earliest = now.minus(LONGEST_MEMORY);
        return mark.isBefore(earliest) ? earliest : mark;
    }

    private Optional<IncomingWebhook> webhook(String name) {
        return webhooks.get().stream()
                .filter(each -> each.name().equals(name) && each.recovery() != null)
                .findFirst();
    }

    @Override
    public Duration run() {
        asked.forEach((name, request) -> {
            if (!clock.instant().isBefore(request.notBefore())) {
                asked.remove(name, request);
                webhook(name).ifPresent(webhook -> recover(webhook, request));
            }
        });
        return IDLE;
    }

    private void recover(IncomingWebhook webhook, Request request) {
        DeliveryArchive archive = Archives.of(webhook, http.get());
        try {
            List<Missed> missed = archive.since(request.since()).stream()
                    .filter(each ->
                            !store.read(connection -> Receipts.isSeen(connection, webhook.name(), each.deliveryId())))
                    .toList();
            List<String> failures = sendAgain(archive, missed);
            Severity severity = missed.isEmpty() ? Severity.INFO : Severity.WARNING;
            if (failures.isEmpty()) {
                store.write(connection -> Marks.move(connection, webhook.name(), request.until()))
                        .join();
            }
            tell(webhook, request, severity, missed.size(), failures.size(), String.join("; ", failures));
        } catch (IOException | RuntimeException e) {
            tryLater(webhook, request, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> sendAgain(DeliveryArchive archive, List<Missed> missed) {
        List<String> failures = new ArrayList<>();
        for (Missed each : missed) {
            try {
                archive.sendAgain(each);
            } catch (IOException e) {
                failures.add(each.deliveryId() + ": " + e.getMessage());
            }
        }
        return failures;
    }

    private void tryLater(IncomingWebhook webhook, Request request, String reason) {
        LOGGER.warn("Incoming webhook '{}' could not be asked what it missed: {}", webhook.name(), reason);
        if (request.tries() + 1 < MOST_TRIES) {
            Request next = new Request(
                    request.since(),
                    request.until(),
                    request.reason(),
                    request.tries() + 1,
                    clock.instant().plus(BETWEEN_TRIES));
            asked.putIfAbsent(webhook.name(), next);
        } else {
            tell(webhook, request, Severity.ERROR, 0, 0, reason);
        }
    }

    private void tell(
            IncomingWebhook webhook, Request request, Severity severity, int missed, int failed, String detail) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("webhook", webhook.name());
        data.put("askedBecause", request.reason());
        data.put("since", request.since().toString());
        data.put("missed", missed);
        data.put("askedFor", missed - failed);
        data.put("detail", detail);
        report.accept(
                new Event(ids.next(), "webhook.gap", source, webhook.name(), clock.instant(), severity, data, null));
    }
}
