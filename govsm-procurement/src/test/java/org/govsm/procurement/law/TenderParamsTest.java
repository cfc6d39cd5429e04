package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.law.ParamsTest.Param;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The dated parameters of purchases outside GeM (GFR 2017, rules 154 to 174, 183, 184 and 201)
 * against the pack: on the first and the last day of each, at the limit and a paisa beside it.
 */
class TenderParamsTest {

  private static final RuleBook UNION = ProcurementLaw.library().book("IN").orElseThrow();
  private static final Money PAISA = new Money(1);

  record Limit(String category, String procedure) {}

  record Figure(String question, Map<String, Object> facts, String field) {
    Figure(String question, String field) {
      this(question, Map.of(), field);
    }
  }

  private static final Map<String, Limit> UP_TO =
      Map.of(
          "in.goods.noQuote", new Limit("GOODS", "PURCHASE_WITHOUT_QUOTATION"),
          "in.goods.lpc", new Limit("GOODS", "LOCAL_PURCHASE_COMMITTEE"),
          "in.goods.limited", new Limit("GOODS", "LIMITED_TENDER"),
          "in.nonconsult.limited", new Limit("NON_CONSULTING", "LIMITED_TENDER"),
          "in.consult.longList", new Limit("CONSULTING", "LONG_LIST_BY_ENQUIRY"));

  private static final Map<String, Figure> FIGURES = figures();

