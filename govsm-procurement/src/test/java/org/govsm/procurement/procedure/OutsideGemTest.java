package org.govsm.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is bought elsewhere than on GeM, and where a state leaves the channel to the buyer. */
class OutsideGemTest {

  private static Decision<Procedure> decide(RuleBook book, Case.Draft facts) {
    return Procedures.of(book).decide(facts.done());
  }

  private static Procedure answer(RuleBook book, Case.Draft facts) {
    return ((Ruling.Answer<Procedure>) decide(book, facts).ruling()).value();
  }

  private static Procedure answer(Case.Draft facts) {
    return answer(Cases.IN, facts);
  }

  private static List<String> findings(Decision<?> decision) {
    return decision.trace().findings().stream().map(Finding::code).toList();
  }

  private static Case.Draft outside(String day, String category, String value) {
    return Cases.on(day, value)
        .fact("availableOnGem", false)
        .fact("category", category)
        .fact("scientific", false)
        .fact("foreignBids", false);
  }

  private static List<String> permitted(Procedure procedure) {
    return procedure.permitted().stream().map(Permitted::code).toList();
  }

  @Nested
  @DisplayName("GFR 2017 rule 201: non-consulting services")
  class Rule201 {

    @ParameterizedTest
    @CsvSource({
      "2024-07-09, 1000000.00, LIMITED_TENDER, 4, rule 201(i)",
      "2024-07-09, 1000000.01, ADVERTISED_TENDER, , rule 201(ii)",
      "2024-07-10, 5000000.00, LIMITED_TENDER, 4, rule 201(i)",
      "2024-07-10, 5000000.01, ADVERTISED_TENDER, , rule 201(ii)"
    })
    void up_to_the_limit_more_than_three_are_invited(
        String day, String value, String code, BigDecimal least, String provision) {
      Procedure procedure = answer(outside(day, "NON_CONSULTING", value));

      assertThat(procedure.code()).contains(code);
      assertThat(procedure.channel()).contains("OUTSIDE_GEM");
      assertThat(procedure.permitted()).hasSize(1);
      assertThat(procedure.permitted().get(0).least()).isEqualTo(Optional.ofNullable(least));
      assertThat(procedure.provisions())
          .extracting(Citation::provision)
          .startsWith("rule 149(v)", provision, "rule 160");
    }

    @ParameterizedTest
    @CsvSource({"5000000, 'rule 160'", "5000000.01, 'rule 161(vi)'"})
    void the_days_of_an_advertised_tender_are_cited_last(String value, String last) {
      assertThat(answer(outside("2024-07-10", "NON_CONSULTING", value)).provisions())
          .extracting(Citation::provision)
          .endsWith(last);
    }
  }

  @Nested
  @DisplayName("GFR 2017 rules 183 and 184: consulting services")
  class Rule183 {

    @ParameterizedTest
    @CsvSource({
      "2024-07-09, 2500000.00, LONG_LIST_BY_ENQUIRY",
      "2024-07-09, 2500000.01, PUBLISHED_EOI",
      "2024-07-10, 5000000.00, LONG_LIST_BY_ENQUIRY",
      "2024-07-10, 5000000.01, PUBLISHED_EOI"
    })
    void three_at_least_are_shortlisted(String day, String value, String code) {
      Procedure procedure = answer(outside(day, "CONSULTING", value));

      assertThat(procedure.code()).contains(code);
      assertThat(procedure.permitted().get(0).least()).contains(new BigDecimal("3"));
      assertThat(procedure.permitted().get(0).citation().provision()).endsWith("184");
    }
  }

  @Nested
  @DisplayName("GFR 2017 rules 154, 155, 161 and 162: goods")
  class Goods {

    @ParameterizedTest
    @CsvSource({
      "50000.00, PURCHASE_WITHOUT_QUOTATION LIMITED_TENDER",
      "50000.01, LOCAL_PURCHASE_COMMITTEE LIMITED_TENDER",
      "500000.01, LIMITED_TENDER",
      "4999999.99, LIMITED_TENDER",
      "5000000.00, LIMITED_TENDER ADVERTISED_TENDER",
      "5000000.01, ADVERTISED_TENDER"
    })
    void all_that_are_permitted_are_named(String value, String codes) {
      Procedure procedure = answer(outside("2025-01-15", "GOODS", value));

      assertThat(permitted(procedure)).containsExactly(codes.split(" "));
      assertThat(procedure.code().isPresent()).isEqualTo(permitted(procedure).size() == 1);
    }

