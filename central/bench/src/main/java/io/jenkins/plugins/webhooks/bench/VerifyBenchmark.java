package io.jenkins.plugins.webhooks.bench;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.jenkins.plugins.webhooks.engine.incoming.signature.HmacScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.StandardWebhooksScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Verdict;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.StandardSigner;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.Unsigned;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Our check of a signature against the library of the Standard Webhooks project, on one push. Ours starts from the raw
 * bytes, as it does in the engine; the library's interface wants text and gets it ready made.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
public class VerifyBenchmark {
    private static final String KEY = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);

    private final SignatureScheme standard = StandardWebhooksScheme.STANDARD;
    private final SignatureScheme gitHub = HmacScheme.sha256Hex("X-Hub-Signature-256");
    private final List<Secret> secrets = List.of(Secret.of("bench", KEY));
    private final List<Secret> gitHubSecrets = List.of(Push.SECRET);
    private final Push push = Push.valid(1);
    private final byte[] tampered = Push.valid(2).body();
    private final String text = new String(push.body(), StandardCharsets.UTF_8);
    private final String tamperedText = new String(tampered, StandardCharsets.UTF_8);
    private Webhook library;
    private Headers headers;
    private Map<String, List<String>> libraryHeaders;

    /** Signs anew before each iteration, because a signature is good for five minutes only. */
    @Setup(Level.Iteration)
    public void sign() throws Exception {
        library = new Webhook(KEY);
        Map<String, String> signed =
                new StandardSigner(Secrets.of(Secret.of("bench", KEY))).sign(Unsigned.of("msg_1", Instant.now(), push.body()));
        headers = Headers.of(signed);
        libraryHeaders = new TreeMap<>();
        signed.forEach((name, value) -> libraryHeaders.put(name, List.of(value)));
    }

    @Benchmark
    public Verdict oursValid() {
        return standard.verify(headers, push.body(), secrets, Instant.now());
    }

    @Benchmark
    public boolean libraryValid() {
        return libraryProves(text);
    }

    @Benchmark
    public Verdict oursTampered() {
        return standard.verify(headers, tampered, secrets, Instant.now());
    }

    @Benchmark
    public boolean libraryTampered() {
        return libraryProves(tamperedText);
    }

    @Benchmark
    public Verdict oursGitHub() {
        return gitHub.verify(push.headers(), push.body(), gitHubSecrets, Instant.now());
    }

    private boolean libraryProves(String payload) {
        try {
            library.verify(payload, libraryHeaders);
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }
}
