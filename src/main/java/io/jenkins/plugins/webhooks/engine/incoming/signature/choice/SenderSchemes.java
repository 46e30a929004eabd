package io.jenkins.plugins.webhooks.engine.incoming.signature.choice;

import com.nimbusds.jose.JWSAlgorithm;
import io.jenkins.plugins.webhooks.engine.incoming.signature.BasicScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.JwtClaims;
import io.jenkins.plugins.webhooks.engine.incoming.signature.JwtScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Publication;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.TokenScheme;
import io.jenkins.plugins.webhooks.engine.option.InvalidOptionException;
import io.jenkins.plugins.webhooks.engine.option.Options;
import io.jenkins.plugins.webhooks.engine.security.UrlHeaders;
import java.util.Arrays;
import java.util.List;

/** Schemes that prove the sender but not the body. */
final class SenderSchemes {
    /** Only what RFC 7518 defines and nobody advises against; {@code none} is none of them. */
    private static final JWSAlgorithm[] ALGORITHMS = {
        JWSAlgorithm.HS256, JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256
    };

    private SenderSchemes() {}

    /** Where a token can stand. */
    private enum Place {
        header,
        query,
        path
    }

    static List<String> algorithms() {
        return Arrays.stream(ALGORITHMS).map(JWSAlgorithm::getName).toList();
    }

    static SignatureSettings token(Options options) {
        Place place = options.word("place", Place.values(), Place::name).orElse(Place.header);
        String header =
                switch (place) {
                    case header -> options.header("header", "X-Webhook-Token");
                    case query -> UrlHeaders.query(options.text("parameter", "token"));
                    case path -> UrlHeaders.TOKEN;
                };
        refuse(options, "header", place != Place.header, "place: header");
        refuse(options, "prefix", place != Place.header, "place: header");
        refuse(options, "parameter", place != Place.query, "place: query");
        return SignatureSettings.of(new TokenScheme(header, options.text("prefix", "")));
    }

    static SignatureSettings basic(Options options) {
        options.require("user", "webhooks");
        return SignatureSettings.of(options.value("user", BasicScheme::new).orElseThrow());
    }

    static SignatureSettings jwt(Options options) {
        Publication keys = options.value("keys", text -> JwtScheme.keySet(Publication.address(text)))
                .orElse(null);
        JWSAlgorithm algorithm = options.word("algorithm", ALGORITHMS, JWSAlgorithm::getName)
                .orElse(keys == null ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256);
        JwtClaims claims = new JwtClaims(options.text("issuer", ""), options.text("audience", ""), options.tolerance());
        return SignatureSettings.of(new JwtScheme(algorithm, claims, keys));
    }

    private static void refuse(Options options, String name, boolean useless, String belongsTo) {
        if (useless && options.has(name)) {
            throw new InvalidOptionException(name, "'" + name + "' belongs to " + belongsTo);
        }
    }
}
