package io.jenkins.plugins.webhooks.engine.outgoing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.outgoing.Judge.Verdict;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.Credentials;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Sign;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Envelope;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Fillings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.RequestSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.Unsigned;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.NetworkFaults;
import io.jenkins.plugins.webhooks.engine.security.Header;
import io.jenkins.plugins.webhooks.engine.security.Redaction;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.store.Excerpt;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt: signs, sends, reads no more of the answer than is kept. */
final class Courier {
    private static final Logger LOGGER = LoggerFactory.getLogger(Courier.class);
    private static final String USER_AGENT = "Jenkins-Webhooks/1";
    private static final int GONE = 410;
    /** Kept of an answer. */
    private static final int MOST_HEADERS = 100;
    /** Characters kept of each. */
    private static final int LONGEST_HEADER = 1000;

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
    record Result(
            Attempt attempt,
            List<Verdict> verdicts,
            @CheckForNull Duration retryAfter,
            Sign sign) {
        /** Whether the target says that there will never be anything again (RFC 9110, 15.5.11). */
        boolean isGone() {
            Integer status = attempt.status();
            return status != null && status == GONE;
        }
    }

    /** Blocks until the target has answered or one of its timeouts is over. */
    Result attempt(Target target, Parcel parcel) {
        Instant start = clock.instant();
        long nanos = System.nanoTime();
        Credentials credentials;
        Request request;
        OkHttpClient http;
        try {
            credentials = target.authenticator()
                    .credentials(start)
                    .concealing(target.webhook().request().secrets());
            http = target.transport().client(start, credentials.url());
            request = request(target, parcel, credentials, start);
        } catch (IOException | SecretUnavailableException | IllegalArgumentException e) {
            String url = target.webhook().url().shown();
            return failed(target, parcel, start, nanos, url, Headers.of(), "not sent: " + e.getMessage(), Sign.NONE);
        } catch (RuntimeException | LinkageError e) {
            // Whoever keeps the secrets is not ours; what it says about them is not for everybody's eyes.
            LOGGER.warn(
                    "A delivery for {} could not be prepared", target.webhook().name(), e);
            String url = target.webhook().url().shown();
            String words = "not sent: see the log for what went wrong";
            return failed(target, parcel, start, nanos, url, Headers.of(), words, Sign.NONE);
        }
        Call call = http.newCall(request);
        try (Response response = call.execute()) {
            Judge judge = target.judge();
            int excerpt = target.webhook().policy().excerpt();
            AnswerBody body = AnswerBody.read(response, call, Math.max(excerpt, judge.wants(parcel)));
            List<Verdict> verdicts = judge.judge(response.code(), body, parcel);
            Duration asked = RetryAfter.read(response.header("Retry-After"), clock.instant());
            Sign sign = Signs.of(response.code(), verdicts, asked);
            if (target.authenticator().refused(credentials, response.code())) {
                verdicts = verdicts.stream().map(Courier::anew).toList();
            }
            Attempt attempt = new Attempt(
                    0,
                    start,
                    since(nanos),
                    response.code(),
                    verdicts.get(0).words(),
                    shown(target, request, credentials),
                    sent(target, request.headers()),
                    received(response.headers(), credentials),
                    credentials.conceal(Excerpt.of(body.bytes(), excerpt).text()),
                    parcel.batch());
            return new Result(attempt, verdicts, asked, sign);
        } catch (IOException e) {
            String url = shown(target, request, credentials);
            return failed(
                    target,
                    parcel,
                    start,
                    nanos,
                    url,
                    request.headers(),
                    credentials.conceal(NetworkFaults.words(e)),
                    Sign.BAD);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // Thrown on, it would leave no trace, and the same attempt would be made each time the lease has run out.
            LOGGER.warn("An attempt for {} broke", target.webhook().name(), e);
            String url = shown(target, request, credentials);
            String words = "the attempt broke: see the log for what went wrong";
            return failed(target, parcel, start, nanos, url, request.headers(), words, Sign.NONE);
        }
    }

    private static Result failed(
            Target target,
            Parcel parcel,
            Instant start,
            long nanos,
            String url,
            Headers headers,
            String words,
            Sign sign) {
        Attempt attempt = new Attempt(
                0, start, since(nanos), null, words, url, sent(target, headers), List.of(), "", parcel.batch());
        Verdict verdict = new Verdict(Judgement.LATER, words);
        return new Result(attempt, Collections.nCopies(parcel.deliveries().size(), verdict), null, sign);
    }

    private static Verdict anew(Verdict verdict) {
        return new Verdict(Judgement.LATER, verdict.words() + "; the next attempt authenticates anew");
    }

    private static List<Header> sent(Target target, Headers headers) {
        Set<String> secret = new HashSet<>(target.webhook().request().headers().keySet());
        secret.addAll(target.webhook().authentication().headers());
        secret.addAll(target.signer().secretHeaders());
        return Redaction.headers(headers, secret);
    }

    /** A target may repeat what it was sent, for example the query in a redirect, and say more than is worth keeping. */
    private static List<Header> received(Headers headers, Credentials credentials) {
        return Redaction.headers(headers, Set.of()).stream()
                .limit(MOST_HEADERS)
                .map(each -> new Header(each.name(), shortened(credentials.conceal(each.value()))))
                .toList();
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_HEADER ? value : value.substring(0, LONGEST_HEADER) + "…";
    }

    /** Signed last, because a signature may cover everything else. */
    private static Request request(Target target, Parcel parcel, Credentials credentials, Instant now) {
        Headers.Builder headers = new Headers.Builder();
        headers.set("User-Agent", USER_AGENT);
        RequestSettings settings = target.webhook().request();
        Fillings fillings = Fillings.parse(parcel.first().fillings());
        settings.headers(fillings).forEach(header -> headers.set(header.getFirst(), header.getSecond()));
        formatHeaders(parcel.first().headers()).forEach(headers::set);
        Envelope envelope = Envelope.of(target.webhook().body(), parcel.contentType(), parcel.body(), now);
        headers.set("Content-Type", envelope.contentType());
        String encoding = envelope.contentEncoding();
        if (encoding != null) {
            headers.set("Content-Encoding", encoding);
        }
        Request unsigned = credentials.addTo(new Request.Builder()
                .url(settings.url(fillings))
                .headers(headers.build())
                // Without a type of its own, the body leaves the header alone: what is signed is what is sent.
                .method(settings.method().name(), RequestBody.create(envelope.body(), null))
                .build());
        Request.Builder signed = unsigned.newBuilder();
        target.signer()
                .sign(new Unsigned(
                        parcel.id(), now, unsigned.method(), unsigned.url(), unsigned.headers(), envelope.body()))
                .forEach(signed::header);
        return signed.build();
    }

    private static Map<String, String> formatHeaders(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("kept headers can't be read", e);
        }
    }

    /** Without the query, where people put tokens; as it is configured where the address itself is the secret. */
    private static String shown(Target target, Request request, Credentials credentials) {
        return credentials.url() != null
                ? target.webhook().url().shown()
                : request.url().newBuilder().query(null).fragment(null).build().toString();
    }

    private static long since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}
