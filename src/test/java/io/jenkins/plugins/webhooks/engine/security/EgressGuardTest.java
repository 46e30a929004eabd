package io.jenkins.plugins.webhooks.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressGuardTest {
    private static final EgressGuard PUBLIC_ONLY = new EgressGuard(EgressSettings.PUBLIC_ONLY);

    private static boolean permits(EgressGuard guard, String address) throws UnknownHostException {
        return guard.permits("target.example", InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "140.82.112.3", "172.32.0.1", "2606:50c0::1", "64:ff9b::808:808"})
    void public_addresses_are_reached(String address) throws UnknownHostException {
        assertThat(permits(PUBLIC_ONLY, address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:10.0.0.1",
                "::ffff:0:127.0.0.1",
                "fe80::1",
                "fe80::1%1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "3fff::1",
                "5f00::1",
                "::5efe:7f00:1"
            })
    void everything_else_is_refused(String address) throws UnknownHostException {
        assertThat(permits(PUBLIC_ONLY, address)).isFalse();
    }

    @Test
    void an_administrator_can_allow_addresses_ranges_and_names() throws UnknownHostException {
        EgressGuard guard = new EgressGuard(
                new EgressSettings(List.of("10.1.0.0/16", "192.168.7.9", "fd00::/8", "Build.Internal")));
        assertThat(permits(guard, "10.1.200.3")).isTrue();
        assertThat(permits(guard, "10.2.0.1")).isFalse();
        assertThat(permits(guard, "192.168.7.9")).isTrue();
        assertThat(permits(guard, "192.168.7.8")).isFalse();
        assertThat(permits(guard, "fd12::1")).isTrue();
        assertThat(guard.permits("build.internal", InetAddress.getByName("10.9.9.9")))
                .isTrue();
        assertThat(guard.permits("other.internal", InetAddress.getByName("10.9.9.9")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0/99", "not a host", "http://x", "10.*", "*", "1.2.3.4.5"})
    void what_is_none_of_these_is_an_error(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EgressGuard(new EgressSettings(List.of(text))))
                .withMessageContaining("egress.allow");
    }

    @Property
    void every_address_gets_an_answer_and_mapped_ones_that_of_the_address_inside(
            @ForAll @Size(4) byte[] v4, @ForAll @Size(16) byte[] v6) throws UnknownHostException {
        PUBLIC_ONLY.permits("x", InetAddress.getByAddress(v6));
        byte[] nat64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, v4[0], v4[1], v4[2], v4[3]};
        assertThat(PUBLIC_ONLY.permits("x", InetAddress.getByAddress(nat64)))
                .isEqualTo(PUBLIC_ONLY.permits("x", InetAddress.getByAddress(v4)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://localhost:1/",
                "http://[::1]:1/",
                "http://2130706433:1/",
                "http://169.254.169.254/latest/meta-data/"
            })
    void no_way_of_writing_a_private_address_gets_through_the_client(String url) {
        OkHttpClient client = GuardedHttp.client(new OkHttpClient(), PUBLIC_ONLY);
        assertThatThrownBy(() -> client.newCall(new Request.Builder().url(url).build())
                        .execute()
                        .close())
                .isInstanceOf(EgressRefusedException.class);
    }

    @Test
    void a_name_that_resolves_elsewhere_at_the_second_look_is_caught_at_connect() {
        // The resolver's answer was public; the address that is connected to is checked all the same.
        GuardedSockets sockets = new GuardedSockets(PUBLIC_ONLY, new ProxyAddresses());
        assertThatThrownBy(() -> sockets.createSocket()
                        .connect(
                                new InetSocketAddress(
                                        InetAddress.getByAddress("public.example", new byte[] {10, 0, 0, 1}), 80),
                                100))
                .isInstanceOf(EgressRefusedException.class)
                .hasMessageContaining("public.example")
                .hasMessageNotContaining("10.0.0.1");
    }
}
