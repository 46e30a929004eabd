package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import io.jenkins.plugins.webhooks.engine.option.Options;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.MessageAlgorithm;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Signers whose ways somebody chose one by one. */
final class ChosenSigners {
    private ChosenSigners() {}

    static Signer hmac(Options options, Secrets secrets) {
        options.require("header", "X-Signature");
        HmacStyle style = new HmacStyle(
                options.header("header", ""),
                options.text("prefix", ""),
                options.word("algorithm", HmacStyle.Algorithm.values(), HmacStyle.Algorithm::label)
                        .orElse(HmacStyle.Algorithm.HMAC_SHA256),
                options.word("encoding", Encoding.values(), Encoding::label).orElse(Encoding.HEX));
        String timestampHeader = options.header("timestampHeader", "");
        String usual = timestampHeader.isEmpty() ? "{body}" : "{timestamp}.{body}";
        SignedText text = options.value("template", template -> new SignedText(timestampHeader, template))
                .orElseGet(() -> new SignedText(timestampHeader, usual));
        return new HmacSigner(style, text, secrets);
    }

    static Signer message(Options options, Secrets secrets) {
        return new MessageSigner(
                options.word("algorithm", MessageAlgorithm.values(), MessageAlgorithm::label)
                        .orElse(MessageAlgorithm.HMAC_SHA256),
                options.list("components", MessageSigner.DEFAULT_COMPONENTS),
                options.has("keyId") ? options.text("keyId", "") : null,
                options.duration("lifetime").orElse(null),
                secrets);
    }

    static List<String> algorithms() {
        return Stream.concat(
                        Arrays.stream(HmacStyle.Algorithm.values()).map(HmacStyle.Algorithm::label),
                        Arrays.stream(MessageAlgorithm.values()).map(MessageAlgorithm::label))
                .distinct()
                .toList();
    }
}
