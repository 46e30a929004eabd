package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.security.Hash;
import io.jenkins.plugins.webhooks.engine.security.MessageAlgorithm;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;

/**
 * HTTP Message Signatures, with {@code Content-Digest} for the body. The first live secret signs.
 *
 * @param algorithm by its registered name
 * @param components what is signed of a request; {@code @query} counts only for requests that have one
 * @param keyId tells the target which key to take, or null
 * @param lifetime after which the signature counts no more, or null for as long as the target likes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9421.html">RFC 9421</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9530.html">RFC 9530</a>
 */
public record MessageSigner(
        MessageAlgorithm algorithm,
        List<String> components,
        @CheckForNull String keyId,
        @CheckForNull Duration lifetime,
        Secrets secrets)
        implements Signer {
    /** What binds a signature to this request at this target. */
    public static final List<String> DEFAULT_COMPONENTS =
            List.of("@method", "@authority", "@path", "@query", "content-type", MessageComponents.DIGEST);

    private static final String LABEL = "sig1";

    public MessageSigner {
        components = List.copyOf(components);
        MessageComponents.requireKnown(components);
        if (keyId != null && !keyId.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            throw new IllegalArgumentException("a keyId may hold printable ASCII characters only");
        }
    }

    @Override
    public Map<String, String> sign(Unsigned request) {
        String digest = "sha-256=:" + base64(Hash.sha256(request.body())) + ':';
        Headers headers = request.headers()
                .newBuilder()
                .set(MessageComponents.DIGEST, digest)
                .build();
        MessageComponents sent = new MessageComponents(request, headers);
        MessageInput input = MessageInput.of(this, sent, request.timestamp());
        byte[] signature = algorithm.sign(SigningSecrets.first(secrets, request.timestamp()), input.base(sent));
        return Map.of(
                "Content-Digest",
                digest,
                "Signature-Input",
                LABEL + '=' + input.text(),
                "Signature",
                LABEL + "=:" + base64(signature) + ':');
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public Set<String> headers() {
        return Set.of("Content-Digest", "Signature-Input", "Signature");
    }
}