    @Test
    void the_buyer_chooses_between_two_and_says_why() {
      assertThat(findings(decide(Cases.IN, outside("2025-01-15", "GOODS", "5000000"))))
          .contains("procedure.choice");
      assertThat(findings(decide(Cases.IN, outside("2025-01-15", "GOODS", "5000000.01"))))
          .doesNotContain("procedure.choice");
    }

    @Test
    void a_condition_of_one_of_two_says_of_which() {
      assertThat(answer(outside("2025-01-15", "GOODS", "100000")).conditions())
          .filteredOn(condition -> condition.code().equals("COMMITTEE_OF_THREE"))
          .singleElement()
          .satisfies(
              condition -> {
                assertThat(condition.permitted()).contains("LOCAL_PURCHASE_COMMITTEE");
                assertThat(condition.citation().provision()).isEqualTo("rule 155");
              });
    }
  }

  @Nested
  @DisplayName("OM 6/1/2018-PPD: the availability report before leaving GeM")
  class AvailabilityReport {

    @ParameterizedTest
    @CsvSource({"2018-01-18, false", "2018-01-19, true"})
    void is_a_condition_from_19_january_2018(String day, boolean asked) {
      assertThat(
              answer(outside(day, "NON_CONSULTING", "500000")).conditions().stream()
                  .anyMatch(c -> c.code().equals("GEM_AVAILABILITY_REPORT")))
          .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"GEM/GARPTS/1, conditionsMet", "'  ', conditionsOpen", ", conditionsOpen"})
    void is_met_by_its_id_and_open_without(String id, String field) {
      Case.Draft facts = outside("2025-01-15", "NON_CONSULTING", "500000");
      if (id != null) {
        facts.fact("availabilityReport", id);
      }
      assertThat((List<?>) answer(facts).toPlain().get(field))
          .first()
          .isEqualTo("GEM_AVAILABILITY_REPORT");
    }

    @Test
    void what_nobody_said_to_be_met_is_open() {
      Procedure procedure =
          answer(
              outside("2025-01-15", "NON_CONSULTING", "500000")
                  .fact("availabilityReport", "GEM/GARPTS/1"));
      List<?> open = (List<?>) procedure.toPlain().get("conditionsOpen");

      assertThat(open).hasSize(procedure.conditions().size() - 1).isNotEmpty();
    }

