package io.jenkins.plugins.webhooks.engine.incoming.signature;

import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;

/**
 * HMAC-SHA-256 of the raw body in a list of signatures by version: {@code v1=<hexadecimal>,v2=…}. Versions that we don't
 * know prove nothing, and ours has to be there.
 *
 * @param header that holds the list
 * @param version that is checked, for example {@code v1}
 * @see <a href="https://circleci.com/docs/outbound-webhooks/#validate-webhooks">CircleCI: validate webhooks</a>
 */
public record VersionedHmacScheme(String header, String version) implements SignatureScheme {
    @Override
    public String name() {
        return "hmac-sha256";
    }

    @Override
    public boolean isPresent(Headers headers) {
        return headers.get(header) != null;
    }

    @Override
    public Verdict verify(Headers headers, byte[] body, List<Secret> secrets, Instant now) {
        HeaderValue value = HeaderValue.of(headers, header, "");
        if (value.isFaulty()) {
            return Verdict.refused(value.fault());
        }
        List<byte[]> claimed = claimed(value.value());
        if (claimed.isEmpty()) {
            return Verdict.refused("no " + version + " signature in " + header);
        }
        return LiveSecrets.tryAll("signature", secrets, secret -> {
            byte[] expected = Hmac.compute("HmacSHA256", secret.bytes(), body);
            boolean matches = false;
            for (byte[] each : claimed) {
                matches |= Hmac.equal(expected, each);
            }
            return matches;
        });
    }

    private List<byte[]> claimed(String signatures) {
        List<byte[]> claimed = new ArrayList<>();
        String start = version + "=";
        for (String each : signatures.split(",")) {
            String entry = each.strip();
            if (entry.startsWith(start)) {
                Encoding.HEX.read(entry.substring(start.length())).ifPresent(claimed::add);
            }
        }
        return claimed;
    }

    @Override
    public boolean signsBodyAlone() {
        return true;
    }
}
