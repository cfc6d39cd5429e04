package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text that stays on record has the number of a person, whatever its member is called. */
class WrittenTextsTest {

  private static List<String> places(Map<String, Object> given, String... beside) {
    return WrittenTexts.in(given, Set.of(beside)).stream().map(InputFault::pointer).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "District officer, Ring 98765 43210",
        "…call ९८७६५४३२१०",
        "…rana@example.com",
        "…PAN ABCPK1234L",
        "Voter card ABC1234567 not found",
        "ABC/1234567 voter",
        "ram(at)okaxis",
        "Ring 033-2214 5555",
        "rana@example.gov.in",
        "It is abc1234567",
        "Pay to ram.sharma@okaxis",
        "Card 4111 1111 1111 1111",
        "A B C P E 1 2 3 4 F",
        "…Aadhaar 2345 6789 0124",
        "https://wa.me/919876543210",
      })
  void a_member_that_nobody_named_is_looked_through(String text) {
    assertThat(places(Map.of("aMemberOfTomorrow", text))).containsExactly("/aMemberOfTomorrow");
    assertThat(places(Map.of("exitKit", Map.of("keys", text)))).containsExactly("/exitKit/keys");
    assertThat(places(Map.of("platforms", List.of("X", text)))).containsExactly("/platforms/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GST/2026-27/001234 of the agency",
        "ISBN 978-81-237-1234-5",
        "Order TND2026001",
        "Circular CIR1234567",
        "RTI2026001",
        "Order no. 123456789",
        "आदेश संख्या १२३४५६७८९",
        "ref. no. 4111111111111111",
        "Write to info@demo.gov.in",
      })
  void numbers_of_papers_and_mail_of_an_office_pass(String text) {
    assertThat(places(Map.of("title", text))).isEmpty();
  }

  @Test
  void a_fault_is_told_once() {
    assertThat(places(Map.of("reason", "Ring 98765 43210"))).containsExactly("/reason");
    assertThat(places(Map.of("reason", "no"))).containsExactly("/reason");
    assertThat(WrittenTexts.numbers(Map.of("reason", "no"), Set.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "person, rana@example.gov.in",
    "publishedBy, rana@example.gov.in",
    "accountId, fb-100064512345678",
    "account, fb-100064512345678",
    "assignedTo, rana@example.gov.in",
    "at, 2026-11-30T20:13:57.123456+05:30",
    "at, 2026-11-30T14:43:57Z",
    "on, 2026-11-30",
    "from, 08:00",
    "copyDigest, sha256:9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0",
    "queryCategory, media",
    "query, Q-2026-17",
    "link, https://x.com/moa_soil/status/1789234567890123456",
    "evidence, File DIPR/2026/417",
    "link, https://x.com/abc1234567/status/1789234567890123456",
  })
  void ids_of_users_codes_and_addresses_pass(String member, String text) {
    assertThat(places(Map.of(member, text))).isEmpty();
  }

  @Test
  void a_member_that_is_no_words_here_is_left_aside() {
    Map<String, Object> given = Map.of("owner", "rana@example.gov.in");
    assertThat(places(given)).containsExactly("/owner");
    assertThat(places(given, "owner")).isEmpty();
  }
}
