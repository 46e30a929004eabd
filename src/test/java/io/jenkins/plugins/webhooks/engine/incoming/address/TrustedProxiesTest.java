package io.jenkins.plugins.webhooks.engine.incoming.address;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddress;
import inet.ipaddr.ipv4.IPv4Address;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private static final List<String> RANGES = List.of("10.0.0.0/8", "2001:db8:10::/48");
    private final TrustedProxies proxies = TrustedProxies.of(RANGES);

    private ClientAddress older(String... lines) {
        Headers.Builder headers = new Headers.Builder();
        for (String line : lines) {
            headers.addUnsafeNonAscii("X-Forwarded-For", line);
        }
        return proxies.client("10.0.0.1", headers.build());
    }

    private ClientAddress newer(String... lines) {
        Headers.Builder headers = new Headers.Builder();
        for (String line : lines) {
            headers.addUnsafeNonAscii("Forwarded", line);
        }
        return proxies.client("10.0.0.1", headers.build());
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "[2001:db8::1], 2001:db8::1",
        "2001:db8:0:0:0:0:0:1, 2001:db8::1",
        "fe80::1%eth0, fe80::1",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void a_stranger_is_who_it_is_whatever_it_says(String peer, String expected) {
        Headers lies = Headers.of("X-Forwarded-For", "203.0.113.5", "Forwarded", "for=203.0.113.5");
        ClientAddress client = proxies.client(peer, lies);
        assertThat(client.text()).isEqualTo(expected);
        assertThat(client.how()).isNull();
    }

    @Test
    void without_proxies_nobody_is_believed() {
        Headers lies = Headers.of("X-Forwarded-For", "203.0.113.5");
        assertThat(TrustedProxies.NONE.client("10.0.0.1", lies).text()).isEqualTo("10.0.0.1");
    }

    @Test
    void a_proxy_that_says_nothing_speaks_for_itself() {
        assertThat(proxies.client("10.0.0.1", Headers.of()).text()).isEqualTo("10.0.0.1");
    }

    @Test
    void a_server_that_tells_no_address_leaves_it_unknown() {
        assertThat(proxies.client("", Headers.of()).address()).isNull();
        assertThat(proxies.client("@", Headers.of()).address()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.5                          | 203.0.113.5
            203.0.113.5, 10.0.0.9                | 203.0.113.5
            198.51.100.1, 203.0.113.5            | 203.0.113.5
            10.0.0.7, 203.0.113.5, 10.0.0.9      | 203.0.113.5
            10.0.0.7, 10.0.0.9                   | 10.0.0.7
            garbage", 203.0.113.5                | 203.0.113.5
            203.0.113.5:8080                     | 203.0.113.5
            [2001:db8::5]:8080                   | 2001:db8::5
            2001:db8::5                          | 2001:db8::5
            203.0.113.5, 2001:db8:10::1          | 203.0.113.5
            ::ffff:203.0.113.5                   | 203.0.113.5
            """)
    void the_rightmost_hop_that_is_no_trusted_proxy_is_the_client(String line, String expected) {
        ClientAddress client = older(line);
        assertThat(client.text()).isEqualTo(expected);
        assertThat(client.how()).isEqualTo("told by X-Forwarded-For of the trusted proxy 10.0.0.1");
    }

    @Test
    void several_lines_are_one_list() {
        assertThat(older("198.51.100.1", "203.0.113.5, 10.0.0.3").text()).isEqualTo("203.0.113.5");
        assertThat(newer("for=198.51.100.1", "for=203.0.113.5, for=10.0.0.3").text())
                .isEqualTo("203.0.113.5");
        assertThat(newer("for=\"never closed", "for=203.0.113.5").text()).isEqualTo("203.0.113.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "_hidden",
                "",
                "203.0.113.5,",
                "203.0.113.5, unknown",
                "203.0.113.5, 10.0.0.9, -",
                "127.1",
                "0x0a000001",
                "203.0.113.5/24",
                "\"203.0.113.5\"",
                "203.0.113.5:port",
                "[203.0.113.5]",
                "[::1"
            })
    void a_hop_that_can_not_be_read_leaves_the_client_unknown(String line) {
        ClientAddress client = older(line);
        assertThat(client.address()).isNull();
        assertThat(client.text()).isEqualTo("unknown via 10.0.0.1");
        assertThat(client.how()).contains("can't be read");
    }

    @Test
    void the_newer_header_is_read_as_well() {
        assertThat(newer("for=198.51.100.1, for=\"[2001:db8::5]:99\";proto=https, for=10.0.0.2")
                        .text())
                .isEqualTo("2001:db8::5");
        assertThat(newer("for=203.0.113.5, for=_obfuscated").address()).isNull();
        assertThat(newer("for=\"203.0.113.5:_port\"").text()).isEqualTo("203.0.113.5");
    }

    @Test
    void two_headers_that_contradict_each_other_are_believed_neither() {
        Headers agree = Headers.of("X-Forwarded-For", "203.0.113.5", "Forwarded", "for=203.0.113.5");
        Headers differ = Headers.of("X-Forwarded-For", "203.0.113.5", "Forwarded", "for=198.51.100.1");
        assertThat(proxies.client("10.0.0.1", agree).text()).isEqualTo("203.0.113.5");
        assertThat(proxies.client("10.0.0.1", differ).address()).isNull();
    }

    @Provide
    Arbitrary<List<String>> hops() {
        Arbitrary<String> proxy =
                Arbitraries.integers().map(each -> new IPv4Address(0x0a000000 | each & 0xffffff).toCanonicalString());
        Arbitrary<String> any = Arbitraries.integers().map(each -> new IPv4Address(each).toCanonicalString());
        Arbitrary<String> garbage =
                Arbitraries.strings().withChars("\"\\;=,:[]unkow_ 10.").ofMaxLength(12);
        return Arbitraries.oneOf(proxy, any, garbage).list().ofMaxSize(6);
    }

    /** Whatever is written further left, nothing changes: strangers write there. */
    @Property
    void what_strangers_wrote_never_counts(@ForAll("hops") List<String> strangers, @ForAll("hops") List<String> mine) {
        List<String> honest = new ArrayList<>(mine);
        honest.removeIf(each -> each.matches(".*[^0-9.].*|.*\\..*\\..*\\..*\\..*") || each.isEmpty());
        honest.replaceAll(each -> "10." + Math.floorMod(each.hashCode(), 256) + ".0.1");
        String client = "203.0.113.77";
        List<String> all = new ArrayList<>(strangers);
        all.add(client);
        all.addAll(honest);
        assertThat(older(String.join(", ", all)).text()).isEqualTo(client);
    }

    @Property
    void a_client_that_is_told_was_told_by_trusted_proxies_alone(@ForAll("hops") List<String> hops) {
        AddressRanges trusted = AddressRanges.of(RANGES);
        String line = String.join(",", hops);
        IPAddress client = older(line).address();
        if (client == null) {
            return;
        }
        String[] parts = line.split(",", -1);
        int at = parts.length - 1;
        while (at > 0 && trusted.contains(Node.address(parts[at].trim()).orElseThrow())) {
            at--;
        }
        assertThat(Node.address(parts[at].trim())).contains(client);
    }

    @Property
    void forwarded_never_lets_a_stranger_be_whom_it_wants(@ForAll("hops") List<String> strangers) {
        String line = "for=" + String.join(";for=", strangers) + ", for=203.0.113.77;proto=https";
        ClientAddress client = newer(line);
        if (client.address() != null) {
            assertThat(client.text()).isEqualTo("203.0.113.77");
        }
        assertThat(newer(line, "for=203.0.113.78").text()).isEqualTo("203.0.113.78");
    }
}
