package io.jenkins.plugins.webhooks.engine.incoming.signature.choice;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.signature.ClientCertificateScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.KeyAlgorithm;
import io.jenkins.plugins.webhooks.engine.incoming.signature.PublicKeyScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Publication;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.message.MessageSignatureScheme;
import io.jenkins.plugins.webhooks.engine.option.Options;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.MessageAlgorithm;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Schemes by a private key of the sender's. */
final class KeySchemes {
    private static final KeyAlgorithm[] RSA = {KeyAlgorithm.RSA_SHA256, KeyAlgorithm.RSA_SHA1};

    private KeySchemes() {}

    static List<String> algorithms() {
        return Stream.concat(
                        Arrays.stream(RSA).map(KeyAlgorithm::label),
                        Arrays.stream(MessageAlgorithm.values()).map(MessageAlgorithm::label))
                .toList();
    }

    static SignatureSettings rsa(Options options) {
        KeyAlgorithm algorithm =
                options.word("algorithm", RSA, KeyAlgorithm::label).orElse(KeyAlgorithm.RSA_SHA256);
        return publicKey(options, algorithm, Encoding.BASE64);
    }

    static SignatureSettings ed25519(Options options) {
        return publicKey(options, KeyAlgorithm.ED25519, Encoding.HEX);
    }

    static SignatureSettings messageSignature(Options options) {
        MessageAlgorithm algorithm = options.word("algorithm", MessageAlgorithm.values(), MessageAlgorithm::label)
                .orElse(MessageAlgorithm.HMAC_SHA256);
        List<String> components = options.list("components", MessageSignatureScheme.DEFAULT_COMPONENTS);
        return SignatureSettings.of(new MessageSignatureScheme(algorithm, components, options.tolerance()));
    }

    static SignatureSettings clientCertificate(Options options) {
        return SignatureSettings.of(new ClientCertificateScheme(
                options.header("header", "Client-Cert"),
                options.list("subjects", List.of()),
                options.list("fingerprints", List.of()),
                options.list("proxies", List.of())));
    }

    private static SignatureSettings publicKey(Options options, KeyAlgorithm algorithm, Encoding otherwise) {
        options.require("header", "X-Signature");
        return SignatureSettings.of(new PublicKeyScheme(
                options.header("header", ""),
                options.text("prefix", ""),
                algorithm,
                HashSchemes.encoding(options, otherwise),
                HashSchemes.content(options),
                options.text("field", ""),
                keys(options, algorithm)));
    }

    @CheckForNull
    private static Publication keys(Options options, KeyAlgorithm algorithm) {
        return options.value("keys", text -> algorithm.publishedAt(Publication.address(text)))
                .orElse(null);
    }
}
