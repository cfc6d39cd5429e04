package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The dated parameters of contracts, debarment and quality against the packs: on the first day and
 * on the last, on both sides of the limit, and on the day before the first.
 */
class ContractParamsTest {

  private static final Money PAISA = new Money(1);
  private static final BigDecimal BIT = new BigDecimal("0.01");
  private static final List<String> HERE =
      List.of("in.ld.", "in.variation.", "in.qcbs.", "in.po.", "in.contract.", "in.debar.");

  static List<ParamsTest.Param> of(String id) {
    return ParamsTest.params().stream().filter(param -> param.id().equals(id)).toList();
  }

  static List<ParamsTest.Param> all() {
    return ParamsTest.params().stream()
        .filter(param -> HERE.stream().anyMatch(param.id()::startsWith))
        .toList();
  }

  /** Every parameter of these families has its test below. */
  @Test
  void there_are_twelve() {
    assertThat(all())
        .extracting(ParamsTest.Param::id)
        .containsExactlyInAnyOrder(
            "in.debar.conviction",
            "in.debar.integrity",
            "in.qcbs.techMax.consult",
            "in.qcbs.techMax.nonconsult",
            "in.qcbs.nonconsult.valueMax",
            "in.po.max",
            "in.contract.signDays",
            "in.contract.priceVariationMonths",
            "in.contract.auditCopy",
            "in.ld.cap.normal",
            "in.ld.cap.inordinate",
            "in.variation.norm");
  }

  @Nested
  class Rule151 {

    @Test
    void a_conviction_debars_for_three_years_at_most() {
      for (String ground : List.of("CONVICTION_PC_ACT", "CONVICTION_PENAL_LAW")) {
        assertNumber("in.debar.conviction", "debarment.limit", "years", Map.of("ground", ground));
      }
      assertCited("debarment.limit", Map.of("ground", "CONVICTION_PC_ACT"), "rule 151(i)-(ii)");
    }

    @Test
    void a_breach_of_the_code_debars_for_two_years_at_most() {
      Map<String, Object> breach = Map.of("ground", "BREACH_OF_CODE");
      assertNumber("in.debar.integrity", "debarment.limit", "years", breach);
      assertCited("debarment.limit", breach, "rule 151(iii)");
    }
  }

  @Nested
  class Rule192 {

    @Test
    void quality_has_eighty_per_cent_at_most_in_consulting() {
      Map<String, Object> consulting = Map.of("category", "CONSULTING");
      assertNumber("in.qcbs.techMax.consult", "qcbs.limit", "technicalMost", consulting);
      assertCited("qcbs.limit", consulting, "rule 192(iv)");
    }

    @Test
    void a_value_or_a_declaration_changes_nothing_in_consulting() {
      Map<String, Object> facts =
          Map.of("category", "CONSULTING", "value", rupees("1"), "qualityOriented", true);
      assertNumber("in.qcbs.techMax.consult", "qcbs.limit", "technicalMost", facts);
    }
  }

  @Nested
  class OrderOnQuality {

    @Test
    void quality_has_thirty_per_cent_at_most_outside_consulting() {
      Map<String, Object> small = nonConsulting("1", false);
      assertNumber("in.qcbs.techMax.nonconsult", "qcbs.limit", "technicalMost", small);
      assertCited("qcbs.limit", small, "quality and cost for non-consulting services");
    }

    @Test
    void ten_crore_is_the_last_value_without_a_declaration() {
      for (ParamsTest.Param param : of("in.qcbs.nonconsult.valueMax")) {
        Money most = Money.ofRupees(param.value());
        for (LocalDate day : param.days()) {
          assertThat(allowed(day, most, false)).isTrue();
          assertThat(allowed(day, most.plus(PAISA), false)).isFalse();
        }
      }
    }

    @Test
    void the_declaration_lifts_the_line_of_ten_crore_and_not_the_thirty_per_cent() {
      assertNumber(
          "in.qcbs.techMax.nonconsult",
          "qcbs.limit",
          "technicalMost",
          nonConsulting("100000000.01", true));
    }

    private static boolean allowed(LocalDate day, Money value, boolean declared) {
      Map<String, Object> facts =
          Map.of("category", "NON_CONSULTING", "value", value, "qualityOriented", declared);
      return says(answer("qcbs.limit", day, facts), "allowed");
    }

    private static Map<String, Object> nonConsulting(String value, boolean declared) {
      return Map.of(
          "category", "NON_CONSULTING", "value", rupees(value), "qualityOriented", declared);
    }
  }

  @Nested
  class Rule225 {

    @Test
    void a_purchase_order_is_enough_up_to_two_and_a_half_lakh() {
      for (ParamsTest.Param param : of("in.po.max")) {
        Money most = Money.ofRupees(param.value());
        for (LocalDate day : List.of(param.days().get(0), LocalDate.of(2026, 11, 24))) {
          assertThat(form(day, most)).isEqualTo("PURCHASE_ORDER");
          assertThat(form(day, most.plus(PAISA))).isEqualTo("LETTER_OF_ACCEPTANCE");
        }
      }
    }

