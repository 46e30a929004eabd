package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Standard Webhooks signs, and where its signatures stand.
 *
 * @param head what stands before the body: id and time
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">the
 *     specification</a>
 */
record StandardContent(String id, String seconds, byte[] head, byte[] body) {
    static final Set<String> HEADERS = Set.of("webhook-id", "webhook-timestamp", "webhook-signature");

    static StandardContent of(Unsigned request) {
        String seconds = request.seconds();
        byte[] head = (request.id() + '.' + seconds + '.').getBytes(UTF_8);
        return new StandardContent(request.id(), seconds, head, request.body());
    }

    /** Every signature behind its version, with blanks between them. */
    Map<String, String> headers(String version, Stream<byte[]> signatures) {
        String all = signatures
                .map(each -> version + Base64.getEncoder().encodeToString(each))
                .collect(Collectors.joining(" "));
        return Map.of("webhook-id", id, "webhook-timestamp", seconds, "webhook-signature", all);
    }
}
