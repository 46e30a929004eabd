package io.jenkins.plugins.webhooks.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTextTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "0.0.0.0, 0.0.0.0",
        "2001:DB8:0:0::1, 2001:db8::1",
        "::1, ::1",
        "::, ::",
        "::ffff:192.0.2.7, 192.0.2.7",
        "::ffff:c000:207, 192.0.2.7"
    })
    void plain_forms_are_read(String text, String expected) {
        assertThat(AddressText.parse(text).map(IPAddress::toCanonicalString)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "192.0.2",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "010.0.0.1",
                "192.0.2.256",
                "192.0.2.1/24",
                "192.0.2.*",
                "192.0.2.1-9",
                "192.0.2.1 ",
                "fe80::1%eth0",
                "[::1]",
                "1::2::3",
                ":::",
                "2001:db8",
                "2001:db8::g",
                "::1/64",
                "1:2:3:4:5:6:7:8:9",
                "::ffff:1.2",
                "::ffff:0x1.2.3.4",
                "::ffff:01.2.3.4",
                "20010db8000000000000000000000001",
                "localhost",
                "１.2.3.4"
            })
    void everything_else_is_none(String text) {
        assertThat(AddressText.parse(text)).isEmpty();
    }

    @Property
    void any_bytes_in_their_usual_form_are_read_as_what_they_are(@ForAll @Size(16) byte[] bytes)
            throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress(bytes);
        assertThat(AddressText.parse(address.getHostAddress()).orElseThrow().toInetAddress())
                .isEqualTo(address);
    }

    @Property
    void whatever_is_read_java_reads_as_the_same(
            @ForAll
                    @Chars({':', '.'})
                    @CharRange(from = '0', to = '9')
                    @CharRange(from = 'a', to = 'f')
                    @StringLength(max = 24)
                    String text)
            throws UnknownHostException {
        Optional<IPAddress> read = AddressText.parse(text);
        if (read.isPresent()) {
            // A literal, so that nothing is looked up.
            assertThat(InetAddress.getByName(text)).isEqualTo(read.get().toInetAddress());
        }
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.7", "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64", "::1, ::/64"})
    void one_sender_is_an_address_or_the_network_of_one_customer(String text, String sender) {
        assertThat(AddressText.sender(AddressText.parse(text).orElseThrow())).isEqualTo(sender);
    }
}