    @Test
    void the_rule_prevails_over_the_five_lakh_of_the_manual_and_the_manual_is_shown() {
      Map<String, Object> facts =
          Map.of("category", "CONSULTING", "contractValue", rupees("500000"));
      Decision<Outputs> decision = ask("contract.form", LocalDate.of(2026, 11, 24), facts);

      assertThat(((Ruling.Answer<Outputs>) decision.ruling()).value().code("form"))
          .isEqualTo("CONTRACT_DOCUMENT");
      assertThat(decision.explain(ProcurementLaw.messages("en")))
          .contains("rule 225(iv)(d)")
          .contains("para 8.7.5");
    }

    @Test
    void the_contract_is_signed_within_twenty_one_days() {
      assertNumber("in.contract.signDays", "contract.sign-days", "days", Map.of());
      assertCited("contract.sign-days", Map.of(), "rule 225(v)-(vi)");
    }

    @Test
    void prices_may_vary_only_when_delivery_takes_longer_than_eighteen_months() {
      for (ParamsTest.Param param : of("in.contract.priceVariationMonths")) {
        BigDecimal months = new BigDecimal(param.value());
        for (LocalDate day : param.days()) {
          assertThat(mayVary(day, months)).isFalse();
          assertThat(mayVary(day, months.add(BIT))).isTrue();
        }
      }
    }

    @Test
    void a_contract_of_twenty_five_lakh_goes_to_audit_from_the_order_of_2019() {
      for (ParamsTest.Param param : of("in.contract.auditCopy")) {
        Money least = Money.ofRupees(param.value());
        for (LocalDate day : param.days()) {
          assertThat(isCopied(day, least)).isTrue();
          assertThat(isCopied(day, new Money(least.paise() - 1))).isFalse();
        }
        assertThat(
                ask("contract.audit-copy", dayBefore(param), Map.of("contractValue", least))
                    .ruling())
            .isInstanceOf(Ruling.Refer.class);
      }
    }

    private static String form(LocalDate day, Money value) {
      return answer("contract.form", day, Map.of("category", "GOODS", "contractValue", value))
          .code("form");
    }

    private static boolean mayVary(LocalDate day, BigDecimal months) {
      return says(
          answer("contract.price-variation", day, Map.of("deliveryMonths", months)), "allowed");
    }

    private static boolean isCopied(LocalDate day, Money value) {
      return says(answer("contract.audit-copy", day, Map.of("contractValue", value)), "required");
    }
  }

  @Nested
  class NonConsultancyManual {

    @Test
    void damages_end_at_five_per_cent() {
      Map<String, Object> facts = Map.of("category", "NON_CONSULTING", "inordinate", false);
      assertNumber("in.ld.cap.normal", "ld.cap", "most", facts);
      assertCited("ld.cap", facts, "para 9.4.7");
    }

    @Test
    void damages_for_inordinate_delay_end_at_ten_per_cent() {
      Map<String, Object> facts = Map.of("category", "NON_CONSULTING", "inordinate", true);
      assertNumber("in.ld.cap.inordinate", "ld.cap", "most", facts);
      assertCited("ld.cap", facts, "paras 9.4.7-9.4.9");
    }

    @Test
    void a_contract_changes_by_fifteen_per_cent_normally() {
      Map<String, Object> facts = Map.of("category", "NON_CONSULTING");
      assertNumber("in.variation.norm", "variation.norm", "most", facts);
      assertCited("variation.norm", facts, "para 9.2.4");
    }
  }

  /** Neither more nor less than the parameter on its days, and no value on the day before. */
  private static void assertNumber(
      String id, String question, String field, Map<String, Object> facts) {
    assertThat(of(id)).isNotEmpty();
    for (ParamsTest.Param param : of(id)) {
      for (LocalDate day : List.of(param.days().get(0), LocalDate.of(2026, 11, 24))) {
        assertThat(answer(question, day, facts).number(field).orElseThrow())
            .isEqualByComparingTo(param.value());
      }
      assertThat(ask(question, dayBefore(param), facts).ruling()).isInstanceOf(Ruling.Refer.class);
    }
  }

  private static void assertCited(String question, Map<String, Object> facts, String provision) {
    assertThat(
            ask(question, LocalDate.of(2026, 11, 24), facts).explain(ProcurementLaw.messages("en")))
        .contains(provision);
  }

  private static LocalDate dayBefore(ParamsTest.Param param) {
    return LocalDate.parse(param.from()).minusDays(1);
  }

  private static boolean says(Outputs answer, String field) {
    return answer.get(field).orElseThrow().equals(true);
  }

  private static Outputs answer(String question, LocalDate day, Map<String, Object> facts) {
    return ((Ruling.Answer<Outputs>) ask(question, day, facts).ruling()).value();
  }

  private static Decision<Outputs> ask(String question, LocalDate day, Map<String, Object> facts) {
    Case.Draft asked = Case.draft();
    List.of("publication", "award", "order").forEach(role -> asked.day(role, day));
    facts.forEach(asked::fact);
    return ProcurementLaw.library().book("IN").orElseThrow().decide(question, asked.done());
  }

  private static Money rupees(String amount) {
    return Money.ofRupees(amount);
  }
}
