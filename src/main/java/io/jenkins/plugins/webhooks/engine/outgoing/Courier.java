package io.jenkins.plugins.webhooks.engine.outgoing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Envelope;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Fillings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.RequestSettings;
import io.jenkins.plugins.webhooks.engine.security.Redaction;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.store.Excerpt;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Makes one attempt: signs, sends, reads no more of the answer than is kept. */
final class Courier {
    private static final int ANSWER_EXCERPT = 4 * 1024;
    private static final String USER_AGENT = "Jenkins-Webhooks/1";

    private final Clock clock;

    Courier(Clock clock) {
        this.clock = clock;
    }

    /**
     * What came of an attempt.
     *
     * @param attempt to keep
     * @param judgement what it means
     * @param retryAfter what the target asked for, or null
     */
    record Result(Attempt attempt, Judgement judgement, Duration retryAfter) {}

    /** Blocks until the target has answered or one of its timeouts is over. */
    Result attempt(Target target, Deliveries.Leased delivery) {
        Instant start = clock.instant();
        long nanos = System.nanoTime();
        Request request;
        try {
            request = request(target, delivery, start);
        } catch (SecretUnavailableException | IllegalArgumentException e) {
            String url = target.webhook().url().shown();
            return failed(target, delivery, start, nanos, url, Headers.of(), "not sent: " + e.getMessage());
        }
        try (Response response = target.http().newCall(request).execute()) {
            byte[] body = response.peekBody(ANSWER_EXCERPT).bytes();
            Judgement judgement = Judgement.of(response.code());
            String words = judgement == Judgement.ACKNOWLEDGED
                    ? "acknowledged with " + response.code()
                    : Judgement.words(response.code());
            Attempt attempt = new Attempt(
                    delivery.attempts() + 1,
                    start,
                    since(nanos),
                    response.code(),
                    words,
                    shown(request.url()),
                    Redaction.headers(
                            request.headers(), target.webhook().request().headers().keySet()),
                    Redaction.headers(response.headers(), Set.of()),
                    Excerpt.of(body, ANSWER_EXCERPT).text());
            return new Result(attempt, judgement, RetryAfter.read(response.header("Retry-After"), clock.instant()));
        } catch (IOException e) {
            String url = shown(request.url());
            return failed(target, delivery, start, nanos, url, request.headers(), Faults.words(e));
        }
    }

    private static Result failed(
            Target target,
            Deliveries.Leased delivery,
            Instant start,
            long nanos,
            String url,
            Headers headers,
            String words) {
        Attempt attempt = new Attempt(
                delivery.attempts() + 1,
                start,
                since(nanos),
                null,
                words,
                url,
                Redaction.headers(headers, target.webhook().request().headers().keySet()),
                List.of(),
                "");
        return new Result(attempt, Judgement.LATER, null);
    }

    private static Request request(Target target, Deliveries.Leased delivery, Instant now) {
        Headers.Builder headers = new Headers.Builder();
        headers.set("User-Agent", USER_AGENT);
        RequestSettings settings = target.webhook().request();
        Fillings fillings = Fillings.parse(delivery.fillings());
        settings.headers(fillings).forEach(header -> headers.set(header.getFirst(), header.getSecond()));
        formatHeaders(delivery.headers()).forEach(headers::set);
        Envelope envelope = Envelope.of(target.webhook().body(), delivery.contentType(), delivery.body(), now);
        String encoding = envelope.contentEncoding();
        if (encoding != null) {
            headers.set("Content-Encoding", encoding);
        }
        target.signer().sign(delivery.id(), now, envelope.body()).forEach(headers::set);
        return new Request.Builder()
                .url(settings.url(fillings))
                .headers(headers.build())
                .method(
                        settings.method().name(),
                        RequestBody.create(envelope.body(), MediaType.parse(envelope.contentType())))
                .build();
    }

    private static Map<String, String> formatHeaders(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("kept headers can't be read", e);
        }
    }

    /** Without the query, where people put tokens. */
    private static String shown(HttpUrl url) {
        return url.newBuilder().query(null).fragment(null).build().toString();
    }

    private static long since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}
