package io.jenkins.plugins.webhooks.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import inet.ipaddr.IPAddress;
import inet.ipaddr.ipv4.IPv4Address;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTest {
    private static IPAddress address(String text) {
        return AddressText.parse(text).orElseThrow();
    }

    @Test
    void an_address_alone_is_a_range_of_one() {
        AddressRanges ranges = AddressRanges.of(List.of("192.0.2.7", "2001:db8::1"));
        assertThat(ranges.match(address("192.0.2.7"))).contains("192.0.2.7");
        assertThat(ranges.contains(address("192.0.2.8"))).isFalse();
        assertThat(ranges.match(address("2001:db8::1"))).contains("2001:db8::1");
        assertThat(ranges.contains(address("2001:db8::2"))).isFalse();
    }

    @Test
    void the_narrowest_entry_is_told() {
        AddressRanges ranges = AddressRanges.of(List.of("10.0.0.0/8", "10.1.0.0/16", "2001:db8::/32"));
        assertThat(ranges.match(address("10.1.2.3"))).contains("10.1.0.0/16");
        assertThat(ranges.match(address("10.2.2.3"))).contains("10.0.0.0/8");
        assertThat(ranges.match(address("2001:db8:ffff::9"))).contains("2001:db8::/32");
        assertThat(ranges.match(address("11.0.0.0"))).isEmpty();
        assertThat(ranges.match(address("::a01:203"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0, 203.0.113.5, true",
        "::/0, 2001:db8::1, true",
        "::/0, 203.0.113.5, false",
        "0.0.0.0/0, 2001:db8::1, false",
        "::ffff:10.0.0.0/104, 10.9.9.9, true",
        "::ffff:10.0.0.0/104, 11.9.9.9, false",
        "192.0.2.7/32, 192.0.2.7, true"
    })
    void families_stay_apart_and_mapped_addresses_are_what_they_stand_for(String range, String client, boolean in) {
        assertThat(AddressRanges.of(List.of(range)).contains(address(client))).isEqualTo(in);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.0/255.0.0.0",
                "::/129",
                "10.*",
                "host",
                "10.0.0.0/8/8",
                "::ffff:10.0.0.0/64"
            })
    void what_is_no_range_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressRanges.parse(text))
                .withMessageContaining("'" + text + "' is neither");
    }

    @Test
    void a_range_that_begins_in_its_middle_is_refused_with_both_of_its_meanings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressRanges.parse("10.1.2.3/8"))
                .withMessage("'10.1.2.3/8' has an address inside its range: write 10.0.0.0/8 or 10.1.2.3");
    }

    @Property
    void a_range_holds_exactly_what_begins_like_it(
            @ForAll int base, @ForAll int other, @ForAll @IntRange(max = 32) int bits) {
        int mask = bits == 0 ? 0 : -1 << (32 - bits);
        String range = new IPv4Address(base & mask).toCanonicalString() + "/" + bits;
        AddressRanges ranges = AddressRanges.of(List.of(range));
        assertThat(ranges.contains(new IPv4Address(other))).isEqualTo((other & mask) == (base & mask));
        assertThat(ranges.contains(new IPv4Address((base & mask) | (other & ~mask))))
                .isTrue();
    }
}
