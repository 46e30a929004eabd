package io.jenkins.plugins.webhooks.engine.incoming.signature.message;

import io.jenkins.plugins.webhooks.engine.incoming.signature.LiveSecrets;
import io.jenkins.plugins.webhooks.engine.incoming.signature.RequestLine;
import io.jenkins.plugins.webhooks.engine.incoming.signature.RequestScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Verdict;
import io.jenkins.plugins.webhooks.engine.security.MessageAlgorithm;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.Headers;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.Parameters;
import org.greenbytes.http.sfv.StringItem;

/**
 * HTTP Message Signatures, with {@code Content-Digest} for the body. One good signature proves; labels mean nothing.
 *
 * @param algorithm the only one that counts, whatever the signature says
 * @param components names that a signature must cover at least, for example {@code @method} and {@code content-digest}
 * @param tolerance how far {@code created} may be from our clock, both ways
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9421.html">RFC 9421</a>
 */
public record MessageSignatureScheme(MessageAlgorithm algorithm, List<String> components, Duration tolerance)
        implements RequestScheme {
    /** What binds a signature to this request: its method, its path and its body. */
    public static final List<String> DEFAULT_COMPONENTS = List.of("@method", "@path", ContentDigest.FIELD);

    private static final Pattern REQUIRABLE =
            Pattern.compile("@(method|scheme|authority|path|query|request-target|target-uri)|[a-z0-9!#$%&'*+.^_`|~-]+");

    public MessageSignatureScheme {
        components = List.copyOf(components);
        for (String component : components) {
            if (!REQUIRABLE.matcher(component).matches()) {
                throw new IllegalArgumentException("'" + component + "' is no component that can be required: write a"
                        + " header's name in lower case, @method, @path,"
                        + " @query, @authority, @scheme, @request-target or"
                        + " @target-uri");
            }
        }
    }

    @Override
    public String name() {
        return "message-signature";
    }

    @Override
    public boolean isPresent(RequestLine line, Headers headers) {
        return headers.get("Signature-Input") != null;
    }

    @Override
    public Verdict verify(RequestLine line, Headers headers, byte[] body, List<Secret> secrets, Instant now) {
        List<Secret> usable = secrets.stream().filter(algorithm::accepts).toList();
        if (usable.isEmpty() && !secrets.isEmpty()) {
            return Verdict.refused("no live secret is a public key in PEM for " + algorithm.label());
        }
        try {
            Verdict verdict = Verdict.refused("no signature: Signature-Input and Signature must have a common label");
            for (MessageSignature signature : MessageSignature.of(headers)) {
                verdict = check(signature, new Components(line, headers), body, usable, now);
                if (verdict.proven()) {
                    return verdict;
                }
            }
            return verdict;
        } catch (IllegalArgumentException malformed) {
            return Verdict.refused(malformed.getMessage());
        }
    }

    private Verdict check(MessageSignature signature, Components sent, byte[] body, List<Secret> secrets, Instant now) {
        Parameters parameters = signature.input().getParams();
        if (parameters.get("alg") != null && !isMine(parameters.get("alg"))) {
            return Verdict.refused("the signature is not made with " + algorithm.label());
        }
        Set<String> covered = names(signature);
        for (String component : components) {
            if (!covered.contains(component)) {
                return Verdict.refused("the signature does not cover '" + component + "'");
            }
        }
        String fault = new SignatureTimes(tolerance).fault(parameters, now);
        if (fault.isEmpty() && covered.contains(ContentDigest.FIELD)) {
            fault = ContentDigest.fault(sent.headers(), body);
        }
        if (!fault.isEmpty()) {
            return Verdict.refused(fault);
        }
        byte[] base = SignatureBase.of(sent, signature.input());
        return LiveSecrets.tryAll("signature", secrets, secret -> algorithm.verify(secret, base, signature.value()));
    }

    private boolean isMine(Item<?> alg) {
        return alg instanceof StringItem name && name.get().equals(algorithm.label());
    }

    /** Names without parameters only: a part of a header is not the header. */
    private static Set<String> names(MessageSignature signature) {
        return signature.input().get().stream()
                .filter(each -> each instanceof StringItem && each.getParams().isEmpty())
                .map(each -> ((StringItem) each).get())
                .collect(Collectors.toSet());
    }
}
