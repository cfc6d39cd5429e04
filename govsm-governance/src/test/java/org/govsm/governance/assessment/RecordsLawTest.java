package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.LawOutcomes.put;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is disclosed, answered, destroyed, and can be proved")
class RecordsLawTest {

  @Test
  void the_accounts_are_part_of_the_proactive_disclosure() {
    assertThat(LawOutcomes.of("LAW-RT-01", website(List.of("socialHandles", "orders"))))
        .containsExactly("PASS");
    assertThat(LawOutcomes.of("LAW-RT-01", website(List.of("orders")))).containsExactly("FAIL");
    assertThat(LawOutcomes.of("LAW-RT-01", website(null))).containsExactly("FAIL");
    assertThat(LawOutcomes.of("LAW-RT-01", tree())).containsExactly("UNKNOWN");
  }

  private static Map<String, Object> website(Object suoMotu) {
    return tree("website", tree("suoMotu", suoMotu));
  }

  @Nested
  @DisplayName("RTI Act: five days to transfer, thirty to answer, 48 hours for life or liberty")
  class Requests {

    @ParameterizedTest(name = "{0} answered with {1}: {2}")
    @CsvSource({
      "rti, T9, PASS",
      "RTI, none, FAIL",
      "rti, , UNKNOWN",
      "grievance, none, NA",
      "our own, T9, UNKNOWN",
      ", T9, UNKNOWN",
    })
    void seen_on_social_media_are_told_how_to_file(String category, String text, String outcome) {
      Map<String, Object> query = tree("id", "Q1");
      put(query, "category", category);
      Map<String, Object> reply = tree();
      put(reply, "templateId", text);
      if (!reply.isEmpty()) {
        query.put("reply", reply);
      }
      Map<String, Object> facts = tree("queries", List.of(query));
      facts.put("rtiRequests", null);

      assertThat(LawOutcomes.of("LAW-RT-02", facts)).containsExactly(outcome, "NA");
    }

    @ParameterizedTest(name = "{0}, transferred {1}, answered {2}, life {3}: {4}")
    @CsvSource({
      "2026-06-01, 2026-06-06, , , PASS 5",
      "2026-06-01, 2026-06-07, , , FAIL 6",
      "2026-06-01, none, 2026-07-01, false, PASS 30",
      "2026-06-01, none, 2026-07-01, , UNKNOWN",
      "2026-06-01, none, 2026-06-02, , PASS 1",
      "2026-06-01, none, 2026-07-02, , FAIL 31",
      "2026-06-01, , 2026-07-02, , FAIL 31",
      "2026-06-01, none, none, , FAIL 176",
      "2026-11-01, none, none, false, WARN",
      "2026-10-25, none, none, false, WARN",
      "2026-11-01, none, none, , UNKNOWN",
      "2026-11-23, none, none, , WARN",
      "2026-10-24, none, none, , FAIL 31",
      "2026-06-01, none, , , UNKNOWN",
      "2026-06-01, , , , UNKNOWN",
      ", none, 2026-07-01, , UNKNOWN",
      "2026-06-01, none, 2026-05-31, , UNKNOWN",
      "2026-06-01T10:00:00+05:30, none, 2026-06-03T10:00:00+05:30, true, PASS 48",
      "2026-06-01T10:00:00+05:30, none, 2026-06-03T10:00:01+05:30, true, FAIL 48.0003",
      "2026-06-01T10:00:00+05:30, 2026-06-03T10:00:00+05:30, none, true, PASS 48",
      "2026-06-01T10:00:00+05:30, 2026-06-03T11:00:00+05:30, none, true, FAIL 49",
      "2026-06-01T10:00:00+05:30, 2026-06-05, none, false, PASS 4",
    })
    void that_were_filed_have_their_days(
        String from, String transfer, String reply, Boolean life, String outcome) {
      Map<String, Object> request = tree("id", "RQ1");
      put(request, "receivedAt", from);
      put(request, "transferAt", transfer);
      put(request, "replyAt", reply);
      put(request, "lifeOrLiberty", life);
      Map<String, Object> facts = tree("queries", null);
      facts.put("rti", request);

      assertThat(LawOutcomes.of("LAW-RT-02", facts)).containsExactly("NA", outcome);
    }

    @Test
    void without_a_reply_are_said_to_have_none() {
      Map<String, Object> request = tree("id", "RQ1", "receivedAt", "2026-06-01");
      put(request, "transferAt", "none");
      put(request, "replyAt", "none");
      Map<String, Object> facts = tree("queries", null);
      facts.put("rti", request);
      String told =
          GovernanceMessages.in("en")
              .say(LaterLaw.findings("LAW-RT-02", LaterLaw.NOW, facts).get(1).text());
      assertThat(told).startsWith("No reply is on record. Days since receipt: 176.");
    }

