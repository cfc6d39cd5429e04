package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.procurement.law.ParamsTest.Param;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The dated parameters on preferences, on the terms of GeM and on late payment, on their first and
 * last day and on both sides of each limit.
 */
class PreferenceAndTermsParamsTest {

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  private static final Money PAISA = new Money(1);
  private static final LocalDate SOME_DAY = LocalDate.of(2025, 7, 31);

  static List<Param> starting(String... prefixes) {
    return ParamsTest.params().stream()
        .filter(param -> Stream.of(prefixes).anyMatch(param.id()::startsWith))
        .toList();
  }

  @Test
  void every_parameter_of_these_packs_is_looked_at() {
    assertThat(starting("in.mse.")).hasSize(5);
    assertThat(starting("in.mii.")).hasSize(5);
    assertThat(starting("gem.")).hasSize(9);
    assertThat(starting("in.msmed.")).hasSize(2);
  }

  private static List<LocalDate> days(Param param) {
    return param.from().isEmpty() ? List.of(SOME_DAY) : param.days();
  }

  private static Decision<Outputs> decide(String question, Case.Draft facts) {
    return ProcurementLaw.library().book("IN").orElseThrow().decide(question, facts.done());
  }

  private static Outputs answer(String question, Case.Draft facts) {
    Ruling<Outputs> ruling = decide(question, facts).ruling();
    assertThat(ruling).as(question).isInstanceOf(Ruling.Answer.class);
    return ((Ruling.Answer<Outputs>) ruling).value();
  }

  private static BigDecimal number(String question, Case.Draft facts, String field) {
    return plain(answer(question, facts), field);
  }

  /** A number of an answer, be its unit percent or none. */
  private static BigDecimal plain(Outputs answer, String field) {
    Object value = answer.get(field).orElseThrow();
    return value instanceof Percent percent ? percent.points() : (BigDecimal) value;
  }

  private static String cited(String question, Case.Draft facts) {
    return decide(question, facts).trace().steps().get(0).citation().instrument();
  }

  private static Case.Draft on(String role, LocalDate day) {
    return Case.draft().day(role, day);
  }

  /** The Order for micro and small enterprises. */
  @Nested
  class MseOrder2012 {

    static List<Param> targets() {
      return starting("in.mse.target", "in.mse.scst", "in.mse.women");
    }

    @ParameterizedTest
    @MethodSource("targets")
    void the_targets_hold_from_their_first_to_their_last_day(Param param) {
      for (LocalDate day : days(param)) {
        assertThat(number("mse.target", target(param, day), "percent"))
            .isEqualByComparingTo(param.value());
      }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void the_day_before_the_first_day_has_another_answer(Param param) {
      Case.Draft before = target(param, LocalDate.parse(param.from()).minusDays(1));
      Ruling<Outputs> ruling = decide("mse.target", before).ruling();
      assertThat(ruling)
          .satisfiesAnyOf(
              r -> assertThat(r).isInstanceOf(Ruling.Refer.class),
              r ->
                  assertThat(plain(((Ruling.Answer<Outputs>) r).value(), "percent"))
                      .isNotEqualByComparingTo(param.value()));
    }

    private static Case.Draft target(Param param, LocalDate day) {
      String group =
          switch (param.id()) {
            case "in.mse.scst" -> "SC_ST";
            case "in.mse.women" -> "WOMEN";
            default -> "ALL";
          };
      return on("publication", day).fact("group", group);
    }

    @Test
    void the_band_is_fifteen_percent_from_the_first_day() {
      Param band = starting("in.mse.band").get(0);
      for (LocalDate day : days(band)) {
        assertThat(number("mse.band", on("publication", day), "percent"))
            .isEqualByComparingTo(band.value());
      }
      assertThat(cited("mse.band", on("publication", SOME_DAY)))
          .isEqualTo("Public Procurement Policy for Micro and Small Enterprises Order 2012");
    }
  }

  /** The Make in India Order. */
  @Nested
  class MakeInIndia2017 {

