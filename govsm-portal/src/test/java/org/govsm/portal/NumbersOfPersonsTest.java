package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.govsm.governance.post.ContentScan;
import org.govsm.governance.post.PostFlag;
import org.govsm.procurement.record.PersonalNumbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redaction and the flags of a draft see the same numbers of persons, at the same places. */
class NumbersOfPersonsTest {

  private static final List<String> AROUND =
      List.of(
          "%s",
          "Sita Devi: %s",
          "%s of Sita Devi",
          "It is %s, as she said.",
          "सीता: %s।",
          "सीता देवी का %s है।",
          "%s॥");

  @ParameterizedTest
  @CsvSource({
    "234567890124, AADHAAR",
    "2345 6789 0124, AADHAAR",
    "2345-6789-0124, AADHAAR",
    "२३४५६७८९०१२४, AADHAAR",
    "ABCPE1234F, PAN",
    "ABCPE 1234 F, PAN",
    "27ABCPE1234F1Z5, PAN",
    "9830012345, PHONE",
    "98300 12345, PHONE",
    "+91 98300 12345, PHONE",
    "+91-9830012345, PHONE",
    "९८३००१२३४५, PHONE",
    "033-22145555, PHONE",
    "011-2301 2345, PHONE",
    "sita@example.com, EMAIL",
    "sita.devi@example.gov.in, EMAIL",
  })
  void both_see_a_number_at_its_place(String number, String kind) {
    for (String around : AROUND) {
      String text = around.formatted(number);
      int from = text.indexOf(number);
      int to = from + number.length();

      assertThat(PersonalNumbers.clean(text))
          .as(text)
          .isEqualTo(around.formatted(PersonalNumbers.MARK));
      assertThat(ContentScan.of(text, "", List.of()))
          .as(text)
          .anySatisfy(
              flag -> {
                assertThat(flag.kind()).isEqualTo(kind);
                assertThat(List.of(flag.from(), flag.to())).containsExactly(from, to);
              });
    }
  }

  /** A number that a word makes one of a person: the word may stand or go with it. */
  @ParameterizedTest
  @CsvSource({
    "A/c no. 12345678901 IFSC SBIN0001234, 12345678901, BANK_ACCOUNT",
    "Account 12345678901 of Sita Devi, 12345678901, BANK_ACCOUNT",
    "खाता 12345678901 है।, 12345678901, BANK_ACCOUNT",
    "Voter ID ABC1234567 of Ward 7, ABC1234567, EPIC",
    "EPIC ABC1234567।, ABC1234567, EPIC",
    "Send to sita@oksbi, sita@oksbi, BANK_ACCOUNT",
  })
  void both_see_a_number_beside_its_word(String text, String number, String kind) {
    assertThat(PersonalNumbers.clean(text)).doesNotContain(number).contains(PersonalNumbers.MARK);
    int from = text.indexOf(number);
    assertThat(ContentScan.of(text, "", List.of()))
        .anySatisfy(
            flag -> {
              assertThat(flag.kind()).isEqualTo(kind);
              assertThat(flag.from()).isLessThanOrEqualTo(from);
              assertThat(flag.to()).isEqualTo(from + number.length());
            });
  }

  /** What is of nobody is flagged and taken out by neither. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The budget is Rs 2,50,000 for 2026-27.",
        "GEM/2026/B/1234567",
        "GEMC-511687712345678",
        "On 25 November 2026 at 10:00",
        "३५०० लोग आए।",
      })
  void neither_sees_a_number_of_nobody(String text) {
    assertThat(PersonalNumbers.clean(text)).isEqualTo(text);
    assertThat(ContentScan.of(text, "", List.of()).stream().map(PostFlag::kind))
        .doesNotContain(
            PostFlag.AADHAAR,
            PostFlag.PAN,
            PostFlag.EPIC,
            PostFlag.BANK_ACCOUNT,
            PostFlag.PHONE,
            PostFlag.EMAIL);
  }
}