    @ParameterizedTest(name = "{0} on {1}, put on record on {2}, answered on {3}: {4}")
    @CsvSource({
      "transferAt, 2026-06-05, 2026-06-06, none, PASS 4",
      "transferAt, 2026-06-05, 2026-06-07, none, UNKNOWN",
      "transferAt, 2026-06-05, 2026-07-01, none, UNKNOWN",
      "transferAt, 2026-06-05, 2026-07-02, none, FAIL 176",
      "transferAt, 2026-06-07, 2026-06-08, none, FAIL 6",
      "feeAskedAt, 2026-06-10, 2026-06-15, 2026-07-06, PASS 35",
      "feeAskedAt, 2026-06-10, 2026-06-15, 2026-07-07, FAIL 36",
      "thirdPartyNoticeAt, 2026-06-05, 2026-07-01, 2026-07-11, PASS 40",
      "thirdPartyNoticeAt, 2026-06-05, 2026-07-02, 2026-07-11, FAIL 40",
    })
    void what_was_put_on_record_later_gives_no_more_time_than_its_record(
        String act, String on, String recorded, String reply, String outcome) {
      Map<String, Object> request = tree("id", "RQ1", "receivedAt", "2026-06-01");
      for (String name : List.of("transferAt", "feeAskedAt", "thirdPartyNoticeAt")) {
        put(request, name, name.equals(act) ? on : "none");
      }
      put(request, "feePaidAt", act.equals("feeAskedAt") ? "2026-06-20" : "none");
      put(request, "lifeOrLiberty", false);
      put(request, "replyAt", reply);
      request.put("recorded", tree(act, recorded + "T10:00:00+05:30"));
      Map<String, Object> facts = tree("queries", null);
      facts.put("rti", request);

      assertThat(LawOutcomes.of("LAW-RT-02", facts)).containsExactly("NA", outcome);
    }

    @ParameterizedTest(name = "answered {0}, fee asked {1}, paid {2}, third party {3}: {4}")
    @CsvSource({
      "2026-07-11, 2026-06-10, 2026-06-20, , PASS 40",
      "2026-07-12, 2026-06-10, 2026-06-20, , FAIL 41",
      "2026-07-12, none, none, , FAIL 41",
      "2026-07-02, 2026-06-10, , , UNKNOWN",
      "none, 2026-06-10, none, , WARN",
      "2026-07-11, , , 2026-06-05, PASS 40",
      "2026-07-12, , , 2026-06-05, FAIL 41",
      "2026-07-11, , , none, FAIL 40",
      "2026-07-12, 2026-06-10, 2026-06-21, 2026-06-05, PASS 41",
      "2026-07-11, , , 2026-07-01, PASS 40",
      "2026-07-11, , , 2026-07-02, FAIL 40",
      "2026-07-11, , , 2026-07-11, FAIL 40",
      "2026-07-11, , , 2026-07-20, UNKNOWN",
      "2026-07-11, , , 2026-05-05, UNKNOWN",
      "2026-06-20, , , 2026-07-20, UNKNOWN",
      "2026-07-11, 2026-07-06, 2026-07-19, , FAIL 40",
      "2026-07-11, 2026-07-06, , , FAIL 40",
      "none, 2026-07-06, none, none, FAIL 176",
      "2026-07-11, 2026-07-06, 2026-07-19, 2026-06-05, PASS 40",
      "2026-07-12, 2026-07-06, 2026-07-19, 2026-06-05, PASS 41",
      "2026-07-12, 2026-06-29, 2026-07-10, 2026-07-05, PASS 41",
      "2026-07-13, 2026-06-29, 2026-07-10, 2026-07-05, FAIL 42",
      "2026-07-11, 2026-06-10, 2026-06-05, , UNKNOWN",
      "2026-07-11, 2026-07-20, 2026-07-21, , UNKNOWN",
    })
    void while_a_further_fee_is_waited_for_no_day_counts_and_third_parties_are_heard(
        String reply, String asked, String paid, String third, String outcome) {
      Map<String, Object> request = tree("id", "RQ1", "receivedAt", "2026-06-01");
      put(request, "transferAt", "none");
      put(request, "lifeOrLiberty", false);
      put(request, "replyAt", reply);
      put(request, "feeAskedAt", asked);
      put(request, "feePaidAt", paid);
      put(request, "thirdPartyNoticeAt", third);
      Map<String, Object> facts = tree("queries", null);
      facts.put("rti", request);

      assertThat(LawOutcomes.of("LAW-RT-02", facts)).containsExactly("NA", outcome);
    }
  }

