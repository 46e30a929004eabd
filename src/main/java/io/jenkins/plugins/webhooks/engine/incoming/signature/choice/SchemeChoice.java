package io.jenkins.plugins.webhooks.engine.incoming.signature.choice;

import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.option.InvalidOptionException;
import io.jenkins.plugins.webhooks.engine.option.Options;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemes that a {@code custom} sender can use, by the names people write, each with its options. */
public enum SchemeChoice {
    /** A keyed hash; what counts if nothing is said. */
    HMAC(HashSchemes::hmac, "header", "prefix", "algorithm", "encoding", "timestampHeader", "template", "tolerance"),
    TOKEN(SenderSchemes::token, "place", "header", "prefix", "parameter"),
    BASIC(SenderSchemes::basic, "user"),
    JWT(SenderSchemes::jwt, "algorithm", "keys", "issuer", "audience", "tolerance"),
    SLACK(HashSchemes::slack, "tolerance"),
    STRIPE(HashSchemes::stripe, "tolerance"),
    STANDARD_WEBHOOKS(HashSchemes::standardWebhooks, "prefix"),
    RSA(
            KeySchemes::rsa,
            "header",
            "prefix",
            "algorithm",
            "encoding",
            "timestampHeader",
            "template",
            "tolerance",
            "field",
            "keys"),
    ED25519(
            KeySchemes::ed25519,
            "header",
            "prefix",
            "encoding",
            "timestampHeader",
            "template",
            "tolerance",
            "field",
            "keys"),
    MESSAGE_SIGNATURE(KeySchemes::messageSignature, "algorithm", "components", "tolerance"),
    CLIENT_CERTIFICATE(KeySchemes::clientCertificate, "header", "subjects", "fingerprints", "proxies");

    private final Function<Options, SignatureSettings> builder;
    private final Set<String> options;

    SchemeChoice(Function<Options, SignatureSettings> builder, String... options) {
        this.builder = builder;
        this.options = Set.of(options);
    }

    /** The name people write: {@code message-signature}. */
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
    public SignatureSettings settings(Options said) {
        said.requireOnly(label(), options);
        try {
            return builder.apply(said);
        } catch (InvalidOptionException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidOptionException("", e.getMessage());
        }
    }

    /** Every word that can stand as algorithm of some scheme. */
    public static List<String> algorithms() {
        return Stream.of(HashSchemes.algorithms(), SenderSchemes.algorithms(), KeySchemes.algorithms())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /**
     * Reads a name.
     *
     * @throws InvalidOptionException if there is no such scheme; the message lists them
     */
    public static SchemeChoice parse(String name) {
        return Arrays.stream(values())
                .filter(each -> each.label().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidOptionException(
                        "scheme",
                        "no signature scheme '" + name + "': use "
                                + Arrays.stream(values())
                                        .map(SchemeChoice::label)
                                        .collect(Collectors.joining(", "))));
    }
}
