package org.govsm.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Question;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.procedure.Deviation.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way that was taken, beside the law of the day. */
class DeviationsTest {

  private static final String DAY = "2025-01-15";
  private static final Deviations UNION = Deviations.of(Cases.IN);

  private static Deviation compare(Case.Draft facts, String used) {
    return UNION.compare(facts.done(), Optional.of(used), Optional.empty());
  }

  private static String said(Deviation deviation) {
    return ProcurementLaw.messages("en").say(deviation.findings().get(0).text());
  }

  @ParameterizedTest
  @CsvSource({
    "600000, DIRECT_PURCHASE, OTHER_PROCEDURE",
    "600000, L1_COMPARISON, AS_THE_LAW_SAYS",
    "600000, BID_OR_REVERSE_AUCTION, AS_THE_LAW_SAYS",
    "1000000, L1_COMPARISON, AS_THE_LAW_SAYS",
    "1000000.01, L1_COMPARISON, OTHER_PROCEDURE",
    "10000000, DIRECT_PURCHASE, OTHER_PROCEDURE",
    "10000000, BID_OR_REVERSE_AUCTION, AS_THE_LAW_SAYS"
  })
  void a_way_that_the_tiers_of_rule_149_do_not_name_is_a_finding(
      String value, String used, Kind kind) {
    Deviation deviation = compare(Cases.service(DAY, value), used);

    assertThat(deviation.kind()).isEqualTo(kind);
    assertThat(deviation.needsReason()).isEqualTo(kind == Kind.OTHER_PROCEDURE);
  }

