package io.jenkins.plugins.webhooks.engine.outgoing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.outgoing.Judge.Verdict;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Sign;
import io.jenkins.plugins.webhooks.engine.security.Redaction;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.store.Excerpt;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
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
     * @param attempt to keep, without a number
     * @param verdicts what it means for each delivery of the parcel, in their order
     * @param retryAfter what the target asked for, or null
     * @param sign what it tells of the target
     */
    record Result(Attempt attempt, List<Verdict> verdicts, @CheckForNull Duration retryAfter, Sign sign) {}

    /** Blocks until the target has answered or one of its timeouts is over. */
    Result attempt(Target target, Parcel parcel) {
        Instant start = clock.instant();
        long nanos = System.nanoTime();
        Request request;
        try {
            request = request(target, parcel, start);
        } catch (SecretUnavailableException | IllegalArgumentException e) {
            return failed(target, parcel, start, nanos, Headers.of(), "not sent: " + e.getMessage(), Sign.NONE);
        }
        Call call = target.http().newCall(request);
        try (Response response = call.execute()) {
            Judge judge = target.judge();
            int excerpt = target.webhook().policy().excerpt();
            AnswerBody body = AnswerBody.read(response, call, Math.max(excerpt, judge.wants(parcel)));
            List<Verdict> verdicts = judge.judge(response.code(), body, parcel);
            Attempt attempt = new Attempt(
                    0,
                    start,
                    since(nanos),
                    response.code(),
                    verdicts.get(0).words(),
                    shown(target),
                    Redaction.headers(
                            request.headers(), target.webhook().headers().keySet()),
                    Redaction.headers(response.headers(), Set.of()),
                    Excerpt.of(body.bytes(), excerpt).text(),
                    parcel.batch());
            Duration asked = RetryAfter.read(response.header("Retry-After"), clock.instant());
            return new Result(attempt, verdicts, asked, Signs.of(response.code(), verdicts, asked));
        } catch (IOException e) {
            return failed(target, parcel, start, nanos, request.headers(), Faults.words(e), Sign.BAD);
        }
    }

    private static Result failed(
            Target target, Parcel parcel, Instant start, long nanos, Headers headers, String words, Sign sign) {
        Attempt attempt = new Attempt(
                0,
                start,
                since(nanos),
                null,
                words,
                shown(target),
                Redaction.headers(headers, target.webhook().headers().keySet()),
                List.of(),
                "",
                parcel.batch());
        Verdict verdict = new Verdict(Judgement.LATER, words);
        return new Result(attempt, Collections.nCopies(parcel.deliveries().size(), verdict), null, sign);
    }

    private static Request request(Target target, Parcel parcel, Instant now) {
        Headers.Builder headers = new Headers.Builder();
        headers.set("User-Agent", USER_AGENT);
        target.webhook().headers().forEach(headers::set);
        formatHeaders(parcel.first().headers()).forEach(headers::set);
        target.signer().sign(parcel.id(), now, parcel.body()).forEach(headers::set);
        return new Request.Builder()
                .url(target.webhook().url())
                .headers(headers.build())
                .post(RequestBody.create(parcel.body(), MediaType.parse(parcel.contentType())))
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
