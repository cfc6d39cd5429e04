package org.govsm.procurement.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.supplier.SupplierExamples.number;
import static org.govsm.procurement.supplier.SupplierExamples.orders;
import static org.govsm.procurement.supplier.SupplierExamples.supplier;
import static org.govsm.procurement.supplier.SupplierExamples.tree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Actor;
import org.govsm.core.process.Move;
import org.govsm.procurement.Given;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebarmentProceedingTest {

  private static final ProcurementQuestions UNION =
      ProcurementQuestions.of(ProcurementLaw.library(), "IN");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  private static Map<String, Object> noticed(String until, Object... more) {
    Map<String, Object> tree =
        Given.tree(
            "id",
            "d-1",
            "state",
            "NOTICED",
            "supplier",
            "S-1",
            "name",
            "Example Media Private Limited",
            "identifiers",
            List.of(number("PAN", "AAGCB7383J")),
            "authority",
            "DPT",
            "scope",
            "ALL",
            "ground",
            "BREACH_OF_CODE",
            "hearing",
            Given.tree("reason", "Bought", "noticeOn", "2026-11-01", "replyBy", "2026-11-27"),
            "from",
            "2026-11-28",
            "until",
            until,
            "order",
            "1/2026");
    tree.putAll(Given.tree(more));
    return tree;
  }

  private static Move order(Map<String, Object> tree, LocalDate day) {
    Actor head = new Actor("u-1", Set.of("competent-authority"));
    return DebarmentProceeding.fromPlain(tree).orThrow().fire("order", List.of(head), UNION, day);
  }

  @ParameterizedTest
  @CsvSource({"2028-11-27, MOVED", "2028-11-28, REFUSED"})
  void a_breach_of_the_code_debars_for_two_years_at_most(String until, String outcome) {
    assertThat(order(noticed(until), DAY).<String>fold(m -> "MOVED", r -> "REFUSED"))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-27, REFUSED", "2026-11-28, MOVED"})
  void nobody_is_debarred_before_the_time_to_reply_passed(LocalDate day, String outcome) {
    assertThat(order(noticed("2027-11-27"), day).<String>fold(m -> "MOVED", r -> "REFUSED"))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-27, 2027-11-27", "2026-11-01, 2040-12-31"})
  void no_reason_makes_an_order_begin_before_its_day(String from, String until) {
    Map<String, Object> tree = noticed(until, "from", from, "termReason", "Grave");

    assertThat(words(order(tree, DAY))).contains("before the order of 28 November 2026");
  }

  @Test
  void a_reason_lifts_no_limit_that_is_sure() {
    assertThat(words(order(noticed("2040-12-31", "termReason", "Grave"), DAY)))
        .contains("The rules allow debarment until 27 November 2028");
  }

  @Test
  void a_short_term_with_its_reason_is_ordered_under_every_book() {
    List<String> stuck = new ArrayList<>();
    Actor head = new Actor("u-1", Set.of("competent-authority"));
    ProcurementLaw.library()
        .books()
        .forEach(
            book -> {
              ProcurementQuestions law =
                  ProcurementQuestions.of(ProcurementLaw.library(), book.id());
              for (String ground : DebarmentGrounds.of(law)) {
                Move move =
                    DebarmentProceeding.fromPlain(
                            noticed("2026-12-27", "ground", ground, "termReason", "So"))
                        .orThrow()
                        .fire("order", List.of(head), law, DAY);
                move.<Boolean>fold(
                    moved -> true, refused -> stuck.add(book.id() + " " + ground + words(move)));
              }
            });

    assertThat(stuck).isEmpty();
  }

  @Test
  void a_ground_that_the_rules_do_not_know_debars_nobody() {
    assertThat(words(order(noticed("2027-11-27", "ground", "DISLIKE", "termReason", "So"), DAY)))
        .contains("The rules do not know this ground");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-01, 1", "2026-11-02, 0"})
  void who_is_told_has_at_least_until_the_next_day(String replyBy, int faults) {
    Map<String, Object> hearing =
        Given.tree("reason", "Bought", "noticeOn", "2026-11-01", "replyBy", replyBy);

    assertThat(
            DebarmentProceeding.fromPlain(noticed("2027-11-27", "hearing", hearing))
                .<List<String>>fold(
                    read -> List.of(), found -> found.stream().map(InputFault::code).toList()))
        .hasSize(faults);
  }

  private static String words(Move move) {
    return move.explain(ProcurementLaw.messages("en"));
  }

  @Test
  void an_order_that_ended_bars_until_the_day_on_which_it_ended() {
    Map<String, Object> ended =
        noticed("2027-11-27", "state", "ENDED", "endedOn", "2026-12-31", "endReason", "Repaid");
    Map<String, Object> entry =
        DebarmentProceeding.fromPlain(ended).orThrow().entry("govsm").orElseThrow();
    DebarmentList list = orders("2027-12-31", List.of(entry));

    assertThat(said(list, LocalDate.of(2026, 12, 31))).isEqualTo("true");
    assertThat(said(list, LocalDate.of(2027, 1, 1))).isEqualTo("false");
  }

  private static String said(DebarmentList list, LocalDate day) {
    return list.standing(supplier("REGISTERED"), day)
        .<String>fold(a -> String.valueOf(a.value()), r -> "refer", u -> "open");
  }

  @Test
  void a_hindi_name_is_compared_with_an_order_in_hindi() {
    Map<String, Object> order = new LinkedHashMap<>(SupplierExamples.order("O-1"));
    order.put("name", "एक्ज़ाम्पल मीडिया");
    DebarmentList list = orders("2027-12-31", List.of(order));
    Supplier other = Supplier.entered(tree("DRAFT", "nameHi", "गंगा फ़िल्म्स"), DAY).orThrow();
    Supplier same = Supplier.entered(tree("DRAFT", "nameHi", "एक्ज़ाम्पल मीडिया"), DAY).orThrow();

    assertThat(list.matches(other, DAY)).isEmpty();
    assertThat(list.matches(same, DAY)).hasSize(1);
    assertThat(list.matches(supplier("DRAFT"), DAY)).hasSize(1);
  }

  @Test
  void record_and_policy_are_the_same_in_each_spelling() {
    Supplier written =
        Supplier.entered(tree("DRAFT", "kind", "PSU", "nameHi", "नमूना"), DAY).orThrow();
    RegistrationPolicy policy = RegistrationPolicy.none().require("PAN").require("GSTIN", 12);

    assertThat(Supplier.readXml("s.xml", written.toXml()).orThrow().toPlain())
        .isEqualTo(written.toPlain());
    assertThat(written.kind()).hasValue("PSU");
    assertThat(SupplierKinds.shipped()).contains("PSU").doesNotHaveDuplicates();
    assertThat(RegistrationPolicy.fromPlain(policy.toPlain()).orThrow().toPlain())
        .isEqualTo(policy.toPlain());
    assertThat(policy.months("GSTIN")).hasValue(12L);
    assertThat(policy.months("PAN")).isEmpty();
  }
}
