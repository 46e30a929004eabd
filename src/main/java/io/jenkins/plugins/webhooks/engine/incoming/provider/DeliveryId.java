package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.webhooks.engine.security.Hash;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Headers;

/** Finds the sender's id of a delivery, in headers or in the body. */
final class DeliveryId {
    /** Ids are UUIDs or alike; a text longer than this is none, and would swell the index of known ids. */
    private static final int MOST = 200;

    private DeliveryId() {}

    /** The first header of several that holds an id. */
    static Optional<String> first(Headers headers, String... names) {
        for (String name : names) {
            String value = headers.get(name);
            if (value != null && !value.isBlank() && value.length() <= MOST) {
                return Optional.of(value.strip());
            }
        }
        return Optional.empty();
    }

    /**
     * For senders that give no id: a repeat is what says the same again, to the byte.
     *
     * @param besides what the body does not tell, for example the event that stands in the URL; null counts as empty
     */
    static Optional<String> ofContent(byte[] body, String... besides) {
        String head = Stream.of(besides)
                .map(each -> Objects.toString(each, "") + '\0')
                .collect(Collectors.joining());
        return Optional.of("sha256:" + HexFormat.of().formatHex(Hash.sha256(head.getBytes(UTF_8), body)));
    }

    /** Several texts that are unique together; the first is one that has to be there. */
    static Optional<String> of(String first, String... others) {
        String id = Stream.concat(Stream.of(first), Stream.of(others))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("/"));
        return id.length() <= MOST ? Optional.of(id) : ofContent(id.getBytes(UTF_8));
    }

    /** The texts that stand at the top of a JSON body, joined; empty if the first is missing or it is no JSON. */
    static Optional<String> inBody(byte[] body, String... names) {
        Map<String, String> found = TopLevel.texts(body, Set.of(names));
        String[] others = Stream.of(names).skip(1).map(found::get).toArray(String[]::new);
        return found.containsKey(names[0]) ? of(found.get(names[0]), others) : Optional.empty();
    }
}
