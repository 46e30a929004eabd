package io.jenkins.plugins.webhooks.engine.incoming.signature.choice;

import io.jenkins.plugins.webhooks.engine.incoming.signature.HmacScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignedContent;
import io.jenkins.plugins.webhooks.engine.incoming.signature.StandardWebhooksScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.StripeScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.TimestampedHmacScheme;
import io.jenkins.plugins.webhooks.engine.option.InvalidOptionException;
import io.jenkins.plugins.webhooks.engine.option.Options;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import java.util.Arrays;
import java.util.List;

/** Schemes by a shared secret that is not sent. */
final class HashSchemes {
    private static final SignatureSettings DEFAULT = SignatureSettings.DEFAULT;

    private HashSchemes() {}

    static List<String> algorithms() {
        return Arrays.stream(Algorithm.values()).map(Algorithm::label).toList();
    }

    static SignatureSettings hmac(Options options) {
        String header = options.header("header", DEFAULT.header());
        // A prefix belongs to a header: who names another header has GitHub's no longer.
        String prefix = options.text("prefix", options.has("header") ? "" : DEFAULT.prefix());
        Algorithm algorithm =
                options.word("algorithm", Algorithm.values(), Algorithm::label).orElse(DEFAULT.algorithm());
        Encoding encoding = encoding(options, DEFAULT.encoding());
        SignedContent content = content(options);
        if (content.equals(SignedContent.BODY)) {
            return new SignatureSettings(header, prefix, algorithm, encoding);
        }
        HmacScheme hmac = new HmacScheme(header, prefix, algorithm, encoding);
        return SignatureSettings.of(new TimestampedHmacScheme(hmac.name() + " with timestamp", hmac, content));
    }

    static SignatureSettings slack(Options options) {
        return SignatureSettings.of(TimestampedHmacScheme.slack(options.tolerance()));
    }

    static SignatureSettings stripe(Options options) {
        return SignatureSettings.of(new StripeScheme(options.tolerance()));
    }

    static SignatureSettings standardWebhooks(Options options) {
        return SignatureSettings.of(
                new StandardWebhooksScheme(options.header("prefix", StandardWebhooksScheme.STANDARD.headerPrefix())));
    }

    static Encoding encoding(Options options, Encoding otherwise) {
        return options.word("encoding", Encoding.values(), Encoding::label).orElse(otherwise);
    }

    /** What is signed: the body, or what the template says. */
    static SignedContent content(Options options) {
        String header = options.header("timestampHeader", "");
        if (header.isEmpty() && !options.has("template")) {
            if (options.has("tolerance")) {
                throw new InvalidOptionException("tolerance", "a tolerance needs a timestampHeader");
            }
            return SignedContent.BODY;
        }
        return options.value("template", text -> new SignedContent(header, text, options.tolerance()))
                .orElseGet(() -> new SignedContent(header, "{timestamp}.{body}", options.tolerance()));
    }
}
