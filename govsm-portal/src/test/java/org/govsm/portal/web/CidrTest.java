package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "10.1.2.0/23, 10.1.3.255, true",
    "10.1.2.0/23, 10.1.4.0, false",
    "10.0.0.5, 10.0.0.5, true",
    "10.0.0.5, 10.0.0.4, false",
    "0.0.0.0/0, 198.51.100.1, true",
    "0.0.0.0/0, fd00::1, false",
    "fd00::/8, fdff::1, true",
    "fd00::/8, fe00::1, false",
    "fd00::1, 0.0.0.1, false",
  })
  void holds_the_addresses_that_begin_as_it_does(String network, String address, boolean holds) {
    assertThat(Cidr.of(network).contains(Cidr.address(address).orElseThrow())).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "198.51.100.1, 198.51.100.1/32",
    "198.51.100.1:4711, 198.51.100.1/32",
    "::ffff:198.51.100.1, 198.51.100.1/32",
    "2001:db8::1, 2001:db8:0:0:0:0:0:0/64",
    "[2001:db8::1]:4711, 2001:db8:0:0:0:0:0:0/64",
    "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
  })
  void of_one_visitor_is_an_address_or_what_a_household_has(String address, String network) {
    assertThat(Cidr.ofOne(Cidr.address(address).orElseThrow())).hasToString(network);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "unknown",
        "localhost",
        "256.0.0.1",
        "1.2.3",
        "1.2.3.4.5",
        ":",
        "1::2::3",
        "a.b"
      })
  void what_is_no_address_in_numbers_is_none_and_no_name_server_is_asked(String text) {
    assertThat(Cidr.address(text)).isEmpty();
  }

  @Test
  void nothing_is_no_address() {
    assertThat(Cidr.address(null)).isEmpty();
  }
}