  @Test
  void the_finding_says_what_the_law_answers_what_is_recorded_and_what_cures_it() {
    Deviation deviation = compare(Cases.service(DAY, "600000"), "DIRECT_PURCHASE");

    assertThat(said(deviation))
        .isEqualTo(
            "The law of its day says: purchase at the lowest price after comparison (L1). Recorded:"
                + " direct purchase. Correct the record, or give the reason and who approved it.");
    assertThat(deviation.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.weight()).isEqualTo(Finding.Weight.BLOCKING);
              assertThat(finding.citation().provision()).isEqualTo("rule 149(ii)");
            });
  }

  @Test
  void a_reason_on_record_leaves_the_finding_and_stands_in_the_way_no_more() {
    Deviation deviation =
        UNION.compare(
            Cases.service(DAY, "600000").done(),
            Optional.of("DIRECT_PURCHASE"),
            Optional.of("Flood relief, approved by the Secretary"));

    assertThat(deviation.kind()).isEqualTo(Kind.OTHER_PROCEDURE);
    assertThat(deviation.needsReason()).isFalse();
    assertThat(deviation.findings())
        .extracting(Finding::weight)
        .containsExactly(Finding.Weight.WARNING);
  }

  @Test
  void a_blank_reason_is_none() {
    Deviation deviation =
        UNION.compare(
            Cases.service(DAY, "600000").done(), Optional.of("DIRECT_PURCHASE"), Optional.of("  "));

    assertThat(deviation.needsReason()).isTrue();
  }

  @Test
  void what_is_not_recorded_yet_needs_no_reason() {
    Deviation deviation =
        UNION.compare(Cases.service(DAY, "600000").done(), Optional.empty(), Optional.empty());

    assertThat(deviation.kind()).isEqualTo(Kind.NOT_RECORDED);
    assertThat(deviation.needsReason()).isFalse();
  }

  @Test
  void without_the_value_nothing_can_be_compared_and_the_missing_fact_is_named() {
    Deviation deviation =
        compare(
            Cases.on(DAY).fact("availableOnGem", true).fact("scientific", false),
            "DIRECT_PURCHASE");

    assertThat(deviation.kind()).isEqualTo(Kind.NOT_DECIDED);
    assertThat(deviation.findings()).isEmpty();
    assertThat(ProcurementLaw.messages("en").say(deviation.text()))
        .contains("cannot be compared with the law yet")
        .contains("Estimated value");
  }

  @Test
  void where_an_officer_must_decide_nothing_is_a_deviation() {
    Deviations only = Deviations.of(Cases.GEM_ONLY);
    Deviation deviation =
        only.compare(
            Cases.service(DAY, "600000").fact("availableOnGem", false).done(),
            Optional.of("LIMITED_TENDER"),
            Optional.empty());

    assertThat(deviation.kind()).isEqualTo(Kind.REFERRED);
    assertThat(deviation.needsReason()).isFalse();
  }

  @Nested
  class Rules_166_194_and_204_a_single_source {

    private final Case.Draft service = Cases.service(DAY, "8000000").fact("availableOnGem", false);

    @Test
    void without_a_ground_is_a_finding_that_names_the_grounds() {
      Deviation deviation = compare(service, "SINGLE_TENDER");

      assertThat(deviation.kind()).isEqualTo(Kind.OTHER_PROCEDURE);
      assertThat(said(deviation)).contains("needs a ground that the rules name");
      assertThat(deviation.findings().get(0).citation().instrument()).contains("GFR 2017");
    }

    @Test
    void on_a_ground_that_the_rules_do_not_name_is_a_finding() {
      Deviation deviation = compare(service.fact("ground", "BREACH_OF_CODE"), "SINGLE_TENDER");

      assertThat(said(deviation)).contains("which the rules do not name");
    }

    @Test
    void on_a_ground_that_the_rules_name_is_lawful() {
      String ground =
          ((Ruling.Answer<SingleTender>) SingleTenders.of(Cases.IN).decide(service.done()).ruling())
              .value()
              .grounds()
              .get(0)
              .code();

      assertThat(compare(service.fact("ground", ground), "SINGLE_TENDER").kind())
          .isEqualTo(Kind.AS_THE_LAW_SAYS);
    }
  }

  @Nested
  class Rule_161_the_time_to_bid {

    private final Case.Draft tender = Cases.service(DAY, "8000000").fact("foreignBids", false);

    @Test
    void that_cannot_be_compared_yet_is_said_and_not_taken_for_enough() {
      Deviation deviation =
          compare(
              Cases.service(DAY, "8000000").day("bidClosing", LocalDate.parse("2025-01-30")),
              "BID_OR_REVERSE_AUCTION");

      assertThat(deviation.findings()).isEmpty();
      assertThat(ProcurementLaw.messages("en").say(deviation.open().get(0)))
          .contains("cannot be compared with the law yet")
          .contains("Bids from abroad sought");
    }

    @ParameterizedTest
    @CsvSource({"2025-02-05T15:00, false", "2025-02-04T15:00, true"})
    void by_its_moments(String closes, boolean isShort) {
      Deviation deviation =
          compare(
              tender.fact("publishedAt", DAY + "T10:00").fact("closesAt", closes),
              "BID_OR_REVERSE_AUCTION");

      assertThat(deviation.needsReason()).isEqualTo(isShort);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-05, false", "2025-02-04, true"})
    void by_its_days_where_no_moments_are_known(String closes, boolean isShort) {
      Deviation deviation =
          compare(tender.day("bidClosing", LocalDate.parse(closes)), "BID_OR_REVERSE_AUCTION");

      assertThat(deviation.needsReason()).isEqualTo(isShort);
    }
  }

  @Test
  void fewer_offers_than_rule_149_asks_are_a_finding_though_the_procedure_is_right() {
    Case.Draft facts = Cases.service(DAY, "300000");

    assertThat(compare(facts.fact("sourcesCompared", 2), "L1_COMPARISON").findings())
        .extracting(Finding::code)
        .containsExactly("deviation.too-few");
    assertThat(compare(facts.fact("sourcesCompared", 3), "L1_COMPARISON").kind())
        .isEqualTo(Kind.AS_THE_LAW_SAYS);
  }

  /** Over every book that says how one buys: the findings follow from the answer, and no more. */
  @RepeatedTest(value = 40, name = "seed {currentRepetition}")
  void a_finding_on_the_way_stands_exactly_where_the_law_answers_otherwise(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    ProcurementLaw.library().books().stream()
        .filter(Procedures::isAnsweredBy)
        .forEach(
            book -> {
              Case facts = facts(Procedures.of(book).question(), random);
              Deviations law = Deviations.of(book);
              Deviation silent = law.compare(facts, Optional.empty(), Optional.empty());
              for (String used : List.of("DIRECT_PURCHASE", "L1_COMPARISON", "OPEN_TENDER")) {
                Deviation one = law.compare(facts, Optional.of(used), Optional.empty());
                boolean answered = silent.kind() == Kind.NOT_RECORDED;
                boolean named = silent.lawful().contains(used);
                assertThat(one.needsReason())
                    .as(book.id() + " " + facts.toPlain())
                    .isEqualTo(answered && !named);
                assertThat(one.findings())
                    .allSatisfy(
                        f ->
                            assertThat(f.citation().sure()).isIn(Certainty.HIGH, Certainty.MEDIUM));
                assertThat(one.kind() == Kind.AS_THE_LAW_SAYS).isEqualTo(named);
              }
            });
  }

  private static Case facts(Question question, Random random) {
    List<String> values = List.of("9000", "45000", "600000", "3000000", "90000000");
    Map<String, List<Object>> some =
        Map.of(
            "value", new ArrayList<>(values.stream().map(java.math.BigDecimal::new).toList()),
            "category", List.of("GOODS", "CONSULTING", "NON_CONSULTING"),
            "scientific", List.of(true, false),
            "availableOnGem", List.of(true, false));
    Case.Draft draft =
        Case.draft().day("publication", LocalDate.of(2015 + random.nextInt(12), 7, 15));
    question.facts().stream()
        .filter(fact -> some.containsKey(fact.name()) && random.nextInt(8) > 0)
        .forEach(
            fact -> {
              List<Object> all = some.getOrDefault(fact.name(), List.of());
              draft.fact(fact.name(), all.get(random.nextInt(all.size())));
            });
    return draft.done();
  }
}
