package org.govsm.governance.legalrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.GovernanceMessages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakedownDueTest {

  private static final Map<String, Object> INTIMATION =
      Map.of(
          "issued", "2026-03-01",
          "issuerRank", "JOINT_SECRETARY",
          "statesBasis", true,
          "statesReasons", true,
          "identifiesContent", true,
          "statesAct", true,
          "signed", true);

  private static Map<String, Object> asked(String kind, String receivedAt) {
    return new HashMap<>(
        Map.of("requestKind", kind, "hostingRole", "INTERMEDIARY", "receivedAt", receivedAt));
  }

  private static Map<String, Object> intimation(Map<String, ?> changed) {
    Map<String, Object> order = new HashMap<>(INTIMATION);
    order.putAll(changed);
    Map<String, Object> tree = asked("GOVERNMENT_INTIMATION", "2026-03-02T10:00:00+05:30");
    tree.put("order", order);
    return tree;
  }

  private static Decision<RequestDue> ask(Map<String, ?> tree) {
    return TakedownDue.ask(tree).orThrow(GovernanceMessages.in("en"));
  }

  private static String due(Decision<RequestDue> decision) {
    return decision.found().orElseThrow().toPlain().get("dueAt").toString();
  }

  private static List<String> missing(Decision<RequestDue> decision) {
    return decision.ruling().fold(a -> List.of(), r -> List.of(), Ruling.Undetermined::missing);
  }

  private static List<InputFault> faults(Map<String, ?> tree) {
    return TakedownDue.ask(tree).<List<InputFault>>fold(one -> List.of(), faults -> faults);
  }

  @Nested
  class TheDayOfReceiptInIndiaChoosesTheTime {

    @ParameterizedTest
    @CsvSource({
      "COURT_ORDER, 2026-02-19T23:59:59+05:30, 2026-02-21T11:59:59+05:30, G.S.R. 139(E)",
      "COURT_ORDER, 2026-02-20T00:00:00+05:30, 2026-02-20T03:00:00+05:30, G.S.R. 120(E)",
      "COURT_ORDER, 2026-02-19T18:30:00Z, 2026-02-20T03:00:00+05:30, G.S.R. 120(E)",
      "INTIMATE_OR_IMPERSONATION, 2026-02-19T23:00:00+05:30, 2026-02-20T23:00:00+05:30, 139(E)",
      "INTIMATE_OR_IMPERSONATION, 2026-02-20T23:00:00+05:30, 2026-02-21T01:00:00+05:30, 120(E)",
      "USER_GRIEVANCE, 2026-02-19T10:00:00+05:30, 2026-03-06T10:00:00+05:30, 139(E)",
      "USER_GRIEVANCE, 2026-02-20T10:00:00+05:30, 2026-02-27T10:00:00+05:30, 120(E)",
      "REMOVAL_GRIEVANCE, 2022-10-28T10:00:00+05:30, 2022-10-31T10:00:00+05:30, 794(E)",
      "REMOVAL_GRIEVANCE, 2026-02-20T10:00:00+05:30, 2026-02-21T22:00:00+05:30, 120(E)",
    })
    void and_its_hours_run_by_the_clock(
        String kind, String received, String due, String instrument) {
      Decision<RequestDue> decision = ask(asked(kind, received));

      assertThat(decision.ruling().kind()).isEqualTo("ANSWER");
      assertThat(due(decision)).isEqualTo(due);
      assertThat(decision.trace().steps().get(0).citation().instrument()).contains(instrument);
    }

    @ParameterizedTest
    @CsvSource({
      "REMOVAL_GRIEVANCE, 2022-10-27T10:00:00+05:30",
      "COURT_ORDER, 2021-02-24T10:00:00+05:30",
      "GAC_ORDER, 2026-03-01T10:00:00+05:30"
    })
    void what_was_not_found_goes_to_an_officer(String kind, String received) {
      assertThat(ask(asked(kind, received)).ruling().kind()).isEqualTo("REFER");
    }

    @Test
    void a_complaint_is_acknowledged_within_a_day_and_a_doubt_about_the_week_is_told() {
      Decision<RequestDue> decision = ask(asked("USER_GRIEVANCE", "2026-02-20T10:00:00+05:30"));

      assertThat(decision.found().orElseThrow().acknowledgeBy())
          .contains(OffsetDateTime.parse("2026-02-21T10:00:00+05:30"));
      assertThat(decision.trace().findings())
          .extracting(Finding::code)
          .containsExactly("law.sure-medium", "law.note");
    }
  }

  @Nested
  class RoleOfTheDepartment {

    @Test
    void a_user_of_a_platform_is_not_bound() {
      Map<String, Object> tree = asked("COURT_ORDER", "2026-03-01T10:00:00+05:30");
      tree.put("hostingRole", "USER");

      assertThat(ask(tree).found().orElseThrow().toPlain())
          .containsEntry("binds", false)
          .doesNotContainKey("dueAt");
      assertThat(missing(ask(tree))).containsExactly("orderDue");
    }

    @Test
    void a_day_that_the_order_itself_sets_binds_a_user_to_its_end() {
      Map<String, Object> tree = asked("COURT_ORDER", "2026-03-01T10:00:00+05:30");
      tree.put("hostingRole", "USER");
      tree.put("order", Map.of("orderDue", "2026-03-09"));

      assertThat(due(ask(tree))).isEqualTo("2026-03-09T23:59:59+05:30");
      tree.put("actedAt", "2026-03-09T20:00:00+05:30");
      tree.put("asOf", "2026-03-11T20:00:00+05:30");
      assertThat(ask(tree).found().orElseThrow().inTime()).contains(true);
      tree.put("actedAt", "2026-03-10T00:00:00+05:30");
      assertThat(ask(tree).found().orElseThrow().inTime()).contains(false);
    }

    @Test
    void a_day_of_the_order_shortens_the_limit_of_the_rules_and_never_lengthens_it() {
      Map<String, Object> tree = asked("COURT_ORDER", "2026-03-01T10:00:00+05:30");
      String limit = due(ask(tree));
      tree.put("order", Map.of("orderDue", "2026-03-09"));

      assertThat(due(ask(tree))).isEqualTo(limit);
      tree.put("order", Map.of("orderDue", "2026-02-28"));
      assertThat(TakedownDue.ask(tree).fold(one -> "", Object::toString)).contains("order-due");
    }

    @Test
    void an_order_that_came_after_its_own_day_is_over_on_receipt_and_the_limit_runs_beside_it() {
      Map<String, Object> tree = asked("COURT_ORDER", "2026-03-01T10:00:00+05:30");
      String limit = due(ask(tree));
      tree.put("order", Map.of("orderDue", "2026-02-28", "orderDuePast", true));
      assertThat(due(ask(tree))).isEqualTo(limit);
      assertThat(codes(ask(tree))).contains("takedown.order-past");
      tree.put("actedAt", "2026-03-01T11:00:00+05:30");
      assertThat(ask(tree).found().orElseThrow().inTime()).as("by the limit").contains(true);

      tree.put("hostingRole", "USER");
      assertThat(due(ask(tree))).isEqualTo("2026-02-28T23:59:59+05:30");
      assertThat(codes(ask(tree))).contains("takedown.order-past");
      assertThat(ask(tree).found().orElseThrow().inTime())
          .as("no act could be in time, and none was late")
          .isEmpty();
      tree.remove("hostingRole");
      assertThat(ask(tree).found().orElseThrow().inTime()).isEmpty();
    }

    private static List<String> codes(Decision<RequestDue> decision) {
      return decision.trace().findings().stream().map(Finding::code).toList();
    }

    @Test
    void a_day_on_or_after_the_receipt_is_not_over_whatever_is_said_of_it() {
      Map<String, Object> tree = asked("COURT_ORDER", "2026-03-01T10:00:00+05:30");
      tree.put("hostingRole", "USER");
      tree.put("order", Map.of("orderDue", "2026-03-01", "orderDuePast", true));
      tree.put("actedAt", "2026-03-02T11:00:00+05:30");

      assertThat(codes(ask(tree))).doesNotContain("takedown.order-past");
      assertThat(ask(tree).found().orElseThrow().inTime()).contains(false);
    }

    @ParameterizedTest
    @CsvSource({
      "GAC_ORDER, INTERMEDIARY, 2026-03-01",
      "COURT_ORDER, INTERMEDIARY, 2021-02-24",
      "COURT_ORDER, , 2026-03-01",
      "GAC_ORDER, , 2026-03-01"
    })
    void a_day_of_the_order_stands_where_no_limit_is_known(
        String kind, String role, String received) {
      Map<String, Object> tree = asked(kind, received + "T10:00:00+05:30");
      tree.put("order", Map.of("orderDue", "2026-03-09"));
      if (role == null) {
        tree.remove("hostingRole");
      }
      String open = ask(tree).ruling().kind();

      assertThat(due(ask(tree))).isEqualTo("2026-03-09T23:59:59+05:30");
      assertThat(ask(tree).found().orElseThrow().binds()).isEmpty();
      tree.put("actedAt", "2026-03-09T20:00:00+05:30");
      assertThat(ask(tree).found().orElseThrow().inTime())
          .as("a limit of the rules may end earlier")
          .isEmpty();
      tree.put("actedAt", "2026-03-10T00:00:00+05:30");
      assertThat(ask(tree).found().orElseThrow().inTime()).contains(false);
      assertThat(open).isNotEqualTo("ANSWER").isEqualTo(ask(tree).ruling().kind());
    }

    @ParameterizedTest
    @CsvSource({"USER, ", "USER, 2026-03-09", " , 2026-03-09", " , "})
    void what_is_known_to_lack_goes_to_a_legal_officer_whoever_the_department_is(
        String role, String orderDue) {
      Map<String, Object> tree = asked("GOVERNMENT_INTIMATION", "2026-03-01T10:00:00+05:30");
      tree.remove("hostingRole");
      Map<String, Object> order =
          new HashMap<>(
              Map.of(
                  "issued", "2026-03-01", "issuerRank", "OTHER_RANK", "identifiesContent", false));
      if (role != null) {
        tree.put("hostingRole", role);
      }
      if (orderDue != null) {
        order.put("orderDue", orderDue);
      }
      tree.put("order", order);

      assertThat(ask(tree).ruling().kind()).isEqualTo("REFER");
      assertThat(ask(tree).trace().findings())
          .extracting(Finding::code)
          .contains("takedown.not-competent", "takedown.lacking");
      ask(tree)
          .found()
          .ifPresent(known -> assertThat(known.lacking()).containsExactly("EXACT_CONTENT"));
    }

    /** IT Rules 2021, rule 3(1)(d): who may order, and what an order states, is of its own day. */
    @ParameterizedTest
    @CsvSource({
      "GOVERNMENT_INTIMATION, USER, issuerRank, OTHER_RANK",
      "GOVERNMENT_INTIMATION, USER, signed, false",
      "GOVERNMENT_INTIMATION, , statesBasis, false",
      "INFORMATION_ORDER, USER, written, false",
      "INFORMATION_ORDER, USER, statesPurpose, false"
    })
    void what_the_law_of_its_day_judges_asks_for_the_date_of_the_order(
        String kind, String role, String member, String said) {
      Map<String, Object> tree = asked(kind, "2026-03-01T10:00:00+05:30");
      tree.remove("hostingRole");
      if (role != null) {
        tree.put("hostingRole", role);
      }
      Object value = said.equals("false") ? (Object) false : said;
      tree.put("order", Map.of("orderDue", "2026-03-09", member, value));

      assertThat(missing(ask(tree))).contains("issued");
      assertThat(due(ask(tree))).isEqualTo("2026-03-09T23:59:59+05:30");
    }

    @ParameterizedTest
    @CsvSource({
      "USER_GRIEVANCE, USER",
      "USER_GRIEVANCE, INTERMEDIARY",
      "REMOVAL_GRIEVANCE, USER",
      "INTIMATE_OR_IMPERSONATION, USER"
    })
    void a_complaint_takes_no_day_of_an_order(String kind, String role) {
      Map<String, Object> tree = asked(kind, "2026-03-01T10:00:00+05:30");
      tree.put("hostingRole", role);
      String limit = ask(tree).found().flatMap(RequestDue::dueAt).toString();
      tree.put("order", Map.of("orderDue", "2026-03-02"));

      assertThat(faults(tree))
          .extracting(InputFault::pointer, InputFault::code)
          .containsExactly(tuple("/order/orderDue", "takedown.no-order"));
      assertThat(
              TakedownDue.of(LegalRequest.onRecord(tree))
                  .found()
                  .flatMap(RequestDue::dueAt)
                  .toString())
          .as("one that was kept does not count")
          .isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2022-03-01"})
    void nothing_more_is_asked_of_an_order_that_no_limit_binds(String issued) {
      Map<String, Object> tree = asked("GOVERNMENT_INTIMATION", "2026-03-01T10:00:00+05:30");
      tree.put("hostingRole", "USER");
      tree.put("order", Map.of("issued", issued, "orderDue", "2026-03-09"));

      assertThat(ask(tree).ruling().kind()).isEqualTo("ANSWER");
    }

    @ParameterizedTest
    @CsvSource({"acknowledgedAt, acknowledgedRecordedAt", "actedAt, actedRecordedAt"})
    void nothing_is_on_record_before_it_was_done(String done, String recorded) {
      Map<String, Object> tree = asked("USER_GRIEVANCE", "2026-03-01T10:00:00+05:30");
      tree.put(done, "2026-03-01T12:00:00+05:30");
      tree.put(recorded, "2026-03-01T12:00:00+05:30");
      assertThat(faults(tree)).isEmpty();

      tree.put(recorded, "2026-03-01T11:59:59+05:30");
      assertThat(faults(tree)).extracting(InputFault::code).containsExactly("takedown.recorded");
    }

    @Test
    void the_day_of_an_order_has_a_year_that_can_be_meant() {
      Map<String, Object> tree = asked("COURT_ORDER", "2026-03-01T10:00:00+05:30");
      tree.put("order", Map.of("orderDue", "9999-12-31"));

      assertThat(faults(tree)).extracting(InputFault::code).containsExactly("takedown.year");
    }

    @Test
    void a_complaint_about_a_user_sets_no_day() {
      Map<String, Object> tree = asked("REMOVAL_GRIEVANCE", "2026-03-01T10:00:00+05:30");
      tree.put("hostingRole", "USER");

      assertThat(ask(tree).found().orElseThrow().act()).isEmpty();
      assertThat(missing(ask(tree))).isEmpty();
    }

    @Test
    void a_role_that_is_not_known_decides_nothing() {
      Map<String, Object> tree = asked("COURT_ORDER", "2026-03-01T10:00:00+05:30");
      tree.remove("hostingRole");

      assertThat(missing(ask(tree))).containsExactly("hostingRole");
    }

    @Test
    void nor_does_a_receipt_that_is_not_known() {
      Map<String, Object> tree = asked("COURT_ORDER", "2026-03-01T10:00:00+05:30");
      tree.remove("receivedAt");

      assertThat(missing(ask(tree))).containsExactly("receivedAt");
    }
  }

  @Nested
  class Rule3Clause1DOrder {

    @ParameterizedTest
    @CsvSource({
      "JOINT_SECRETARY, , , ANSWER",
      "DIRECTOR, true, , ANSWER",
      "DIRECTOR, false, , REFER",
      "DIRECTOR, , , UNDETERMINED",
      "DEPUTY_INSPECTOR_GENERAL, , true, ANSWER",
      "DEPUTY_INSPECTOR_GENERAL, , false, REFER",
      "DEPUTY_INSPECTOR_GENERAL, , , UNDETERMINED",
      "OTHER_RANK, , , REFER",
    })
    void is_issued_by_a_joint_secretary_or_who_stands_for_one(
        String rank, Boolean noJointSecretary, Boolean authorised, String kind) {
      Map<String, Object> order = new HashMap<>(Map.of("issuerRank", rank));
      if (noJointSecretary != null) {
        order.put("noJointSecretary", noJointSecretary);
      }
      if (authorised != null) {
        order.put("agencyAuthorised", authorised);
      }
      Decision<RequestDue> decision = ask(intimation(order));

      assertThat(decision.ruling().kind()).isEqualTo(kind);
      assertThat(due(decision)).as("the time runs").isEqualTo("2026-03-02T13:00:00+05:30");
    }

    @ParameterizedTest
    @CsvSource({
      "statesBasis, LEGAL_BASIS",
      "statesReasons, REASONS",
      "identifiesContent, EXACT_CONTENT",
      "statesAct, UNLAWFUL_ACT",
      "signed, SIGNATURE"
    })
    void goes_back_for_what_it_lacks_while_its_time_runs(String member, String item) {
      Decision<RequestDue> decision = ask(intimation(Map.of(member, false)));

      assertThat(decision.ruling().kind()).isEqualTo("REFER");
      assertThat(decision.found().orElseThrow().lacking()).containsExactly(item);
      assertThat(due(decision)).isEqualTo("2026-03-02T13:00:00+05:30");
    }

    @ParameterizedTest
    @CsvSource({
      "issuerRank, OTHER_RANK",
      "agencyAuthorised, false",
      "signed, false",
    })
    void with_one_known_defect_goes_to_a_legal_officer_whatever_else_is_not_known(
        String member, String said) {
      Map<String, Object> order = new HashMap<>();
      order.put("issued", "2026-03-01");
      order.put("issuerRank", "DEPUTY_INSPECTOR_GENERAL");
      order.put(member, said.equals("false") ? false : said);
      Map<String, Object> tree = intimation(Map.of());
      tree.put("order", order);
      Decision<RequestDue> decision = ask(tree);

      assertThat(decision.ruling().kind()).isEqualTo("REFER");
      assertThat(due(decision)).isEqualTo("2026-03-02T13:00:00+05:30");
    }

    @Test
    void what_nobody_looked_at_is_neither_there_nor_lacking() {
      Map<String, Object> tree = intimation(Map.of());
      tree.put("order", Map.of("issued", "2026-03-01", "issuerRank", "JOINT_SECRETARY"));
      Decision<RequestDue> decision = ask(tree);

      assertThat(missing(decision))
          .containsExactly(
              "statesBasis", "statesReasons", "identifiesContent", "statesAct", "signed");
      assertThat(decision.found().orElseThrow().lacking()).isEmpty();
    }

    @Test
    void without_its_date_is_judged_by_no_law() {
      Map<String, Object> tree = intimation(Map.of());
      tree.remove("order");

      assertThat(missing(ask(tree))).containsExactly("issued");
    }

    @ParameterizedTest
    @CsvSource({"2025-11-14, REFER", "2025-11-15, ANSWER"})
    void is_judged_by_the_law_of_its_own_date(String issued, String kind) {
      assertThat(ask(intimation(Map.of("issued", issued))).ruling().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-09-25", "2024-09-26", "2026-03-01"})
    void may_not_rest_on_a_fact_check_unit(String issued) {
      Decision<RequestDue> decision =
          ask(intimation(Map.of("orderBasis", "FACT_CHECK_UNIT", "issued", issued)));

      assertThat(decision.ruling().kind()).isEqualTo("REFER");
      assertThat(decision.trace().findings())
          .extracting(Finding::code)
          .matches(codes -> codes.contains("takedown.struck-down") == !issued.endsWith("-25"));
    }
  }

  @Nested
  class Done {

    private Map<String, Object> tree = asked("COURT_ORDER", "2026-03-01T10:00:00+05:30");

    @ParameterizedTest
    @CsvSource({
      "actedAt, 2026-03-01T13:00:00+05:30, true",
      "actedAt, 2026-03-01T13:00:01+05:30, false",
      "actedAt, 2026-03-01T07:30:00Z, true",
      "asOf, 2026-03-01T13:00:01+05:30, false",
    })
    void up_to_the_last_second(String member, String at, boolean inTime) {
      tree.put(member, at);

      assertThat(ask(tree).found().orElseThrow().inTime()).contains(inTime);
    }

    @Test
    void is_open_while_the_time_runs() {
      tree.put("asOf", "2026-03-01T13:00:00+05:30");

      assertThat(ask(tree).found().orElseThrow().inTime()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T10:00:00+05:30, true", "2026-03-02T10:00:01+05:30, false"})
    void a_complaint_that_was_met_while_it_could_be_acknowledged_was_in_time(
        String at, boolean inTime) {
      Map<String, Object> complaint = asked("USER_GRIEVANCE", "2026-03-01T10:00:00+05:30");
      complaint.put("actedAt", at);

      assertThat(ask(complaint).found().orElseThrow().inTime()).contains(inTime);
    }

    @Test
    void a_complaint_that_was_acknowledged_late_was_not_in_time() {
      Map<String, Object> complaint = asked("USER_GRIEVANCE", "2026-03-01T10:00:00+05:30");
      complaint.put("acknowledgedAt", "2026-03-02T10:00:01+05:30");
      complaint.put("actedAt", "2026-03-03T10:00:00+05:30");

      assertThat(ask(complaint).found().orElseThrow().inTime()).contains(false);
    }
  }

  @Test
  void times_against_each_other_are_refused() {
    Map<String, Object> tree = intimation(Map.of("issued", "2026-03-03"));
    tree.put("actedAt", "2026-03-02T09:59:59+05:30");

    assertThat(
            TakedownDue.ask(tree)
                .<List<InputFault>>fold(done -> List.of(), faults -> faults)
                .stream()
                .map(InputFault::pointer))
        .containsExactlyInAnyOrder("/actedAt", "/order/issued");
  }

  @Test
  void an_officer_can_read_it() {
    Messages words = GovernanceMessages.in("en");

    assertThat(ask(intimation(Map.of("signed", false))).explain(words))
        .contains(
            "By when must the legal request be met? Asked for 2 March 2026.",
            "remove the content or disable access by 2 March 2026, 13:00 (Indian time).",
            "The order lacks: a signature.");
    assertThat(ask(intimation(Map.of("signed", false))).explain(GovernanceMessages.in("hi")))
        .contains("विधिक अनुरोध का पालन कब तक करना है?", "2 मार्च 2026, 13:00 (भारतीय समय)");
  }

  @ParameterizedTest
  @CsvSource({"actedAt", "acknowledgedAt"})
  void an_act_after_the_moment_for_which_it_is_judged_is_refused(String act) {
    Map<String, Object> tree = asked("COURT_ORDER", "2026-03-02T10:00:00+05:30");
    tree.put("asOf", "2026-03-02T11:00:00+05:30");
    tree.put(act, "2026-03-02T11:00:01+05:30");

    assertThat(pointers(tree)).containsExactly("/" + act);
    tree.put(act, "2026-03-02T11:00:00+05:30");
    assertThat(pointers(tree)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2026-03-09T10:00:00+05:30, ANSWER, true",
    "2026-03-02, 2026-03-10T10:00:00+05:30, REFER, -",
    "2026-03-02, 2026-03-17T10:00:00+05:30, REFER, -",
    "2026-03-02, 2026-03-17T10:00:01+05:30, ANSWER, false",
    "2026-02-02, 2026-02-17T10:00:01+05:30, ANSWER, false",
  })
  void a_complaint_met_between_two_readings_of_the_rule_is_for_the_legal_officer(
      String day, String acted, String kind, String inTime) {
    Map<String, Object> tree = asked("USER_GRIEVANCE", day + "T10:00:00+05:30");
    tree.put("acknowledgedAt", day + "T12:00:00+05:30");
    tree.put("actedAt", acted);
    tree.put("asOf", "2026-04-01T10:00:00+05:30");
    Decision<RequestDue> decision = ask(tree);

    assertThat(decision.ruling().kind()).isEqualTo(kind);
    assertThat(decision.found().orElseThrow().toPlain().getOrDefault("inTime", "-"))
        .hasToString(inTime);
  }

  private static List<String> pointers(Map<String, Object> tree) {
    return TakedownDue.ask(tree)
        .fold(read -> List.of(), faults -> faults.stream().map(InputFault::pointer).toList());
  }

  @ParameterizedTest(name = "a copy is kept: {0}")
  @CsvSource({
    "true, true, ''",
    "false, '', takedown.without-copy",
    "'', true, takedown.copy-not-told"
  })
  void in_time_says_on_what_it_rests(String kept, String inTime, String code) {
    Map<String, Object> tree = asked("COURT_ORDER", "2026-03-01T10:00:00+05:30");
    tree.put("actedAt", "2026-03-01T11:00:00+05:30");
    tree.put("asOf", "2026-03-02T10:00:00+05:30");
    if (!kept.isEmpty()) {
      tree.put("copyKept", Boolean.valueOf(kept));
    }
    Decision<RequestDue> decision = ask(tree);
    assertThat(decision.found().orElseThrow().inTime().map(String::valueOf).orElse(""))
        .isEqualTo(inTime);
    assertThat(decision.trace().findings())
        .extracting(Finding::code)
        .filteredOn(one -> one.contains("copy"))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }
}