    @Test
    void other_conditions_are_met_or_open_where_the_case_lists_them() {
      Procedure procedure =
          answer(
              outside("2025-01-15", "NON_CONSULTING", "500000")
                  .fact("conditionsMet", "PRICE_IS_REASONABLE, REASONS_ON_RECORD"));

      assertThat(procedure.toPlain().get("conditionsMet"))
          .isEqualTo(List.of("PRICE_IS_REASONABLE", "REASONS_ON_RECORD"));
      assertThat(procedure.conditions()).allSatisfy(c -> assertThat(c.isMet()).isPresent());
    }
  }

  @Nested
  @DisplayName("GFR 2017 rules 160, 161(vi): electronic tender and time to bid")
  class Tender {

    @ParameterizedTest
    @CsvSource({"false, 21", "true, 28"})
    void an_advertised_one_is_open_for_three_weeks_or_four(boolean foreign, BigDecimal days) {
      Procedure procedure =
          answer(outside("2025-01-15", "GOODS", "6000000").fact("foreignBids", foreign));

      assertThat(procedure.bidDays()).contains(days);
      assertThat(procedure.electronicTender()).contains(true);
    }

    @Test
    void a_limited_one_has_no_number_of_days() {
      assertThat(answer(outside("2025-01-15", "NON_CONSULTING", "500000")).bidDays()).isEmpty();
    }

    @Test
    void bids_from_abroad_that_are_not_known_keep_only_the_days_open() {
      Decision<Procedure> decision =
          decide(
              Cases.IN,
              Cases.on("2025-01-15", "6000000")
                  .fact("availableOnGem", false)
                  .fact("category", "GOODS"));

      assertThat(decision.ruling().kind()).isEqualTo("ANSWER");
      assertThat(decision.trace().findings())
          .filteredOn(finding -> finding.code().equals("question.part-open"))
          .singleElement()
          .satisfies(f -> assertThat(f.citation().provision()).isEqualTo("rule 161(vi)"));
    }
  }

  @Nested
  @DisplayName("GFR 2017 rules 177 and 197: consulting or not is a decision on record")
  class Fork {

    private static Case.Draft tested(boolean measurable, boolean intellectual) {
      return Cases.on("2025-01-15", "4000000")
          .fact("availableOnGem", false)
          .fact("measurable", measurable)
          .fact("intellectual", intellectual);
    }

    @ParameterizedTest
    @CsvSource({
      "true, false, NON_CONSULTING, LIMITED_TENDER, rule 197",
      "false, true, CONSULTING, LONG_LIST_BY_ENQUIRY, rule 177"
    })
    void the_tests_decide_it(
        boolean measurable, boolean intellectual, String category, String code, String provision) {
      Decision<Procedure> decision = decide(Cases.IN, tested(measurable, intellectual));
      Procedure procedure = ((Ruling.Answer<Procedure>) decision.ruling()).value();

      assertThat(procedure.purchaseClass()).contains(category);
      assertThat(procedure.code()).contains(code);
      assertThat(decision.trace().steps().get(0).citation().provision()).isEqualTo(provision);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void where_both_fit_or_neither_an_officer_decides(boolean measurable, boolean intellectual) {
      assertThat(decide(Cases.IN, tested(measurable, intellectual)).ruling())
          .isInstanceOfSatisfying(
              Ruling.Refer.class,
              refer -> assertThat(refer.citation().provision()).isEqualTo("rules 177 and 197"));
    }

    @Test
    void a_test_that_is_not_known_is_missing() {
      assertThat(
              decide(Cases.IN, Cases.on("2025-01-15", "4000000").fact("measurable", true)).ruling())
          .isEqualTo(new Ruling.Undetermined<Procedure>(List.of("intellectual")));
    }

    @ParameterizedTest
    @CsvSource({"CONSULTING, rule 177", "NON_CONSULTING, rule 197"})
    void a_class_without_its_reason_is_found(String category, String provision) {
      assertThat(decide(Cases.IN, outside("2025-01-15", category, "4000000")).trace().findings())
          .filteredOn(finding -> finding.code().equals("class.reason-missing"))
          .singleElement()
          .satisfies(f -> assertThat(f.citation().provision()).isEqualTo(provision));
    }

    @Test
    void goods_need_none_and_a_reason_on_record_is_carried() {
      Case.Draft reasoned =
          outside("2025-01-15", "CONSULTING", "4000000").fact("classReason", "Advice on strategy");

      assertThat(findings(decide(Cases.IN, outside("2025-01-15", "GOODS", "4000000"))))
          .doesNotContain("class.reason-missing");
      assertThat(findings(decide(Cases.IN, reasoned))).doesNotContain("class.reason-missing");
      assertThat(answer(reasoned).classReason()).contains("Advice on strategy");
    }
  }

  @Nested
  @DisplayName("West Bengal: GeM is voluntary, the buyer chooses")
  class WestBengal {

    private final RuleBook book = Cases.state("IN.WB");

    @ParameterizedTest
    @CsvSource({
      "GEM, 50000.00, DIRECT_PURCHASE",
      "GEM, 50000.01, L1_COMPARISON",
      "OUTSIDE_GEM, 10000.00, DIRECT_PURCHASE",
      "OUTSIDE_GEM, 10000.01, NOT_DIRECT"
    })
    void the_limits_are_those_of_the_channel(String channel, String value, String code) {
      Procedure procedure =
          answer(
              book,
              Cases.on("2018-09-01", value)
                  .fact("channel", channel)
                  .fact("category", "NON_CONSULTING"));

      assertThat(procedure.code()).contains(code);
      assertThat(procedure.channel()).contains(channel);
      assertThat(procedure.provisions()).extracting(Citation::provision).contains("paragraph 2");
    }

    @Test
    void a_channel_that_is_not_chosen_is_missing() {
      assertThat(decide(book, Cases.on("2018-09-01", "30000")).ruling())
          .isEqualTo(new Ruling.Undetermined<Procedure>(List.of("channel")));
    }
  }

  @Nested
  @DisplayName("Gujarat: GeM is compulsory")
  class Gujarat {

    private final RuleBook book = Cases.state("IN.GJ");

    @ParameterizedTest
    @CsvSource({"true, GEM", "false, OUTSIDE_GEM"})
    void above_one_lakh_it_is_an_electronic_tender_on_both_ways(boolean there, String channel) {
      Procedure procedure =
          answer(
              book,
              Cases.on("2024-04-01", "100000.01")
                  .fact("availableOnGem", there)
                  .fact("category", "NON_CONSULTING"));

      assertThat(procedure.code()).contains("E_TENDER");
      assertThat(procedure.channel()).contains(channel);
    }

    @Test
    void what_is_bought_on_gem_need_not_be_said_to_be_available_there() {
      assertThat(
              answer(book, Cases.on("2024-04-01", "100000.01").fact("channel", "GEM")).provisions())
          .extracting(citation -> citation.provision())
          .containsExactly("guidelines on GeM", "item 2");
    }

    @Test
    void up_to_one_lakh_nothing_was_found_and_an_officer_is_asked() {
      assertThat(
              decide(book, Cases.on("2024-04-01", "100000").fact("availableOnGem", true)).ruling())
          .isInstanceOfSatisfying(
              Ruling.Refer.class,
              refer -> assertThat(refer.question().key()).isEqualTo("rules.not-found"));
    }

    @Test
    void a_channel_other_than_the_rules_name_is_said() {
      assertThat(
              findings(
                  decide(
                      book,
                      Cases.on("2024-04-01", "200000")
                          .fact("availableOnGem", true)
                          .fact("channel", "OUTSIDE_GEM"))))
          .contains("channel.other");
    }
  }

  @Nested
  @DisplayName("A book that does not say all")
  class Gaps {

    @Test
    void one_that_speaks_of_purchases_outside_gem_only_needs_no_channel() {
      Procedure procedure =
          answer(
              Cases.book("procedure.outside"),
              Cases.on("2025-01-15", "500000").fact("category", "NON_CONSULTING"));

      assertThat(procedure.code()).contains("LIMITED_TENDER");
      assertThat(procedure.conditions()).isEmpty();
    }

    @Test
    void parts_that_were_not_found_are_said_and_do_not_refer_the_whole() {
      Decision<Procedure> decision =
          decide(
              Cases.book("procedure.outside", "!e-tender", "!bid-window.days", "!gem.use"),
              Cases.on("2025-01-15", "6000000").fact("category", "NON_CONSULTING"));

      assertThat(decision.ruling().kind()).isEqualTo("ANSWER");
      assertThat(decision.trace().findings())
          .filteredOn(finding -> finding.code().equals("question.part-open"))
          .hasSize(3)
          .allSatisfy(f -> assertThat(f.citation().instrument()).isEqualTo("Rules of XX"));
    }

    @Test
    void conditions_on_gem_that_were_not_found_are_said() {
      Decision<Procedure> decision =
          decide(
              Cases.book("procedure.gem", "!procedure.gem.conditions", "!procedure.gem.comparison"),
              Cases.on("2025-01-15", "200000").fact("scientific", false));

      assertThat(decision.ruling().kind()).isEqualTo("ANSWER");
      assertThat(findings(decision).stream().filter("question.part-open"::equals)).hasSize(2);
    }

    @Test
    void a_way_that_was_not_found_refers() {
      assertThat(
              decide(
                      Cases.book("procedure.gem", "!procedure.outside"),
                      Cases.on("2025-01-15", "200000").fact("channel", "OUTSIDE_GEM"))
                  .ruling()
                  .kind())
          .isEqualTo("REFER");
    }

    @Test
    void a_way_that_the_book_does_not_know_refers() {
      assertThat(
              decide(
                      Cases.book("procedure.gem"),
                      Cases.on("2025-01-15", "200000").fact("channel", "OUTSIDE_GEM"))
                  .ruling())
          .isInstanceOfSatisfying(
              Ruling.Refer.class,
              refer -> assertThat(refer.question().key()).isEqualTo("procedure.no-rule"));
    }
  }
}
