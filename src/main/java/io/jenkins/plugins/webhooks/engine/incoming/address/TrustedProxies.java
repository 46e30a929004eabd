package io.jenkins.plugins.webhooks.engine.incoming.address;

import inet.ipaddr.IPAddress;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Finds the client behind proxies. Each proxy adds on the right the address that called it, so from the right each hop
 * is believed as long as a trusted proxy wrote it; what stands further left anybody may have written.
 */
public final class TrustedProxies {
    /** Nobody is believed. */
    public static final TrustedProxies NONE = new TrustedProxies(AddressRanges.NONE);

    private static final String FORWARDED = "Forwarded";
    private static final String X_FORWARDED_FOR = "X-Forwarded-For";

    private final AddressRanges trusted;

    private TrustedProxies(AddressRanges trusted) {
        this.trusted = trusted;
    }

    /**
     * Takes the proxies' addresses and ranges.
     *
     * @throws IllegalArgumentException if one is neither
     */
    public static TrustedProxies of(List<String> ranges) {
        return ranges.isEmpty() ? NONE : new TrustedProxies(AddressRanges.of(ranges));
    }

    /** The client of a request. Never throws. */
    public ClientAddress client(String remote, Headers headers) {
        Optional<IPAddress> peer = Node.peer(remote);
        if (peer.isEmpty()) {
            return ClientAddress.unknown(remote, "the server told no address");
        }
        return trusted.contains(peer.get()) ? behind(peer.get(), headers) : ClientAddress.peer(peer.get());
    }

    private ClientAddress behind(IPAddress peer, Headers headers) {
        List<String> forwarded = headers.values(FORWARDED);
        List<String> older = headers.values(X_FORWARDED_FOR);
        if (forwarded.isEmpty() && older.isEmpty()) {
            return ClientAddress.peer(peer);
        }
        Optional<IPAddress> client;
        if (older.isEmpty()) {
            client = farthest(peer, forwarded(forwarded));
        } else if (forwarded.isEmpty()) {
            client = farthest(peer, listed(older));
        } else {
            // A proxy that writes only one of them passes a stranger's other one on: then neither can be believed.
            Optional<IPAddress> other = farthest(peer, listed(older));
            client = farthest(peer, forwarded(forwarded))
                    .filter(one -> other.filter(one::equals).isPresent());
        }
        String names = forwarded.isEmpty()
                ? X_FORWARDED_FOR
                : older.isEmpty() ? FORWARDED : "Forwarded and " + X_FORWARDED_FOR;
        String proxy = peer.toCanonicalString();
        return client.map(found -> ClientAddress.told(found, "told by " + names + " of the trusted proxy " + proxy))
                .orElseGet(() -> ClientAddress.unknown(
                        proxy, names + " of the trusted proxy " + proxy + " can't be read as the address of a client"));
    }

    /** The first hop from the right that is no trusted proxy, or else the last one; empty if a hop can't be read. */
    private Optional<IPAddress> farthest(IPAddress peer, List<String> hops) {
        IPAddress found = peer;
        for (int i = hops.size() - 1; i >= 0 && trusted.contains(found); i--) {
            Optional<IPAddress> hop = Node.address(hops.get(i));
            if (hop.isEmpty()) {
                return hop;
            }
            found = hop.get();
        }
        return Optional.of(found);
    }

    /** A malformed line stands as one hop that can't be read. */
    private static List<String> forwarded(List<String> lines) {
        List<String> hops = new ArrayList<>();
        lines.forEach(line -> hops.addAll(Forwarded.nodes(line).orElse(List.of(""))));
        return hops;
    }

    private static List<String> listed(List<String> lines) {
        List<String> hops = new ArrayList<>();
        for (String line : lines) {
            for (String hop : line.split(",", -1)) {
                hops.add(hop.trim());
            }
        }
        return hops;
    }
}
