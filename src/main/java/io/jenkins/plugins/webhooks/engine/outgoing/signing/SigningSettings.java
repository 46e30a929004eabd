package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import io.jenkins.plugins.webhooks.engine.option.InvalidOptionException;
import io.jenkins.plugins.webhooks.engine.option.Options;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * How deliveries are signed.
 *
 * @param scheme which headers prove us
 * @param secrets each live one gives a signature where the scheme carries several; otherwise the first signs
 * @param signer the scheme with its options
 */
public record SigningSettings(Scheme scheme, Secrets secrets, Signer signer) {
    /** Unsigned. */
    public static final SigningSettings NONE = new SigningSettings(Scheme.NONE, Secrets.NONE);

    /**
     * A scheme as it is without options.
     *
     * @throws InvalidOptionException if it needs some
     */
    public SigningSettings(Scheme scheme, Secrets secrets) {
        this(scheme, secrets, scheme.builder.apply(new Options(Map.of()), secrets));
    }

    /** The ways we can sign, each with the names of its options. */
    public enum Scheme {
        /** No signature. */
        NONE((options, secrets) -> Signer.NONE),
        /** {@code webhook-id}, {@code webhook-timestamp}, {@code webhook-signature}, by shared secrets. */
        STANDARD((options, secrets) -> new StandardSigner(secrets)),
        /** The same by private keys. */
        STANDARD_ED25519((options, secrets) -> new StandardEd25519Signer(secrets)),
        /** {@code X-Hub-Signature-256}. */
        GITHUB((options, secrets) -> HmacSigner.gitHub(secrets)),
        /** {@code X-Slack-Signature}, {@code X-Slack-Request-Timestamp}. */
        SLACK((options, secrets) -> HmacSigner.slack(secrets)),
        /** {@code Stripe-Signature}. */
        STRIPE((options, secrets) -> new StripeSigner(secrets)),
        /** A hash in a header of one's own. */
        HMAC(ChosenSigners::hmac, "header", "prefix", "algorithm", "encoding", "timestampHeader", "template"),
        /** {@code Signature-Input}, {@code Signature}, {@code Content-Digest}, RFC 9421. */
        HTTP_SIGNATURE(ChosenSigners::message, "algorithm", "components", "keyId", "lifetime");

        private final BiFunction<Options, Secrets, Signer> builder;
        private final Set<String> options;

        Scheme(BiFunction<Options, Secrets, Signer> builder, String... options) {
            this.builder = builder;
            this.options = Set.of(options);
        }

        /** The name people write: {@code standard-ed25519}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Names of its options. */
        public Set<String> options() {
            return options;
        }

        /**
         * The settings that the options describe.
         *
         * @throws InvalidOptionException if an option is unknown, missing or can't be used
         */
        public SigningSettings settings(Options said, Secrets secrets) {
            said.requireOnly(label(), options);
            try {
                return new SigningSettings(this, secrets, builder.apply(said, secrets));
            } catch (InvalidOptionException e) {
                throw e;
            } catch (IllegalArgumentException e) {
                throw new InvalidOptionException("", e.getMessage());
            }
        }

        /** Every word that can stand as algorithm of some scheme. */
        public static List<String> algorithms() {
            return ChosenSigners.algorithms();
        }

        /**
         * Reads the name as people write it.
         *
         * @throws IllegalArgumentException if there is no such scheme; the message lists them
         */
        public static Scheme parse(String name) {
            for (Scheme scheme : values()) {
                if (scheme.label().equalsIgnoreCase(name.trim())) {
                    return scheme;
                }
            }
            throw new IllegalArgumentException("no signing scheme '" + name + "': use "
                    + Arrays.stream(values()).map(Scheme::label).collect(Collectors.joining(", ")));
        }
    }
}