  private static Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("in.consult.minShortlist", outside("CONSULTING"));
    figures.put("in.limited.minInvited", outside("NON_CONSULTING"));
    figures.put(
        "in.bid.minDays",
        new Figure(
            "bid-window.days",
            Map.of("foreignBids", false, "procedure", "ADVERTISED_TENDER"),
            "days"));
    figures.put("in.emd.percentMin", new Figure("bid-security.percent", "least"));
    figures.put("in.emd.percentMax", new Figure("bid-security.percent", "most"));
    figures.put("in.emd.extraDays", new Figure("bid-security.validity", "extraDays"));
    figures.put(
        "in.emd.refundDays",
        new Figure("bid-security.refund", Map.of("stage", "AFTER_AWARD"), "days"));
    figures.put("in.ps.percentMin", new Figure("performance-security.percent", "least"));
    figures.put("in.ps.percentMax", new Figure("performance-security.percent", "most"));
    figures.put("in.ps.extraDays", new Figure("performance-security.validity", "extraDays"));
    figures.put("in.advance.private", advance("PRIVATE", false, "most"));
    figures.put("in.advance.government", advance("GOVERNMENT", false, "most"));
    figures.put("in.advance.maintenanceMonths", advance("PRIVATE", true, "months"));
    return figures;
  }

  private static Figure outside(String category) {
    Map<String, Object> facts =
        Map.of("category", category, "value", Money.ofRupees("1000000"), "scientific", false);
    return new Figure("procedure.outside", facts, "least");
  }

  private static Figure advance(String payee, boolean maintenance, String field) {
    return new Figure("advance.limit", Map.of("payee", payee, "maintenance", maintenance), field);
  }

  static List<Param> upTo() {
    return ParamsTest.params().stream().filter(p -> UP_TO.containsKey(p.id())).toList();
  }

  static List<Param> dated() {
    return ParamsTest.params().stream().filter(p -> FIGURES.containsKey(p.id())).toList();
  }

  static List<Param> named(String id) {
    return ParamsTest.params().stream().filter(p -> p.id().equals(id)).toList();
  }

  @Test
  void none_is_left_out() {
    assertThat(upTo()).hasSize(10);
    assertThat(dated()).hasSize(19);
  }

  @ParameterizedTest
  @MethodSource("upTo")
  void a_procedure_is_permitted_up_to_its_limit_and_not_a_paisa_over(Param param) {
    Limit limit = UP_TO.get(param.id());
    Money most = Money.ofRupees(param.value());
    for (LocalDate day : param.days()) {
      assertThat(permitted(day, limit.category(), most)).contains(limit.procedure());
      assertThat(permitted(day, limit.category(), most.plus(PAISA)))
          .doesNotContain(limit.procedure());
    }
  }

  @ParameterizedTest
  @MethodSource("dated")
  void a_figure_is_the_same_on_its_first_and_last_day(Param param) {
    Figure figure = FIGURES.get(param.id());
    for (LocalDate day : param.days()) {
      Outputs answer = answer(figure.question(), day, figure.facts());
      assertThat(answer.rows()).hasSize(1);
      assertThat(number(answer.rows().get(0).get(figure.field())))
          .isEqualByComparingTo(param.value());
    }
  }

  @Nested
  class Rule_161 {

    @Test
    void an_advertised_tender_is_due_at_the_limit_and_not_a_paisa_under() {
      for (Param param : named("in.goods.advertised")) {
        Money least = Money.ofRupees(param.value());
        for (LocalDate day : param.days()) {
          assertThat(permitted(day, "GOODS", least))
              .containsExactly("LIMITED_TENDER", "ADVERTISED_TENDER");
          assertThat(permitted(day, "GOODS", least.minus(PAISA)))
              .doesNotContain("ADVERTISED_TENDER");
        }
      }
    }

    @Test
    void a_global_tender_is_barred_up_to_the_limit_from_the_day_of_the_order() {
      Param bar = named("in.globalTender.bar").get(0);
      Money most = Money.ofRupees(bar.value());
      for (LocalDate day : bar.days()) {
        assertThat(yes("global-tender", day, Map.of("value", most), "allowed")).isFalse();
        assertThat(yes("global-tender", day, Map.of("value", most.plus(PAISA)), "allowed"))
            .isTrue();
      }
      LocalDate before = bar.days().get(0).minusDays(1);
      assertThat(yes("global-tender", before, Map.of("value", most), "allowed")).isTrue();
    }
  }

  @Nested
  class Rule_170 {

    @Test
    void a_start_up_is_exempt_from_the_day_of_the_order() {
      Param exempt = named("in.emd.startupExempt").get(0);
      LocalDate first = exempt.days().get(0);
      Map<String, Object> startup = Map.of("startup", true);

      assertThat(yes("bid-security.exemption.startup", first, startup, "exempt")).isTrue();
      assertThat(yes("bid-security.exemption.startup", first.minusDays(1), startup, "exempt"))
          .isFalse();
    }
  }

  @Nested
  class Rule_171 {

    @Test
    void on_the_two_days_between_the_orders_no_figure_decides() {
      for (String day : List.of("2023-04-01", "2023-04-02")) {
        Decision<Outputs> decision =
            UNION.decide("performance-security.percent", facts(LocalDate.parse(day), Map.of()));

        assertThat(decision.ruling()).isInstanceOf(Ruling.Refer.class);
        Ruling.Refer<Outputs> refer = (Ruling.Refer<Outputs>) decision.ruling();
        assertThat(refer.indication()).isPresent();
        assertThat(decision.trace().steps().get(0).row()).isEqualTo("gfr-2017.r171.i.2023-04-01");
      }
    }
  }

  @Nested
  class Rule_173 {

    @Test
    void a_reporting_line_is_barred_a_paisa_over_the_limit() {
      for (Param line : named("in.committee.reportingLine")) {
        Money most = Money.ofRupees(line.value());
        for (LocalDate day : line.days()) {
          assertThat(yes("committee.reporting-line", day, Map.of("value", most), "barred"))
              .isFalse();
          Map<String, Object> over = Map.of("value", most.plus(PAISA));
          assertThat(yes("committee.reporting-line", day, over, "barred")).isTrue();
        }
      }
    }
  }

  private static BigDecimal number(@Nullable Object figure) {
    return figure instanceof Percent percent ? percent.points() : (BigDecimal) figure;
  }

  private static List<Object> permitted(LocalDate day, String category, Money value) {
    Map<String, Object> facts = Map.of("category", category, "value", value, "scientific", false);
    return answer("procedure.outside", day, facts).rows().stream()
        .<Object>map(row -> row.get("permitted"))
        .toList();
  }

  private static boolean yes(
      String question, LocalDate day, Map<String, Object> facts, String field) {
    return Boolean.TRUE.equals(answer(question, day, facts).rows().get(0).get(field));
  }

  private static Outputs answer(String question, LocalDate day, Map<String, Object> facts) {
    return ((Ruling.Answer<Outputs>) UNION.decide(question, facts(day, facts)).ruling()).value();
  }

  private static Case facts(LocalDate day, Map<String, Object> facts) {
    Case.Draft draft = Case.draft().day("publication", day);
    facts.forEach(draft::fact);
    return draft.done();
  }
}