    static List<Param> classes() {
      return starting("in.mii.class");
    }

    @ParameterizedTest
    @MethodSource("classes")
    void a_class_begins_at_its_least_local_content(Param param) {
      BigDecimal least = new BigDecimal(param.value());
      String code = param.id().equals("in.mii.class1") ? "CLASS_I" : "CLASS_II";
      for (LocalDate day : days(param)) {
        assertThat(classOf(day, least)).isEqualTo(code);
        assertThat(classOf(day, least.subtract(HUNDREDTH))).isNotEqualTo(code);
      }
      assertNothingBefore(param, "mii.class", "localContent", least);
    }

    private static String classOf(LocalDate day, BigDecimal content) {
      return answer("mii.class", on("publication", day).fact("localContent", content))
          .code("class");
    }

    @Test
    void the_margin_is_twenty_percent_since_september_2020() {
      Param margin = starting("in.mii.margin").get(0);
      for (LocalDate day : days(margin)) {
        assertThat(number("mii.margin", on("publication", day), "percent"))
            .isEqualByComparingTo(margin.value());
      }
      assertThat(cited("mii.margin", on("publication", SOME_DAY)))
          .isEqualTo("PPP-MII Order (revision of 16.09.2020)");
    }

    static List<Param> smallPurchases() {
      return starting("in.mii.smallPurchase");
    }

    @ParameterizedTest
    @MethodSource("smallPurchases")
    void purchases_below_the_limit_are_outside(Param param) {
      Money limit = Money.ofRupees(param.value());
      boolean scientific = param.id().endsWith("scientific");
      for (LocalDate day : days(param)) {
        assertThat(applies(day, limit.minus(PAISA), scientific)).isFalse();
        assertThat(applies(day, limit, scientific)).isTrue();
      }
    }

    @Test
    void the_limit_of_scientific_bodies_begins_on_8_july_2025() {
      Money between = Money.ofRupees("4999999.99");
      assertThat(applies(LocalDate.of(2025, 7, 7), between, true)).isTrue();
      assertThat(applies(LocalDate.of(2025, 7, 8), between, true)).isFalse();
    }

    private static boolean applies(LocalDate day, Money value, boolean scientific) {
      return answer(
              "mii.scope",
              on("publication", day)
                  .fact("value", value)
                  .fact("scientific", scientific)
                  .fact("evaluation", "PRICE_ALONE"))
          .get("applies")
          .orElseThrow()
          .equals(true);
    }

    private static void assertNothingBefore(
        Param param, String question, String fact, Object value) {
      LocalDate before = LocalDate.parse(param.from()).minusDays(1);
      assertThat(decide(question, on("publication", before).fact(fact, value)).ruling())
          .isInstanceOf(Ruling.Refer.class);
    }
  }

  /** The terms of GeM. */
  @Nested
  class GemTerms {

    @Test
    void interest_is_one_percent_a_month_from_1_october_2020() {
      Param interest = starting("gem.pay.interestPercentMonth").get(0);
      for (LocalDate day : days(interest)) {
        assertThat(number("gem.payment.interest", on("order", day), "percentPerMonth"))
            .isEqualByComparingTo(interest.value());
      }
      LocalDate before = LocalDate.parse(interest.from()).minusDays(1);
      assertThat(decide("gem.payment.interest", on("order", before)).ruling())
          .isInstanceOf(Ruling.Refer.class);
    }

    @Test
    void acceptance_takes_ten_days() {
      Param accept = starting("gem.accept.days").get(0);
      assertThat(number("gem.acceptance.days", on("delivery", SOME_DAY), "days"))
          .isEqualByComparingTo(accept.value());
      assertThat(cited("gem.acceptance.days", on("delivery", SOME_DAY)))
          .isEqualTo("GeM returns policy");
    }