  @Test
  void the_archive_is_searched_by_date_account_keyword_and_thread() {
    assertThat(LawOutcomes.of("LAW-RT-04", fields(List.of("date", "handle", "text", "thread"))))
        .containsExactly("PASS");
    assertThat(LawOutcomes.of("LAW-RT-04", fields(List.of("date", "account", "keyword"))))
        .containsExactly("FAIL");
    assertThat(LawOutcomes.of("LAW-RT-04", tree("archive", null))).containsExactly("FAIL");
    assertThat(LawOutcomes.of("LAW-RT-04", tree())).containsExactly("UNKNOWN");
  }

  private static Map<String, Object> fields(Object fields) {
    return tree("archive", tree("search", tree("fields", fields)));
  }

  @ParameterizedTest(name = "list {0}, reviewed by {1}, Form 7 of {2}: {3} {4}")
  @CsvSource({
    "F6-1, P1, 2026-05-25, PASS, PASS 183",
    "F6-1, P1, 2026-05-24, PASS, FAIL 184",
    "none, P1, none, FAIL, FAIL",
    "F6-1, none, , FAIL, UNKNOWN",
    "F6-1, , 2026-11-01, UNKNOWN, PASS 23",
  })
  void nothing_is_destroyed_without_review_and_list(
      String form6, String reviewer, String form7, String first, String second) {
    Map<String, Object> disposal = tree("id", "DS1", "disposedAt", "2026-05-01");
    put(disposal, "form6Ref", form6);
    put(disposal, "reviewedBy", reviewer);
    Map<String, Object> facts = tree("disposal", List.of(disposal));
    Map<String, Object> sent = tree();
    put(sent, "lastSentAt", form7);
    if (!sent.isEmpty()) {
      facts.put("form7", sent);
    }

    facts.put("department", tree("jurisdiction", "Union"));
    assertThat(LawOutcomes.of("LAW-PR-03", facts)).containsExactly(first, second);
  }

  @Nested
  @DisplayName("Bharatiya Sakshya Adhiniyam, section 63(4)")
  class Copies {

    private static final String SHA_256 = "ab".repeat(32);

    private Map<String, Object> copy() {
      return tree(
          "id", "AR-1",
          "sha256", SHA_256,
          "capturedAt", "2026-05-01T10:00:00+05:30",
          "sourceUrl", "https://x.com/Soil/1",
          "device", "Capture server");
    }

    private List<String> judged(Map<String, Object> copy) {
      List<String> listed = LawOutcomes.of("LAW-EV-01", tree("archive", List.of(copy)));
      assertThat(LawOutcomes.of("LAW-EV-01", tree("archive", tree("copies", List.of(copy)))))
          .isEqualTo(listed);
      return listed;
    }

    @Test
    void have_a_hash_a_time_a_source_and_a_device() {
      assertThat(judged(copy())).containsExactly("PASS");
      for (String part : List.of("sha256", "capturedAt", "sourceUrl", "device")) {
        Map<String, Object> less = copy();
        less.put(part, null);
        assertThat(judged(less)).as(part).containsExactly("FAIL");
        less.remove(part);
        assertThat(judged(less)).as(part).containsExactly("UNKNOWN");
      }
    }

    @ParameterizedTest(name = "{0} of {1} digits: {2}")
    @CsvSource({
      "sha1, 40, PASS",
      "md5, 32, PASS",
      "sha1, 39, UNKNOWN",
      "sha256, 63, UNKNOWN",
    })
    void may_have_an_older_hash_of_its_length(String kind, int digits, String outcome) {
      Map<String, Object> copy = copy();
      copy.remove("sha256");
      copy.put(kind, "f".repeat(digits));

      assertThat(judged(copy)).containsExactly(outcome);
    }

    @ParameterizedTest(name = "captured on {0}: {1}")
    @CsvSource({"2024-06-30, NA", "2024-07-01, FAIL"})
    void of_before_the_act_are_not_judged(String day, String outcome) {
      Map<String, Object> copy = copy();
      copy.put("capturedAt", day);
      copy.put("device", null);

      assertThat(judged(copy)).containsExactly(outcome);
    }

    @Test
    void may_not_exist() {
      assertThat(LawOutcomes.of("LAW-EV-01", tree("archive", null))).containsExactly("NA");
      assertThat(LawOutcomes.of("LAW-EV-01", tree())).containsExactly("UNKNOWN");
    }
  }
}
