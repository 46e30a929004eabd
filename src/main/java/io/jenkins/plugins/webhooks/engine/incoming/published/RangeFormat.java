package io.jenkins.plugins.webhooks.engine.incoming.published;

import com.fasterxml.jackson.databind.JsonNode;
import inet.ipaddr.IPAddress;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How a published list is written. What comes over the network is checked before it opens a door. */
@FunctionalInterface
interface RangeFormat {
    /** No system has a wider range than these; one that came with fewer bits would open the door to everybody. */
    int LEAST_BITS_V4 = 8;

    int LEAST_BITS_V6 = 19;
    int MOST_RANGES = 5000;

    /** The ranges as texts, unchecked. */
    List<String> ranges(JsonNode document);

    /**
     * Reads and checks a list; one bad entry spoils it all, because then it is not what we take it for.
     *
     * @throws IOException if it is not such a list; the message says what is wrong
     */
    default List<String> read(byte[] content) throws IOException {
        List<String> found = ranges(Json.read(content));
        if (found.isEmpty() || found.size() > MOST_RANGES) {
            throw new IOException("it has " + found.size() + " ranges");
        }
        for (String each : found) {
            require(each);
        }
        return found;
    }

    private static void require(String text) throws IOException {
        IPAddress range;
        try {
            range = AddressRanges.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IOException("an entry is no range of addresses", e);
        }
        int bits = range.getPrefixLength() == null ? range.getBitCount() : range.getPrefixLength();
        if (bits < (range.isIPv4() ? LEAST_BITS_V4 : LEAST_BITS_V6)) {
            throw new IOException("the range " + range + " is too wide to be one system's");
        }
        if (range.isLocal() || range.isLoopback() || range.isMulticast()) {
            throw new IOException("the range " + range + " is not public");
        }
    }

    /** GitHub's: {@code {"hooks": ["192.0.2.0/24", …], …}}. */
    static List<String> hooks(JsonNode document) {
        List<String> found = new ArrayList<>();
        document.path("hooks").forEach(each -> found.add(each.asText()));
        return found;
    }

    /** Atlassian's: {@code {"items": [{"cidr": …, "product": […], "direction": ["egress", …]}, …]}}. */
    static RangeFormat product(String name) {
        return document -> {
            List<String> found = new ArrayList<>();
            for (JsonNode item : document.path("items")) {
                if (has(item.path("product"), name) && has(item.path("direction"), "egress")) {
                    found.add(item.path("cidr").asText());
                }
            }
            return found;
        };
    }

    private static boolean has(JsonNode list, String text) {
        for (JsonNode each : list) {
            if (each.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