    @Test
    void nothing_is_charged_up_to_the_free_limit() {
      Param free = starting("gem.fee.freeUpTo").get(0);
      Param rate = starting("gem.fee.rate").get(0);
      Money most = Money.ofRupees(free.value());
      for (LocalDate day : days(free)) {
        assertThat(number("gem.charge", order(day, most), "percent")).isZero();
        assertThat(readings(order(day, most.plus(PAISA))))
            .extracting(row -> row.get("base"))
            .containsExactly("WHOLE", "EXCESS");
        assertThat(readings(order(day, most.plus(PAISA))))
            .allSatisfy(
                row ->
                    assertThat((BigDecimal) row.get("percent")).isEqualByComparingTo(rate.value()));
      }
    }

    @Test
    void the_fixed_charge_bites_above_ten_crore() {
      Param above = starting("gem.fee.flatAbove").get(0);
      Param flat =
          starting("gem.fee.flat").stream().filter(p -> !p.equals(above)).findFirst().get();
      Money line = Money.ofRupees(above.value());
      for (LocalDate day : days(above)) {
        assertThat(readings(order(day, line)))
            .allSatisfy(row -> assertThat(row.get("flat")).isNull());
        assertThat(number("gem.charge", order(day, line.plus(PAISA)), "flat"))
            .isEqualByComparingTo(flat.value());
      }
    }

    /** The base is open: both readings are told, and neither decides. */
    private static List<Map<String, Object>> readings(Case.Draft facts) {
      Ruling.Refer<Outputs> refer = (Ruling.Refer<Outputs>) decide("gem.charge", facts).ruling();
      return List.copyOf(refer.indication().orElseThrow().rows());
    }

    private static Case.Draft order(LocalDate day, Money value) {
      return on("order", day).fact("orderValue", value);
    }

    static List<Param> cautionMoney() {
      return starting("gem.caution.");
    }

    @ParameterizedTest
    @MethodSource("cautionMoney")
    void caution_money_goes_by_turnover(Param param) {
      Money crore = Money.ofRupees("10000000");
      Money tenCrore = Money.ofRupees("100000000");
      List<Money> ends =
          switch (param.id()) {
            case "gem.caution.below1cr" -> List.of(Money.ZERO, crore.minus(PAISA));
            case "gem.caution.to10cr" -> List.of(crore, tenCrore);
            default -> List.of(tenCrore.plus(PAISA));
          };
      for (LocalDate day : days(param)) {
        for (Money turnover : ends) {
          assertThat(number("gem.caution", seller(day, turnover), "amount"))
              .isEqualByComparingTo(param.value());
        }
      }
      LocalDate before = LocalDate.parse(param.from()).minusDays(1);
      assertThat(decide("gem.caution", seller(before, ends.get(0))).ruling())
          .isInstanceOf(Ruling.Refer.class);
    }

    private static Case.Draft seller(LocalDate day, Money turnover) {
      return on("registration", day).fact("turnover", turnover).fact("exemptSeller", false);
    }
  }

  /** The Act on micro, small and medium enterprises. */
  @Nested
  class MsmedAct2006 {

    @Test
    void an_agreed_day_lies_at_most_forty_five_days_off() {
      Param most = starting("in.msmed.maxDays").get(0);
      for (String supplier : List.of("MICRO", "SMALL")) {
        Case.Draft agreed = accepted(supplier).fact("agreed", true);
        assertThat(number("msmed.due", agreed, "most")).isEqualByComparingTo(most.value());
        assertThat(cited("msmed.due", agreed))
            .isEqualTo("Micro, Small and Medium Enterprises Development Act 2006");
      }
    }

    @Test
    void interest_is_three_times_the_bank_rate_for_micro_and_small_suppliers_only() {
      Param times = starting("in.msmed.bankRateMultiple").get(0);
      assertThat(number("msmed.interest", accepted("SMALL"), "multiple"))
          .isEqualByComparingTo(times.value());
      assertThat(answer("msmed.interest", accepted("MEDIUM")).number("multiple")).isEmpty();
    }

    private static Case.Draft accepted(String supplier) {
      return on("acceptance", SOME_DAY).fact("supplierClass", supplier);
    }
  }
}
