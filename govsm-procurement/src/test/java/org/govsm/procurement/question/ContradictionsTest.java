package org.govsm.procurement.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.TableView;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Law 16: figures against each other block, whichever question reads them. */
class ContradictionsTest {

  private static final ProcurementQuestions LAW =
      ProcurementQuestions.of(ProcurementLaw.library(), "IN");

  /** For each pair that is declared a case in which it cannot hold. */
  private static final Map<String, List<Object>> CASES = new LinkedHashMap<>();

  static {
    stages(
        "PUBLICATION publication",
        "CLOSES CLOSING bidClosing",
        "AWARDED AWARD award",
        "ORDERED ORDER order",
        "DELIVERED DELIVERY delivery",
        "RECEIVED RECEIPT provisionalReceipt",
        "ACCEPTED ACCEPTANCE acceptance",
        "PAID payment");
    days("COMPLETED_BEFORE_PUBLICATION", "publication", "completion");
    days("COMPLETED_BEFORE_CLOSING", "bidClosing", "completion");
    days("COMPLETED_BEFORE_AWARD", "award", "completion");
    days("COMPLETED_BEFORE_ORDER", "order", "completion");
    days("COMPLETED_BEFORE_DELIVERY", "delivery", "completion");
    days("DUE_BEFORE_PUBLICATION", "publication", "due");
    days("DUE_BEFORE_CLOSING", "bidClosing", "due");
    days("DUE_BEFORE_AWARD", "award", "due");
    days("DUE_BEFORE_ORDER", "order", "due");
    days("DUE_BEFORE_DELIVERY", "delivery", "due");
    days("DUE_BEFORE_RECEIPT", "provisionalReceipt", "due");
    days("DUE_BEFORE_ACCEPTANCE", "acceptance", "due");
    facts("INORDINATE_WITHOUT_DELAY", "inordinate", true, "delayDays", sum("0"));
    facts(
        "INORDINATE_WITHOUT_WEEKS",
        "inordinate",
        true,
        "delayWeeks",
        sum("0"),
        "partWeek",
        "COUNTS_AS_WEEK");
    recognised("RECOGNISED_AFTER_PUBLICATION", "publication");
    recognised("RECOGNISED_AFTER_CLOSING", "bidClosing");
    facts(
        "OUTSIDE_PROCEDURE_BUT_AVAILABLE",
        "day.publication",
        LocalDate.parse("2026-06-01"),
        "permitted",
        "ADVERTISED_TENDER",
        "availableOnGem",
        true);
    facts(
        "GLOBAL_TENDER_AGAINST_VALUE",
        "day.publication",
        LocalDate.parse("2026-06-01"),
        "globalTender",
        true,
        "value",
        sum("800000"));
    facts("OUTSIDE_PROCEDURE_ON_GEM", "channel", "GEM", "permitted", "ADVERTISED_TENDER");
    facts("GEM_PROCEDURE_BUT_NOT_AVAILABLE", "availableOnGem", false, "procedure", "L1_COMPARISON");
    facts("GEM_PROCEDURE_OUTSIDE_GEM", "channel", "OUTSIDE_GEM", "procedure", "L1_COMPARISON");
    facts(
        "PERMITTED_AGAINST_VALUE",
        "day.publication",
        LocalDate.parse("2026-06-01"),
        "category",
        "NON_CONSULTING",
        "scientific",
        false,
        "value",
        sum("800000"),
        "permitted",
        "LOCAL_PURCHASE_COMMITTEE");
    facts(
        "ENDS_BEFORE_IT_BEGINS",
        "debarredFrom",
        LocalDate.parse("2025-06-02"),
        "proposedTo",
        LocalDate.parse("2025-06-01"));
    facts(
        "CLOSES_BEFORE_IT_IS_PUBLISHED",
        "publishedAt",
        "2025-06-02T10:00",
        "closesAt",
        "2025-06-02T09:59");
    facts(
        "PUBLISHED_ON_ANOTHER_DAY",
        "day.publication",
        LocalDate.parse("2025-06-01"),
        "publishedAt",
        "2025-06-02T10:00");
    facts(
        "CLOSES_ON_ANOTHER_DAY",
        "day.bidClosing",
        LocalDate.parse("2025-06-30"),
        "closesAt",
        "2025-06-29T10:00");
    facts("YEAR_BELOW_PAYMENT", "yearAmount", sum("99.99"), "amount", sum("100"));
    facts("PAYMENT_ABOVE_CONTRACT", "contractValue", sum("99.99"), "amount", sum("100"));
    facts("PAYMENT_ABOVE_ORDER", "orderValue", sum("99.99"), "amount", sum("100"));
    facts("CONTRACT_ABOVE_ESTIMATE", "value", sum("800000"), "contractValue", sum("80000000"));
    facts("ORDER_ABOVE_ESTIMATE", "value", sum("800000"), "orderValue", sum("1600000.01"));
    facts("BID_SECURITY_ABOVE_VALUE", "value", sum("99.99"), "bidSecurity", sum("100"));
    facts(
        "SECURITY_ABOVE_CONTRACT",
        "contractValue",
        sum("99.99"),
        "performanceSecurity",
        sum("100"));
    facts("ADVANCE_ABOVE_CONTRACT", "contractValue", sum("99.99"), "advance", sum("100"));
    facts("STARTUP_IN_NO_EDITION", "startup", true, "ageYears", sum("30"));
    facts("ORDER_AGAINST_CONTRACT", "contractValue", sum("800000"), "orderValue", sum("8000000"));
    facts("YEARS_AGAINST_MONTHS", "contractYears", sum("5"), "contractMonths", sum("12"));
    facts("VALUE_OF_NOTHING", "value", sum("0"));
    facts("CONTRACT_OF_NOTHING", "contractValue", sum("0"));
    facts("ORDER_OF_NOTHING", "orderValue", sum("0"));
    facts("LESS_THAN_NOTHING", "contractValue", sum("99.99"), "change", sum("-100"));
    facts(
        "CLASS_AGAINST_TESTS",
        "day.publication",
        LocalDate.parse("2025-06-01"),
        "category",
        "CONSULTING",
        "measurable",
        true,
        "intellectual",
        false);
    facts(
        "ENTERPRISE_AGAINST_FIGURES",
        "day.registration",
        LocalDate.parse("2024-01-01"),
        "supplierClass",
        "MICRO",
        "investment",
        sum("200000000"),
        "turnover",
        sum("900000000"));
    facts(
        "STARTUP_AGAINST_FIGURES",
        "day.recognition",
        LocalDate.parse("2024-01-01"),
        "startup",
        true,
        "ageYears",
        sum("30"),
        "turnover",
        sum("100"));
    facts(
        "RATE_CLASS_AGAINST_AUDIENCE",
        "day.order",
        LocalDate.parse("2026-01-01"),
        "class",
        "A_PLUS",
        "medium",
        "WEBSITE",
        "audience",
        sum("300000"));
    facts(
        "MONTHS_AGAINST_DAYS",
        "day.acceptance",
        LocalDate.parse("2021-07-16"),
        "day.payment",
        LocalDate.parse("2026-10-31"),
        "supplierClass",
        "MICRO",
        "agreed",
        false,
        "monthsLate",
        sum("18"));
    facts(
        "BEYOND_AGAINST_DAYS",
        "day.acceptance",
        LocalDate.parse("2026-01-01"),
        "day.payment",
        LocalDate.parse("2026-05-01"),
        "supplierClass",
        "SMALL",
        "agreed",
        false,
        "daysBeyond",
        sum("0"));
    facts(
        "DEBARRED_BEFORE_ORDER",
        "day.order",
        LocalDate.parse("2026-01-10"),
        "debarredFrom",
        LocalDate.parse("2026-01-09"));
    facts(
        "AWARD_AFTER_VALIDITY",
        "day.bidClosing",
        LocalDate.parse("2026-01-31"),
        "bidValidityDays",
        sum("30"),
        "day.award",
        LocalDate.parse("2026-03-03"));
    facts("NOT_AGREED_BUT_DUE", "agreed", false, "day.due", LocalDate.parse("2026-02-14"));
    facts(
        "UNTAXED_ABOVE_EARLIER",
        "yearAmount",
        sum("100"),
        "amount",
        sum("60"),
        "untaxedBefore",
        sum("40.01"));
    facts(
        "INORDINATE_AGAINST_WEEKS",
        "delayWeeks",
        sum("4"),
        "completionDays",
        sum("365"),
        "inordinate",
        true);
    facts("DAYS_AND_WEEKS_DIFFER", "delayDays", sum("15"), "delayWeeks", sum("4"));
    facts(
        "WEEKS_AGAINST_COUNT",
        "delayDays",
        sum("15"),
        "delayWeeks",
        sum("2"),
        "partWeek",
        "COUNTS_AS_WEEK");
    facts(
        "INORDINATE_AGAINST_DAYS",
        "delayDays",
        sum("15"),
        "completionDays",
        sum("365"),
        "inordinate",
        true);
    facts(
        "IN_TIME_AGAINST_DAYS",
        "day.acceptance",
        LocalDate.parse("2025-06-01"),
        "day.payment",
        LocalDate.parse("2025-10-01"),
        "supplierClass",
        "MICRO",
        "agreed",
        false,
        "paidInTime",
        true);
    facts("ENTERPRISE_AGAINST_CLASS", "mse", true, "supplierClass", "MEDIUM");
    facts("ON_GEM_BUT_NOT_AVAILABLE", "channel", "GEM", "availableOnGem", false);
    facts(
        "OUTSIDE_WAY_BUT_AVAILABLE",
        "day.publication",
        LocalDate.parse("2025-06-01"),
        "procedure",
        "LIMITED_TENDER",
        "availableOnGem",
        true);
    facts("OUTSIDE_WAY_ON_GEM", "procedure", "LIMITED_TENDER", "channel", "GEM");
    facts("OUTSIDE_GEM_BUT_AVAILABLE", "channel", "OUTSIDE_GEM", "availableOnGem", true);
    facts(
        "PROCEDURE_AGAINST_VALUE",
        "day.publication",
        LocalDate.parse("2025-06-01"),
        "procedure",
        "DIRECT_PURCHASE",
        "category",
        "NON_CONSULTING",
        "value",
        sum("800000"));
    facts("BOTH_WITHOUT_MSE", "bothInBand", true, "mseInBand", false);
    facts("BOTH_WITHOUT_CLASS_I", "bothInBand", true, "classIInMargin", false);
    facts("REFUSED_THOUGH_L1_IS_MSE", "refused", "INVITE_MSE", "l1Mse", true);
    facts("REFUSED_THOUGH_L1_IS_CLASS_I", "refused", "INVITE_MSE", "l1ClassI", true);
    facts("REFUSED_BY_NO_MSE", "refused", "INVITE_MSE", "mseInBand", false);
    facts("REFUSED_BY_NO_CLASS_I", "refused", "INVITE_CLASS_I", "classIInMargin", false);
    facts(
        "REFUSED_THOUGH_L1_IS_BOTH",
        "refused",
        "INVITE_MSE_CLASS_I",
        "l1Mse",
        true,
        "l1ClassI",
        true);
    facts(
        "GIVEN_AGAINST_MII_SCOPE",
        "miiApplies",
        true,
        "value",
        sum("499999.99"),
        "evaluation",
        "PRICE_ALONE");
    facts("REFUSED_BY_NO_SUCH_BIDDER", "refused", "INVITE_MSE_CLASS_I", "bothInBand", false);
  }

