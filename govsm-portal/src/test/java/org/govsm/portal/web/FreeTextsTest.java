package org.govsm.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write in words has no number of a person, firm or account. */
class FreeTextsTest {

  private static final String ACCOUNT = "pay into 50100099887766";

  private static List<String> places(Map<String, Object> given) {
    return FreeTexts.in(given).stream().map(InputFault::pointer).sorted().toList();
  }

  @Test
  void words_are_looked_through_wherever_they_stand() {
    Map<String, Object> given =
        Map.of(
            "reason", ACCOUNT,
            "title", Map.of("en", ACCOUNT, "hi", "\u0916\u093e\u0924\u093e"),
            "setOffs", List.of(Map.of("amount", "10.00", "reason", ACCOUNT)));

    assertThat(places(given)).containsExactly("/reason", "/setOffs/0/reason", "/title/en");
    assertThat(FreeTexts.in(given)).extracting(InputFault::code).containsOnly("text.personal");
  }

  @ParameterizedTest
  @CsvSource({
    "decided, No, 1",
    "decided, ., 1",
    "decided, ok, 1",
    "decided, Yes., 1",
    "decided, जी हाँ, 1",
    "decided, see file, 1",
    "decided, By order 7, 0",
    "decided, The minutes of the committee, 0",
    "reason, ok, 1",
    "rationale, ok, 1",
    "earlier, no, 1",
    "earlier, ok, 1",
    "earlier, '', 0",
  })
  void a_decision_says_more_than_yes_or_no(String member, String said, int faults) {
    assertThat(FreeTexts.in(Map.of(member, said))).hasSize(faults);
  }

  @ParameterizedTest
  @CsvSource({
    "/decided, ok, text.no-decision",
    "/decisions/same-requirement, ठीक है, text.no-decision",
    "/leftOut/B1, x, text.no-reason",
    "/text, ok, ''",
    "/decided, '', ''",
    "/decisions/same-requirement, By order 7, ''",
  })
  void a_text_by_itself_is_what_its_place_names(String place, String text, String code) {
    assertThat(FreeTexts.whole(place, text).stream().map(InputFault::code).toList())
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void a_decision_beside_the_number_of_its_order_needs_no_other_paper() {
    assertThat(FreeTexts.in(Map.of("decided", "By marks", "number", "F-7"))).isEmpty();
    assertThat(FreeTexts.in(Map.of("decided", "By marks", "number", " "))).hasSize(1);
    assertThat(FreeTexts.in(Map.of("decided", "ok", "number", "F-7"))).hasSize(1);
  }

  @Test
  void where_a_reason_may_be_left_out_numbers_are_refused_all_the_same() {
    FreeTexts.refuseNumbers(Map.of("reason", "no"));
    assertThatThrownBy(() -> FreeTexts.refuseNumbers(Map.of("remark", ACCOUNT)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void references_and_ordinary_words_with_figures_pass() {
    assertThat(
            places(
                Map.of(
                    "reference",
                    "UTR 50100099887766",
                    "reason",
                    "Paid \u20b9 3,20,000 on 2026-11-29")))
        .isEmpty();
  }

  @Test
  void the_fault_names_the_signs_that_are_meant_and_a_file_number_has_none() {
    assertThat(FreeTexts.in("/reason", "Sanction No. 12/34567/2026-27 dated 29.11.2026")).isEmpty();
    assertThat(FreeTexts.in("/reason", ACCOUNT).get(0).text().values())
        .containsEntry("signs", "501…766");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTR N335261234567890",
        "UTR SBIN326335123456",
        "LOA 20261201001",
        "Ack no. 261201123456",
        "Ack. no. 261201123456",
        "PFMS ID C112612345678",
        "DIN 08123456 of the director",
        "CIN U74999DL2016PTC123456",
        "CRN 123456789012",
        "Post office PIN 700 001, ward 2301",
        "Date range 01122026-31122026",
        "Held on 01122026",
        "Comment 2026-12-01T17:13:51+05:30 13",
        "Order no. 234567890124 of the department",
        "Figures of 2023 2024 2025",
        "Years 2023/2024/2025",
        "Cards of 2022-23 2023-24 2024-25",
      })
  void numbers_of_papers_payments_and_firms_are_nobodys(String title) {
    assertThat(WrittenTexts.of("/title", title)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order no. 234567890124 of Shri Ram Kumar",
        "किसान संदर्भ सं. 234567890124",
        "Order no. ABC1234567 of Smt. Sita",
        "Held for 2341 01122026",
        "Account 234567890124, UTR N335261234567890",
      })
  void a_number_of_a_person_is_one_whatever_it_is_called(String title) {
    assertThat(WrittenTexts.of("/title", title))
        .extracting(InputFault::code)
        .containsExactly("text.personal");
  }

  @ParameterizedTest
  @CsvSource({
    "no, true",
    "No., true",
    "None, true",
    "N/A, true",
    "not given, true",
    "no reason, true",
    "नहीं, true",
    "कोई कारण नहीं, true",
    "Not ours, false",
    "Not available with this office, false",
    "No such order, false",
    "हमारा नहीं, false"
  })
  void a_reason_says_more_than_no(String reason, boolean refused) {
    assertThat(FreeTexts.in(Map.of("acts", List.of(Map.of("reason", reason)))))
        .extracting(one -> one.pointer() + " " + one.code())
        .isEqualTo(refused ? List.of("/acts/0/reason text.no-reason") : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "under consideration, true",
    "will be told later, true",
    "Reason to follow, true",
    "To be decided, true",
    "बाद में बताएंगे, true",
    "The order is under appeal in W.P. 7 of 2026, false",
    "Not ours, false",
    "The applicant asked for what is published, false",
  })
  void what_is_settled_is_not_still_to_come(String reason, boolean refused) {
    assertThat(FreeTexts.settled("/reason", reason))
        .extracting(InputFault::code)
        .isEqualTo(refused ? List.of(FreeTexts.NO_REASON) : List.of());
    assertThat(FreeTexts.reason("/reason", "as directed")).hasSize(1);
  }

  @Test
  void a_dissent_is_a_text() {
    assertThat(FreeTexts.in(Map.of("dissent", "Open before; call 9876543210")))
        .extracting(InputFault::code)
        .containsExactly("text.personal");
  }

  @Test
  void an_office_and_a_venue_are_texts_and_an_address_of_an_office_stays() {
    Map<String, Object> tender =
        Map.of(
            "contact",
            Map.of(
                "office", "Ramesh Kumar, 9876543210",
                "email", "tenders@example.gov.in",
                "address", "DIPR, Jaipur 302005"),
            "committee",
            Map.of("members", List.of(Map.of("id", "M1", "office", ACCOUNT))),
            "opening",
            Map.of("venue", "Room 4, call 9876543210"));

    assertThat(places(tender))
        .containsExactly("/committee/members/0/office", "/contact/office", "/opening/venue");
    assertThat(places(Map.of("office", "Purchase section, room 5, DIPR, Jaipur 302005"))).isEmpty();
  }

  @Test
  void a_secret_is_refused_in_every_member() {
    assertThat(FreeTexts.in(Map.of("reference", "password: hunter2hunter2")))
        .extracting(InputFault::code)
        .containsExactly("secret.value");
  }
}
