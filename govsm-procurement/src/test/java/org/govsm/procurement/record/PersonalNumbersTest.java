package org.govsm.procurement.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asha.k@example.in",
        "asha.k (at) example.in",
        "asha.k[at]example[dot]in",
        "asha at example dot in",
        "asha.k＠example.in",
        "asha.k @ example.in",
        "asha%40example.in",
        "asha&commat;example.in",
        "अजय@उदाहरण.भारत",
        "call +91 98765 43210",
        "09876543210",
        "0522-2234567",
        "(0522) 2234567",
        "98.76.54.32.10",
        "98765/43210",
        "9 8 7 6 5 4 3 2 1 0",
        "98765\u200b43210",
        "nine eight seven six five four three two one zero",
        "+1 202 555 0143",
        "९८७६५४३२१०",
        "PAN abcpe1234f",
        "PANABCPE1234F",
        "ABCPE 1234 F",
        "A B C P E 1 2 3 4 F",
        "ABCPE\n1234F",
        "ABCPE\u00ad1234F",
        "АBCPE1234F",
        "ＡＢＣＰＥ１２３４Ｆ",
        "ÁBCPE1234F",
        "<b>ABCPE</b><i>1234F</i>",
        "\\u0041BCPE1234F",
        "&#65;BCPE1234F",
        "09ABCPE1234F1Z5",
        "19 AAACE 1234 F 1Z3",
        "gstin19aaace1234f1z3",
        "LKNA 12345 B",
        "SBIN0001234",
        "sbin 0001234",
        "UDYAM-UP-01-0000001",
        "udyam up 12 0012345",
        "उद्यम UP-12-0012345",
        "2345 6789 0123",
        "a/c 123456789",
        "A/C 3021-5550-001234",
        "a/c no. 3021 5550 0012 34",
        "Acct30215550001234",
        "खाता 30215550",
        "U74999UP2019PTC123456",
        "98765/4/2026",
        "2345/6789/2026",
        "12/34567/20261234",
      })
  void a_number_within_a_text_is_taken_out_in_any_writing(String text) {
    String cleaned = PersonalNumbers.clean("Ask " + text + " today");

    assertThat(cleaned).startsWith("Ask ").endsWith(" today").contains(PersonalNumbers.MARK);
    assertThat(cleaned).doesNotContainPattern("[0-9०-९]{2}").doesNotContain("example");
    assertThat(PersonalNumbers.isIn(cleaned)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule 149(i) of 2 April 2019, at 11:30",
        "₹1,20,00,000.00 for 96 films, Rs 46000000 in all",
        "4260000.00 and 4800000.00",
        "GEMC-511687712345678 of 2026-11-24",
        "GEM/2026/B/1234567",
        "K-2026-12345 of 2026-27",
        "sha256:00112233445566778899aabb",
        "0a1b2c3d-4e5f-6789-1234-567890123456",
        "20,000 followers, 12345678 views, 10000-20000 likes",
        "In March 2026 a film, with 0 people, at example.in",
        "Certificate 2026-07.1 pays 45,000. A corrected invoice is asked for.",
        "The fee costs 1234. I ask for it again.",
        "2026-06-12T04:30:00Z",
        "10 posts @ Rs 500",
        "Sanction No. 12/34567/2026-27",
        "Sanction No. 12/34567/2026-27 dated 29.11.2026",
        "F. No. 12/345678/2026 of 29 November 2026",
        "No. 12/34567/2026-27/45",
        "DIPR-123456-2026-27",
        "GEMC-511687712345678-2 by GEM/2026/B/561234567",
        "Order of the court, CNR DLHC010012342026",
        "Gazette CG-DL-E-10022026-269993",
        "Grievance DARPG/E/2026/1234567",
      })
  void an_ordinary_number_stays(String text) {
    assertThat(PersonalNumbers.clean(text)).isEqualTo(text);
  }

  /** The year of a file number hides no number before it. */
  @ParameterizedTest
  @ValueSource(strings = {"98765/43210", "2345/6789/0123", "123456789012", "a/c 30215550"})
  void a_number_before_a_year_is_taken_out_all_the_same(String number) {
    assertThat(PersonalNumbers.clean("No. " + number + "/2026-27"))
        .endsWith(PersonalNumbers.MARK + "/2026-27");
  }

  @Test
  void the_signs_that_are_meant_are_told_by_their_ends() {
    assertThat(PersonalNumbers.firstIn("Ask 98765 43210 or a@b.in")).contains("987…210");
    assertThat(PersonalNumbers.firstIn("Call 033-2214 5555")).contains("033…555");
    assertThat(PersonalNumbers.firstIn("Ask a@b.in")).contains("a@b.in");
    assertThat(PersonalNumbers.firstIn("Sanction No. 12/34567/2026-27")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order 123456",
        "In all 98765, 43210",
        "Dated 12345678",
        "xABCPE1234Fx",
        "From 10000 a month",
        "Hidden\u200bsigns",
        "Some <b>tag</b>",
        "QUJDUEUxMjM0Rg5aGVsbG8gd29y",
      })
  void what_may_be_a_number_is_for_a_person_to_read(String text) {
    assertThat(PersonalNumbers.isDoubtful(text)).isTrue();
    assertThat(
            PersonalNumbers.isDoubtful(
                "Paid ₹4,26,000.00 on 12 June 2026 (12.06.2026, 11:30), by GFR 2017, for 2026-27;"
                    + " \u0915\u094d\u200d\u0937: 96 films, Rs 852000"))
        .isFalse();
  }

  /** Each of these once overflowed the stack, or took time by the square of its length. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 ", "a", "a.", "1,1", "11,", "AB-", "+91-", "x@", "<", "\\", "&", "%4", "at dot "
      })
  void a_long_text_is_read_in_one_pass(String part) {
    String text = part.repeat(100_000 / part.length());

    assertThatCode(() -> PersonalNumbers.clean(text + "@")).doesNotThrowAnyException();
    assertThatCode(() -> PersonalNumbers.isDoubtful(text)).doesNotThrowAnyException();
  }

  @Test
  void a_text_longer_than_a_million_signs_is_withheld_until_it_was_read() {
    assertThat(PersonalNumbers.clean("a ".repeat(600_000))).isEqualTo(PersonalNumbers.MARK);
    assertThat(PersonalNumbers.isDoubtful("a ".repeat(600_000))).isTrue();
  }
}
