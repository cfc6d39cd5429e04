package org.govsm.governance.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of persons, and those of offices that look like them. */
class PersonNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ask 98765 43210",
        "Ask 98765/43210",
        "+91 98765-43210",
        "0 98765 43210",
        "+91 876 543 2109",
        "९८७६५ ४३२१०",
        "0876 1543210",
        "Of ABCPE1234F",
        "EPIC ABC1234567",
        "voter card ABC 1234567",
        "account 123456789012345 IFSC SBIN0001234",
        "A/c 1234 5678 9012, sbin0001234",
        "abc1234567",
        "ram.sharma@okaxis",
        "card 4111 1111 1111 1111",
        "A B C P E 1 2 3 4 F",
        "27ABCPE1234F1Z5"
      })
  void of_a_person(String text) {
    assertThat(PersonNumbers.isIn(text)).isTrue();
  }

  /** Area codes of two, three and four digits of fixed lines, and figures of no number. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call 080 2345 6789",
        "Call +91 80 2345 6789",
        "Call 0755 2345678",
        "Call +91 755 2345678",
        "Call 0612-2345678",
        "Call 07582 234567",
        "Call 1800 11 4000",
        "Account 123456789012345 of the treasury",
        "the 1234567 farmers",
        "Order DIPR/2026/001234",
        "Write to desk@soil.gov.in"
      })
  void of_an_office_or_of_none(String text) {
    assertThat(PersonNumbers.isIn(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"write to ravi.kumar@gmail.com", "Ravi_K@YAHOO.co.in", "r@rediffmail.com"})
  void mail_of_a_person(String text) {
    assertThat(PersonNumbers.hasMailOfPerson(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"write to desk@soil.gov.in", "a@nic.in", "a@mail.gov.in.example"})
  void mail_of_an_office(String text) {
    assertThat(PersonNumbers.hasMailOfPerson(text)).isFalse();
  }
}
