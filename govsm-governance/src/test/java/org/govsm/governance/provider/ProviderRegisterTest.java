package org.govsm.governance.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.governance.assessment.GovernanceMessages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderRegisterTest {

  private static final String AS_OF = "2026-11-25T10:00:00+05:30";

  private static Map<String, Object> agreement(String from, Object... more) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("platform", "x");
    tree.put("reference", "Terms of X, file 7/2026");
    tree.put("from", from);
    put(tree, more);
    return tree;
  }

  private static void put(Map<String, Object> tree, Object... more) {
    for (int i = 0; i < more.length; i += 2) {
      tree.put(
          (String) more[i], more[i + 1] instanceof Integer n ? BigDecimal.valueOf(n) : more[i + 1]);
    }
  }

  private static Map<String, Object> complaint(String id, Object... more) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("platform", "x");
    tree.put("sentAt", "2026-11-23T10:00:00+05:30");
    put(tree, more);
    return tree;
  }

  private static Map<String, Object> register(Object... parts) {
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, parts);
    tree.putIfAbsent("asOf", AS_OF);
    return tree;
  }

  private static Decision<ProviderStanding> ask(Map<String, Object> tree) {
    return ProviderRegister.ask(tree).orThrow(GovernanceMessages.in("en"));
  }

  private static List<String> faults(Map<String, Object> tree) {
    return ProviderRegister.ask(tree)
        .<List<InputFault>>fold(read -> List.of(), faults -> faults)
        .stream()
        .map(fault -> fault.pointer() + " " + fault.code())
        .toList();
  }

  @Nested
  class Complaints {

    private ComplaintStanding standing(Object... more) {
      List<Object> all =
          List.of(agreement("2026-01-01", "acknowledgeHours", 24, "resolveHours", 48));
      return ask(register("agreements", all, "complaints", List.of(complaint("K-1", more))))
          .found()
          .orElseThrow()
          .complaints()
          .get(0);
    }

    @Test
    void have_the_times_of_the_agreement_by_the_clock() {
      ComplaintStanding one = standing();
      assertThat(one.acknowledgeBy()).contains(at("2026-11-24T10:00:00+05:30"));
      assertThat(one.resolveBy()).contains(at("2026-11-25T10:00:00+05:30"));
      assertThat(one.acknowledgedInTime()).contains(false);
      assertThat(one.resolvedInTime()).isEmpty();
    }

    private OffsetDateTime at(String text) {
      return OffsetDateTime.parse(text);
    }

    @Test
    void that_are_solved_without_an_acknowledgement_are_told_of_once() {
      Map<String, Object> complaint = complaint("K-1", "resolvedAt", "2026-11-24T09:00:00+05:30");
      complaint.put("resolvedRecordedAt", "2026-11-24T10:00:59+05:30");
      Map<String, Object> agreement =
          agreement("2026-01-01", "acknowledgeHours", 24, "resolveHours", 24);
      Decision<ProviderStanding> decision =
          ask(register("agreements", List.of(agreement), "complaints", List.of(complaint)));

      assertThat(decision.trace().findings().stream().map(Finding::code))
          .filteredOn("provider.recorded-later"::equals)
          .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-11-24T10:00:00+05:30, true",
      "2026-11-24T10:00:01+05:30, false",
    })
    void are_in_time_to_the_last_moment(String acknowledgedAt, boolean met) {
      assertThat(standing("acknowledgedAt", acknowledgedAt).acknowledgedInTime()).contains(met);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-11-24T10:00:00+05:30, true",
      "2026-11-24T10:00:59+05:30, false",
    })
    void are_in_time_by_their_record_and_not_by_what_is_typed(String recordedAt, boolean met) {
      Map<String, Object> complaint =
          complaint("K-1", "acknowledgedAt", "2026-11-24T09:00:00+05:30");
      complaint.put("acknowledgedRecordedAt", recordedAt);
      Decision<ProviderStanding> decision =
          ask(
              register(
                  "agreements",
                  List.of(agreement("2026-01-01", "acknowledgeHours", 24)),
                  "complaints",
                  List.of(complaint)));

      assertThat(decision.found().orElseThrow().complaints().get(0).acknowledgedInTime())
          .isEqualTo(met ? Optional.of(true) : Optional.empty());
      assertThat(decision.trace().findings().stream().map(Finding::code))
          .filteredOn("provider.recorded-later"::equals)
          .hasSize(met ? 0 : 1);
    }

    @Test
    void that_are_solved_at_once_need_no_acknowledgement() {
      assertThat(standing("resolvedAt", "2026-11-23T12:00:00+05:30").acknowledgedInTime())
          .contains(true);
    }

    @Test
    void go_by_the_agreement_of_the_day_on_which_they_were_sent() {
      List<Object> all =
          List.of(
              agreement("2026-01-01", "until", "2026-11-23", "resolveHours", 10),
              agreement("2026-11-24", "resolveHours", 20));
      assertThat(
              ask(register("agreements", all, "complaints", List.of(complaint("K-1"))))
                  .found()
                  .orElseThrow()
                  .complaints()
                  .get(0)
                  .resolveBy())
          .contains(at("2026-11-23T20:00:00+05:30"));
    }

    @Test
    void without_a_stated_time_are_not_judged() {
      Decision<ProviderStanding> decision = ask(register("complaints", List.of(complaint("K-1"))));
      assertThat(
              decision
                  .ruling()
                  .<List<String>>fold(a -> List.of(), r -> List.of(), Ruling.Undetermined::missing))
          .containsExactly("x/acknowledgeHours", "x/resolveHours");
      assertThat(decision.found().orElseThrow().complaints().get(0).resolvedInTime()).isEmpty();
    }

    @Test
    void that_are_late_are_told_with_the_agreement() {
      List<Object> all =
          List.of(agreement("2026-01-01", "acknowledgeHours", 24, "resolveHours", 47));
      Decision<ProviderStanding> decision =
          ask(register("agreements", all, "complaints", List.of(complaint("K-1"))));
      Finding late =
          decision.trace().findings().stream()
              .filter(one -> one.code().equals("provider.late"))
              .findFirst()
              .orElseThrow();
      assertThat(late.citation().instrument()).isEqualTo("Terms of X, file 7/2026");
      assertThat(GovernanceMessages.in("en").say(decision.found().orElseThrow().said()))
          .startsWith("Complaints: 1, late: 1.");
    }
  }

  @Nested
  class Topics {

    @Test
    void that_no_agreement_in_force_covers_are_named_by_platform() {
      List<Object> all = List.of(agreement("2026-01-01", "resolveHours", 48, "storage", "India"));
      assertThat(ask(register("agreements", all)).found().orElseThrow().lacking())
          .isEqualTo(Map.of("x", List.of("shared-access", "archival")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "no",
          "none",
          "not agreed",
          "not available",
          "pending",
          "-",
          "नहीं",
          "अभी तय नहीं है"
        })
    void that_a_text_denies_are_not_covered(String denial) {
      List<Object> all =
          List.of(
              agreement(
                  "2026-01-01",
                  "resolveHours",
                  48,
                  "storage",
                  denial,
                  "sharedAccess",
                  denial,
                  "archival",
                  denial));
      assertThat(ask(register("agreements", all)).found().orElseThrow().lacking())
          .isEqualTo(Map.of("x", List.of("storage", "shared-access", "archival")));
      assertThat(ProviderRegister.toFacts(register("agreements", all)))
          .hasToString(
              "{providerRegister={agreements=[{platform=x, topics=[complaint-response]}]}}");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Under consideration by the provider",
          "The provider did not agree",
          "Some posts, by hand",
          "प्रदाता के पास विचाराधीन है"
        })
    void that_a_text_limits_are_read_by_a_person(String words) {
      List<Object> all =
          List.of(
              agreement(
                  "2026-01-01",
                  "resolveHours",
                  48,
                  "storage",
                  "India, five years",
                  "sharedAccess",
                  "Roles",
                  "archival",
                  words));
      Decision<ProviderStanding> decision = ask(register("agreements", all));
      assertThat(decision.found().orElseThrow().lacking()).isEmpty();
      assertThat(decision.found().orElseThrow().toBeRead())
          .isEqualTo(Map.of("x", List.of("archival")));
      assertThat(decision.trace().findings())
          .extracting(Finding::code)
          .containsExactly("provider.unclear");
      assertThat(ProviderRegister.toFacts(register("agreements", all)))
          .hasToString(
              "{providerRegister={agreements=[{platform=x, topics=[complaint-response, storage,"
                  + " shared-access, pending]}]}}");
    }

    @Test
    void that_are_lacking_decide_beside_what_a_person_reads() {
      List<Object> all =
          List.of(
              agreement(
                  "2026-01-01", "resolveHours", 48, "storage", "No storage of content is offered"));
      ProviderStanding standing = ask(register("agreements", all)).found().orElseThrow();
      assertThat(standing.lacking()).isEqualTo(Map.of("x", List.of("shared-access", "archival")));
      assertThat(standing.toBeRead()).isEqualTo(Map.of("x", List.of("storage")));
      assertThat(ProviderRegister.toFacts(register("agreements", all)))
          .hasToString(
              "{providerRegister={agreements=[{platform=x, topics=[complaint-response,"
                  + " storage]}]}}");
    }

    @Test
    void of_an_agreement_that_is_over_are_not_covered() {
      List<Object> all =
          List.of(
              agreement(
                  "2026-01-01",
                  "until",
                  "2026-11-24",
                  "resolveHours",
                  48,
                  "storage",
                  "a",
                  "sharedAccess",
                  "b",
                  "archival",
                  "c"));
      assertThat(ask(register("agreements", all)).found().orElseThrow().lacking().get("x"))
          .hasSize(4);
      assertThat(
              ask(register("agreements", all, "asOf", "2026-11-24T23:59:59+05:30"))
                  .found()
                  .orElseThrow()
                  .lacking())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-25, OK, false",
    "2026-05-24, OK, true",
    "2026-11-01, FAILED, true",
    "'', OK, true",
    "2026-11-01, '', true",
  })
  void an_export_is_tested_again_after_six_months(String testedOn, String result, boolean due) {
    Map<String, Object> export = new LinkedHashMap<>();
    export.put("platform", "x");
    if (!testedOn.isEmpty()) {
      export.put("testedOn", testedOn);
    }
    if (!result.isEmpty()) {
      export.put("result", result);
    }
    assertThat(
            ask(register("exports", List.of(export))).found().orElseThrow().exportsDue().isEmpty())
        .isEqualTo(!due);
  }

  @Test
  void a_platform_is_one_by_all_its_names() {
    Map<String, Object> export = new LinkedHashMap<>();
    put(export, "platform", "twitter", "result", "OK", "testedOn", "2026-11-01");
    List<Object> agreements =
        List.of(
            agreement(
                "2026-01-01",
                "acknowledgeHours",
                24,
                "resolveHours",
                48,
                "storage",
                "Five years in India",
                "sharedAccess",
                "By roles of the business account",
                "archival",
                "Monthly export"));
    Map<String, Object> register =
        register(
            "agreements", agreements,
            "complaints", List.of(complaint("K-1", "platform", "Twitter")),
            "exports", List.of(export));
    ProviderStanding standing = ask(register).found().orElseThrow();

    assertThat(standing.lacking()).isEmpty();
    assertThat(standing.exportsDue()).isEmpty();
    assertThat(standing.complaints().get(0).toPlain()).containsKey("acknowledgeBy");
    assertThat(
            faults(
                register(
                    "agreements",
                    List.of(agreement("2026-01-01"), agreement("2026-06-01", "platform", "X")))))
        .containsExactly("/agreements/1/from provider.overlap");
    assertThat(
            ProviderRegister.onRecord(
                    register(
                        "agreements",
                        List.of(agreement("2026-01-01"), agreement("2026-06-01", "platform", "X"))))
                .found())
        .isPresent();
  }

  @Test
  void figures_that_cannot_both_hold_are_refused_at_their_place() {
    List<Object> complaints = new ArrayList<>();
    complaints.add(complaint("K-1", "acknowledgedAt", "2026-11-23T09:59:59+05:30"));
    assertThat(faults(register("complaints", complaints)))
        .containsExactly("/complaints/0/acknowledgedAt provider.order");
    complaints.set(
        0,
        complaint(
            "K-1",
            "acknowledgedAt",
            "2026-11-23T12:00:00+05:30",
            "acknowledgedRecordedAt",
            "2026-11-23T11:00:00+05:30"));
    assertThat(faults(register("complaints", complaints)))
        .containsExactly("/complaints/0/acknowledgedRecordedAt provider.order");
    assertThat(
            faults(
                register(
                    "complaints", List.of(complaint("K-1"), complaint("K-1")),
                    "agreements", List.of(agreement("2026-01-01"), agreement("2026-06-01")),
                    "exports",
                        List.of(
                            Map.of("platform", "x", "testedOn", "2026-11-23"),
                            Map.of("platform", "y", "testedOn", "2026-11-24")),
                    "asOf", "2026-11-23T09:00:00+05:30")))
        .containsExactly(
            "/complaints/0/sentAt provider.ahead",
            "/complaints/1/id provider.twice",
            "/complaints/1/sentAt provider.ahead",
            "/agreements/1/from provider.overlap",
            "/exports/1/testedOn provider.ahead");
  }

  @Test
  void as_facts_it_says_what_agreements_in_force_cover_and_what_was_exported() {
    Map<String, Object> old = agreement("2024-01-01", "until", "2025-12-31", "storage", "India");
    Map<String, Object> now = agreement("2026-01-01", "resolveHours", 48, "archival", "Yearly");
    Map<String, Object> export =
        Map.of("platform", "x", "formats", List.of("json"), "testedOn", "2026-10-01");
    assertThat(
            ProviderRegister.toFacts(
                register("agreements", List.of(old, now), "exports", List.of(export))))
        .hasToString(
            "{providerRegister={agreements=[{platform=x, topics=[complaint-response, archival]}],"
                + " exports=[{platform=x, formats=[json], lastTestedAt=2026-10-01}]}}");
    assertThat(ProviderRegister.toFacts(register("agreements", List.of(old))))
        .hasToString("{providerRegister={agreements=[{platform=x, topics=[]}]}}");
    assertThat(ProviderRegister.toFacts(register("agreements", List.of()))).isEmpty();
  }

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({
    "2026-11-24T10:00:00+05:30, ",
    "2026-11-24T10:00:01+05:30, 2026-11-24T10:00+05:30",
    "2026-11-30T10:00:00+05:30, 2026-11-24T10:00+05:30"
  })
  void a_complaint_is_overdue_while_nothing_came(OffsetDateTime at, OffsetDateTime since) {
    Object agreements =
        List.of(agreement("2026-01-01", "acknowledgeHours", 24, "resolveHours", 96));
    ComplaintStanding silent = only(agreements, complaint("K-1"));
    assertThat(silent.overdue(at).orElse(null)).isEqualTo(since);
    ComplaintStanding solved =
        only(agreements, complaint("K-1", "resolvedAt", "2026-11-24T18:00:00+05:30"));
    assertThat(solved.overdue(at)).isEmpty();
  }

  @Test
  void an_acknowledged_complaint_is_overdue_by_its_solution() {
    Object agreements =
        List.of(agreement("2026-01-01", "acknowledgeHours", 24, "resolveHours", 96));
    ComplaintStanding late =
        only(agreements, complaint("K-1", "acknowledgedAt", "2026-11-24T18:00:00+05:30"));
    OffsetDateTime due = OffsetDateTime.parse("2026-11-27T10:00:00+05:30");
    assertThat(late.overdue(due)).isEmpty();
    assertThat(late.overdue(due.plusSeconds(1))).contains(due);
  }

  private static ComplaintStanding only(Object agreements, Map<String, Object> complaint) {
    return ask(register("agreements", agreements, "complaints", List.of(complaint)))
        .found()
        .orElseThrow()
        .complaints()
        .get(0);
  }
}
