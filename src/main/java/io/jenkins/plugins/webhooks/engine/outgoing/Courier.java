package io.jenkins.plugins.webhooks.engine.outgoing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.outgoing.Judge.Verdict;
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
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Makes one attempt: signs, sends, reads no more of the answer than is kept. */
final class Courier {
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
            return failed(target, delivery, start, nanos, Headers.of(), "not sent: " + e.getMessage());
        }
        Call call = target.http().newCall(request);
        try (Response response = call.execute()) {
            int excerpt = target.webhook().policy().excerpt();
            AnswerBody body = AnswerBody.read(
                    response, call, Math.max(excerpt, target.judge().wants()));
            Verdict verdict = target.judge().judge(response.code(), body);
            Attempt attempt = new Attempt(
                    delivery.attempts() + 1,
                    start,
                    since(nanos),
                    response.code(),
                    verdict.words(),
                    shown(target),
                    Redaction.headers(
                            request.headers(), target.webhook().headers().keySet()),
                    Redaction.headers(response.headers(), Set.of()),
                    Excerpt.of(body.bytes(), excerpt).text());
            return new Result(attempt, verdict.judgement(), RetryAfter.read(response.header("Retry-After"), clock.instant()));
        } catch (IOException e) {
            return failed(target, delivery, start, nanos, request.headers(), Faults.words(e));
        }
    }

    private static Result failed(
            Target target, Deliveries.Leased delivery, Instant start, long nanos, Headers headers, String words) {
        Attempt attempt = new Attempt(
                delivery.attempts() + 1,
                start,
                since(nanos),
                null,
                words,
                shown(target),
                Redaction.headers(headers, target.webhook().headers().keySet()),
                List.of(),
                "");
        return new Result(attempt, Judgement.LATER, null);
    }

    private static Request request(Target target, Deliveries.Leased delivery, Instant now) {
        Headers.Builder headers = new Headers.Builder();
        headers.set("User-Agent", USER_AGENT);
        target.webhook().headers().forEach(headers::set);
        formatHeaders(delivery.headers()).forEach(headers::set);
        target.signer().sign(delivery.id(), now, delivery.body()).forEach(headers::set);
        return new Request.Builder()
                .url(target.webhook().url())
                .headers(headers.build())
                .post(RequestBody.create(delivery.body(), MediaType.parse(delivery.contentType())))
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
    private static String shown(Target target) {
        return target.webhook()
                .url()
                .newBuilder()
                .query(null)
                .fragment(null)
                .build()
                .toString();
    }

    private static long since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}