  /** Every two of a chain, out of order. */
  private static void stages(String... chain) {
    for (int later = 1; later < chain.length; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        String[] first = chain[earlier].split(" ", -1);
        String[] second = chain[later].split(" ", -1);
        days(
            second[0] + "_BEFORE_" + first[first.length - 2],
            first[first.length - 1],
            second[second.length - 1]);
      }
    }
  }

  private static void days(String code, String earlier, String later) {
    facts(
        code,
        "day." + earlier,
        LocalDate.parse("2025-06-02"),
        "day." + later,
        LocalDate.parse("2025-06-01"));
  }

  private static void recognised(String code, String tender) {
    facts(
        code,
        "startup",
        true,
        "day.recognition",
        LocalDate.parse("2025-06-02"),
        "day." + tender,
        LocalDate.parse("2025-06-01"));
  }

  private static void facts(String code, Object... facts) {
    CASES.put(code, List.of(facts));
  }

  private static BigDecimal sum(String number) {
    return new BigDecimal(number);
  }

  static List<Contradiction> declared() {
    return Contradictions.all();
  }

  @Test
  void each_declared_pair_has_its_case_and_each_case_its_pair() {
    assertThat(declared())
        .extracting(Contradiction::code)
        .containsExactlyInAnyOrderElementsOf(CASES.keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("codes")
  void a_pair_that_cannot_hold_blocks_every_question_that_reads_it(String code) {
    Set<String> asked = new LinkedHashSet<>();
    for (Question question : LAW.questions()) {
      if (readsOne(question, code)) {
        Decision<?> decision = LAW.decide(question.id(), facts(code, question));
        assertThat(decision.ruling())
            .as(question.id() + " " + decision.trace().basis())
            .isNotInstanceOf(Ruling.Answer.class);
        if (blocks(decision, code)) {
          asked.add(question.id());
        }
      }
    }
    assertThat(asked).as("questions in which it blocks").isNotEmpty();
  }

  /** What may be and is strange is told, and takes no answer away. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("doubts")
  void a_pair_that_is_strange_warns_in_every_question_that_reads_it(String code) {
    Set<String> told = new LinkedHashSet<>();
    for (Question question : LAW.questions()) {
      if (readsOne(question, code)) {
        Decision<?> decision = LAW.decide(question.id(), facts(code, question));
        if (weighs(decision, code, Finding.Weight.WARNING)) {
          told.add(question.id());
        }
        assertThat(blocks(decision, code)).isFalse();
      }
    }
    assertThat(told).contains("decision-note", "performance-security");
  }

  static List<String> codes() {
    return ofWeight(Finding.Weight.BLOCKING);
  }

  static List<String> doubts() {
    return ofWeight(Finding.Weight.WARNING);
  }

  private static List<String> ofWeight(Finding.Weight weight) {
    return declared().stream()
        .filter(each -> each.weight() == weight)
        .map(Contradiction::code)
        .toList();
  }

  private static boolean blocks(Decision<?> decision, String code) {
    return weighs(decision, code, Finding.Weight.BLOCKING);
  }

  private static boolean weighs(Decision<?> decision, String code, Finding.Weight weight) {
    return decision.trace().findings().stream()
        .filter(finding -> finding.weight() == weight)
        .map(Finding::code)
        .anyMatch(code::equals);
  }

  private static boolean readsOne(Question question, String code) {
    Contradiction pair =
        declared().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    List<String> asked = new ArrayList<>(question.dayRoles());
    question.facts().stream().map(Fact::name).forEach(asked::add);
    return pair.names().stream().anyMatch(asked::contains);
  }

  /** The pair, and a day for each role that the question asks besides. */
  private static Case facts(String code, Question question) {
    Case.Draft draft = Case.draft();
    question.dayRoles().forEach(role -> draft.day(role, LocalDate.parse("2025-06-01")));
    List<Object> pair = CASES.get(code);
    for (int i = 0; i < pair.size(); i += 2) {
      String name = (String) pair.get(i);
      if (name.startsWith("day.")) {
        draft.without(name.substring(4)).day(name.substring(4), (LocalDate) pair.get(i + 1));
      } else {
        draft.fact(name, pair.get(i + 1));
      }
    }
    return draft.done();
  }

  @ParameterizedTest(name = "{0} {1}={2}")
  @MethodSource("failing")
  void one_failing_condition_decides_whatever_else_is_not_known(
      String question, String fact, boolean value) {
    Case known =
        Case.draft().day("publication", LocalDate.parse("2025-06-01")).fact(fact, value).done();

    assertThat(LAW.decide(question, known).ruling().kind()).isEqualTo("ANSWER");
  }

  static List<Arguments> failing() {
    return List.of(
        Arguments.of("single-bid", "advertisedWithTime", false),
        Arguments.of("single-bid", "criteriaRestrictive", true),
        Arguments.of("single-bid", "priceReasonable", false),
        Arguments.of("negotiation", "exceptional", false),
        Arguments.of("negotiation", "lowestBidder", false));
  }

  @Test
  void a_note_blocks_where_stages_that_are_no_neighbours_are_out_of_order() {
    Case facts =
        Case.draft()
            .day("publication", LocalDate.parse("2026-03-10"))
            .day("acceptance", LocalDate.parse("2026-02-10"))
            .done();

    assertThat(blocks(LAW.decide("decision-note", facts), "ACCEPTED_BEFORE_PUBLICATION")).isTrue();
  }

  @Test
  void a_day_of_each_edition_of_the_definition_of_a_startup_is_tried() {
    RulePack pack = ProcurementLaw.library().pack("in.startup").orElseThrow();

    assertThat(
            TableView.of(pack, "startup.definition", ProcurementLaw.messages("en")).lines().stream()
                .map(line -> line.period().from())
                .distinct())
        .containsExactlyInAnyOrderElementsOf(StartUps.EDITIONS);
  }

  @Test
  void two_figures_against_the_same_days_do_not_hide_each_other() {
    Case facts =
        Case.draft()
            .day("acceptance", LocalDate.parse("2024-07-10"))
            .day("payment", LocalDate.parse("2024-07-28"))
            .fact("agreed", false)
            .fact("supplierClass", "MICRO")
            .fact("trader", false)
            .fact("amount", sum("1000000"))
            .fact("bankRate", sum("7"))
            .fact("monthsLate", sum("5"))
            .fact("daysBeyond", sum("1"))
            .done();
    Decision<?> decision = LAW.decide("late-payment", facts);

    assertThat(decision.ruling()).isNotInstanceOf(Ruling.Answer.class);
    assertThat(blocks(decision, "MONTHS_AGAINST_DAYS")).isTrue();
    assertThat(blocks(decision, "BEYOND_AGAINST_DAYS")).isTrue();
  }

  /** Facts that a case gives together, and whether they can hold. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("beside")
  void only_what_cannot_hold_blocks_the_note(String facts, String code) {
    Case.Draft draft =
        Case.draft()
            .day("publication", LocalDate.parse("2026-06-01"))
            .fact("value", sum("800000"))
            .fact("scientific", false)
            .fact("category", "NON_CONSULTING");
    for (String each : facts.split(" ", -1)) {
      String[] pair = each.split("=", -1);
      Object value = pair[1].matches("true|false") ? (Object) Boolean.valueOf(pair[1]) : pair[1];
      if (pair[1].matches("\\d{4}-.*")) {
        draft.day(pair[0], LocalDate.parse(pair[1]));
      } else {
        draft.fact(pair[0], pair[1].matches("\\d+") ? sum(pair[1]) : value);
      }
    }
    Decision<?> note = LAW.decide("decision-note", draft.done());

    assertThat(note.ruling() instanceof Ruling.Answer).as(facts).isEqualTo(code.isEmpty());
    assertThat(
            note.trace().findings().stream()
                .filter(finding -> finding.weight() == Finding.Weight.BLOCKING)
                .map(Finding::code)
                .distinct())
        .as(facts)
        .containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code.split(" ", -1)));
  }

  static List<Arguments> beside() {
    return List.of(
        Arguments.of("availableOnGem=false permitted=LIMITED_TENDER", ""),
        Arguments.of("availableOnGem=false permitted=ADVERTISED_TENDER", ""),
        Arguments.of(
            "availableOnGem=false permitted=LOCAL_PURCHASE_COMMITTEE", "PERMITTED_AGAINST_VALUE"),
        Arguments.of("availableOnGem=false permitted=PUBLISHED_EOI", "PERMITTED_AGAINST_VALUE"),
        Arguments.of(
            "availableOnGem=true permitted=LIMITED_TENDER", "OUTSIDE_PROCEDURE_BUT_AVAILABLE"),
        Arguments.of(
            "availableOnGem=false procedure=L1_COMPARISON sourcesCompared=3",
            "GEM_PROCEDURE_BUT_NOT_AVAILABLE"),
        Arguments.of("startup=true ageYears=30", "STARTUP_IN_NO_EDITION"),
        Arguments.of("startup=true ageYears=20", ""),
        Arguments.of("startup=false ageYears=30", ""),
        Arguments.of("availableOnGem=false procedure=LIMITED_TENDER", ""),
        Arguments.of("availableOnGem=false procedure=ADVERTISED_TENDER", ""),
        Arguments.of(
            "availableOnGem=false procedure=LOCAL_PURCHASE_COMMITTEE", "PROCEDURE_AGAINST_VALUE"),
        Arguments.of("channel=GEM procedure=LIMITED_TENDER", "OUTSIDE_WAY_ON_GEM"),
        Arguments.of("ground=STANDARDISATION", "ground.not-named"),
        Arguments.of("orderValue=8000000 contractValue=800000", "ORDER_AGAINST_CONTRACT"),
        Arguments.of("orderValue=799999 contractValue=800000", "ORDER_AGAINST_CONTRACT"),
        Arguments.of("orderValue=944000 contractValue=800000", ""),
        Arguments.of("contractYears=5 contractMonths=12", "YEARS_AGAINST_MONTHS"),
        Arguments.of("contractYears=1 contractMonths=18", ""),
        Arguments.of("contractYears=2 contractMonths=18", ""),
        Arguments.of("inordinate=true delayDays=1", ""),
        Arguments.of("inordinate=false delayDays=0", ""),
        Arguments.of("inordinate=true delayWeeks=0 partWeek=NOT_COUNTED", ""),
        Arguments.of("delivery=2026-08-01 completion=2026-08-01", ""),
        Arguments.of("startup=true recognition=2026-06-01", ""),
        Arguments.of("startup=false recognition=2026-06-02", ""),
        Arguments.of("startup=true recognition=2026-06-02 bidClosing=2026-06-30", ""),
        Arguments.of(
            "startup=true recognition=2026-07-02 bidClosing=2026-06-30",
            "RECOGNISED_AFTER_CLOSING"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("refusals")
  void who_refused_as_both_was_one_of_each(boolean mse, boolean classI, String code) {
    Case facts =
        Case.draft()
            .day("publication", LocalDate.parse("2026-06-01"))
            .fact("value", sum("800000"))
            .fact("evaluation", "PRICE_ALONE")
            .fact("divisible", false)
            .fact("scientific", false)
            .fact("refused", "INVITE_MSE_CLASS_I")
            .fact("l1Mse", false)
            .fact("l1ClassI", false)
            .fact("mseInBand", mse)
            .fact("classIInMargin", classI)
            .done();
    Decision<?> next = LAW.decide("concurrence.next", facts);

    assertThat(blocks(next, code)).isTrue();
    assertThat(next.ruling()).isNotInstanceOf(Ruling.Answer.class);
  }

  static List<Arguments> refusals() {
    return List.of(
        Arguments.of(false, true, "REFUSED_BY_NO_MSE"),
        Arguments.of(true, false, "REFUSED_BY_NO_CLASS_I"),
        Arguments.of(false, false, "REFUSED_BY_NO_MSE"));
  }

  @Test
  void where_nothing_was_read_no_preference_is_not_an_answer() {
    ProcurementQuestions bihar = ProcurementQuestions.of(ProcurementLaw.library(), "IN.BR");
    for (List<String> each :
        List.of(List.of("2024-06-01", "600000"), List.of("2026-06-01", "500000"))) {
      Case facts =
          Case.draft()
              .day("publication", LocalDate.parse(each.get(0)))
              .fact("category", "GOODS")
              .fact("value", sum(each.get(1)))
              .done();

      assertThat(bihar.decide("preference.local", facts).ruling().kind()).isEqualTo("REFER");
    }
  }

  /** West Bengal has the direct purchase on GeM and elsewhere (rule 47(8) note 1), the GFR not. */
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "IN.WB, DIRECT_PURCHASE, 9000, false",
    "IN.WB, DIRECT_PURCHASE, 60000, false",
    "IN.WB, L1_COMPARISON, 60000, true",
    "IN, DIRECT_PURCHASE, 9000, true",
    "IN, L1_COMPARISON, 60000, true"
  })
  void a_procedure_of_gem_alone_is_not_used_elsewhere(
      String book, String procedure, String value, boolean blocks) {
    Case facts =
        Case.draft()
            .day("publication", LocalDate.parse("2026-06-01"))
            .fact("category", "NON_CONSULTING")
            .fact("scientific", false)
            .fact("value", sum(value))
            .fact("channel", "OUTSIDE_GEM")
            .fact("procedure", procedure)
            .done();
    ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), book);

    assertThat(blocks(law.decide("procedure.gem.conditions", facts), "GEM_PROCEDURE_OUTSIDE_GEM"))
        .isEqualTo(blocks);
  }

  /** Found: without a category, a direct purchase outside GeM was no contradiction any more. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"IN, true", "IN.WB, false"})
  void what_no_category_makes_right_is_a_contradiction_without_one(String book, boolean blocks) {
    Case facts =
        Case.draft()
            .day("publication", LocalDate.parse("2026-06-01"))
            .fact("channel", "OUTSIDE_GEM")
            .fact("procedure", "DIRECT_PURCHASE")
            .done();
    ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), book);

    assertThat(blocks(law.decide("procedure.gem.conditions", facts), "GEM_PROCEDURE_OUTSIDE_GEM"))
        .isEqualTo(blocks);
  }

  @Test
  void no_offer_at_all_is_not_enough_for_a_direct_purchase() {
    Case.Draft facts =
        Case.draft()
            .day("publication", LocalDate.parse("2025-06-01"))
            .fact("procedure", "DIRECT_PURCHASE");

    assertThat(ruling("procedure.gem.enough", facts.fact("sourcesCompared", sum("0")).done()))
        .contains("enough=false");
    assertThat(ruling("procedure.gem.enough", facts.fact("sourcesCompared", sum("1")).done()))
        .contains("enough=true");
  }

  private static String ruling(String question, Case facts) {
    return LAW.decide(question, facts).ruling().toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("zeros")
  void a_share_above_a_hundred_and_a_term_of_nothing_are_faults(
      String question, String fact, String value) {
    assertThat(
            LAW.question(question)
                .orElseThrow()
                .read(Map.of("facts", Map.of(fact, value)))
                .<Integer>fold(read -> 0, List::size))
        .isOne();
  }

  static List<Arguments> zeros() {
    return List.of(
        Arguments.of("mii.class", "localContent", "100.01"),
        Arguments.of("mii.class", "localContent", "-1"),
        Arguments.of("liquidated-damages", "completionDays", "0"),
        Arguments.of("liquidated-damages", "weeklyRate", "101"),
        Arguments.of("late-payment", "bankRate", "100.01"),
        Arguments.of("advance", "contractMonths", "0"),
        Arguments.of("bid-security", "bidValidityDays", "0"));
  }
}
