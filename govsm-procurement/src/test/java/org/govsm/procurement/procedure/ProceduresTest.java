package org.govsm.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Force;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way: GeM or not, by which procedure, compared with whom, under which conditions. */
class ProceduresTest {

  private static final Procedures PROCEDURES = Procedures.of(Cases.IN);

  private static Procedure answer(Case.Draft facts) {
    return PROCEDURES
        .decide(facts.done())
        .ruling()
        .fold(
            Ruling.Answer::value,
            refer -> {
              throw new AssertionError(refer);
            },
            open -> {
              throw new AssertionError(open);
            });
  }

  private static Optional<Procedure.Condition> condition(Procedure procedure, String code) {
    return procedure.conditions().stream().filter(c -> c.code().equals(code)).findFirst();
  }

  private static List<String> codes(Procedure procedure) {
    return procedure.conditions().stream().map(Procedure.Condition::code).toList();
  }

  private static List<String> findings(Case.Draft facts) {
    return PROCEDURES.decide(facts.done()).trace().findings().stream().map(Finding::code).toList();
  }

  @Test
  void forty_thousand_for_a_service_on_2_april_2019_are_a_comparison_of_three_providers() {
    Procedure procedure = answer(Cases.service("2019-04-02", "40000"));

    assertThat(procedure.code()).contains("L1_COMPARISON");
    assertThat(procedure.sources()).contains(new BigDecimal("3"));
    assertThat(procedure.compared()).contains("SERVICE_PROVIDERS");
    assertThat(procedure.channel()).contains("GEM");
    assertThat(procedure.provisions())
        .extracting(Citation::provision)
        .containsExactly("rule 147", "rule 149(ii)", "FAQ on services");
  }

  @Nested
  @DisplayName("GFR 2017 rule 149, opening, and rule 147: what is on GeM is bought there")
  class Channel {

    @ParameterizedTest
    @CsvSource({"2019-04-01, 'rule 149, opening'", "2019-04-02, rule 147"})
    void by_rule_147_from_2_april_2019(String day, String provision) {
      Procedure procedure = answer(Cases.service(day, "40000"));

      assertThat(procedure.provisions().get(0).provision()).isEqualTo(provision);
    }

    @Test
    void the_duty_is_cited_twice_once_rule_147_says_it_too() {
      assertThat(answer(Cases.service("2019-04-02", "40000")).conditions())
          .filteredOn(c -> c.code().equals("USE_GEM_IF_AVAILABLE"))
          .extracting(c -> c.citation().provision())
          .containsExactly("rule 149, opening", "rule 147");
      assertThat(answer(Cases.service("2019-04-01", "40000")).toPlain().get("conditions"))
          .asInstanceOf(InstanceOfAssertFactories.LIST)
          .containsOnlyOnce("USE_GEM_IF_AVAILABLE");
    }

    @Test
    void outside_gem_an_officer_is_asked_and_rule_149_v_is_cited() {
      Decision<Procedure> decision =
          Procedures.of(Cases.GEM_ONLY)
              .decide(Cases.on("2024-08-01").fact("availableOnGem", false).done());

      assertThat(decision.ruling())
          .isInstanceOfSatisfying(
              Ruling.Refer.class,
              refer -> {
                assertThat(ProcurementLaw.messages("en").say(refer.question()))
                    .startsWith("The channel of purchase is: outside GeM; the ceilings");
                assertThat(refer.citation().provision()).isEqualTo("rule 149(v)");
              });
    }

    @ParameterizedTest
    @CsvSource({"2018-01-18, 1", "2018-01-19, 2"})
    void the_availability_report_is_asked_from_19_january_2018(String day, int steps) {
      Decision<Procedure> decision =
          Procedures.of(Cases.GEM_ONLY).decide(Cases.on(day).fact("availableOnGem", false).done());

      assertThat(decision.trace().steps()).hasSize(steps);
    }
  }

  @Nested
  @DisplayName("GFR 2017 rule 149(ii): whose offers are compared")
  class Comparison {

    @Test
    void for_goods_those_of_manufacturers() {
      assertThat(answer(Cases.service("2024-08-01", "200000").fact("category", "GOODS")).compared())
          .contains("MANUFACTURERS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONSULTING", "NON_CONSULTING"})
    void for_services_those_of_service_providers_and_the_other_readings_are_shown(String category) {
      Case.Draft facts = Cases.service("2024-08-01", "200000").fact("category", category);

      assertThat(answer(facts).compared()).contains("SERVICE_PROVIDERS");
      assertThat(findings(facts))
          .containsOnlyOnce("law.sure-medium")
          .filteredOn("law.other-reading"::equals)
          .hasSize(2);
    }

    @Test
    void in_a_direct_purchase_and_in_a_bid_nobody_is() {
      assertThat(answer(Cases.service("2024-08-01", "40000")).compared()).isEmpty();
      assertThat(answer(Cases.service("2024-08-01", "4000000")).compared()).isEmpty();
    }
  }

  @Nested
  @DisplayName("GFR 2017 rule 149, the conditions")
  class Conditions {

    @ParameterizedTest
    @CsvSource({
      "2019-04-01, SELLERS_CERTIFIED_BY_DGSD",
      "2019-04-02, SELLERS_CERTIFIED_BY_GEM_SPV"
    })
    void who_certifies_sellers_changed_on_2_april_2019(String day, String code) {
      assertThat(codes(answer(Cases.service(day, "40000")))).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
      "2019-04-01, TOOLS_IF_AUTHORITY_DECIDES, HIGH",
      "2019-04-02, TOOLS_IF_AUTHORITY_DECIDES, MEDIUM",
      "2024-07-09, TOOLS_IF_AUTHORITY_DECIDES, MEDIUM",
      "2024-07-10, TOOLS_AT_BUYERS_CHOICE, HIGH"
    })
    void the_tools_of_tier_three_may_be_used_below_it(String day, String code, String sure) {
      Citation citation =
          condition(answer(Cases.service(day, "40000")), code).orElseThrow().citation();

      assertThat(citation.sure()).hasToString(sure);
      assertThat(citation.force()).isEqualTo(Force.ADVISORY);
    }

    @Test
    void a_bid_is_open_to_every_seller_and_needs_no_leave_to_use_its_tools() {
      assertThat(codes(answer(Cases.service("2024-08-01", "4000000"))))
          .contains("OPEN_TO_EVERY_SELLER")
          .noneMatch(code -> code.startsWith("TOOLS_"));
      assertThat(codes(answer(Cases.service("2024-08-01", "40000"))))
          .doesNotContain("OPEN_TO_EVERY_SELLER");
    }

    @Test
    void the_bar_on_cutting_up_speaks_of_goods() {
      assertThat(codes(answer(Cases.service("2024-08-01", "40000").fact("category", "GOODS"))))
          .contains("DEMAND_NOT_CUT_UP");
      assertThat(codes(answer(Cases.service("2024-08-01", "40000"))))
          .doesNotContain("DEMAND_NOT_CUT_UP");
    }

    @Test
    void each_has_its_rule_and_its_force() {
      Procedure procedure = answer(Cases.service("2024-08-01", "40000"));

      assertThat(condition(procedure, "BUYER_CERTIFIES_RATE"))
          .hasValueSatisfying(c -> assertThat(c.rule()).isEqualTo("gfr-2017.r149.open.rate"));
      assertThat(condition(procedure, "REASONABLENESS_BY_GEM_TOOLS"))
          .hasValueSatisfying(c -> assertThat(c.citation().force()).isEqualTo(Force.ADVISORY));
      assertThat(condition(procedure, "ANNUAL_PLAN_ON_GEM"))
          .hasValueSatisfying(c -> assertThat(c.citation().force()).isEqualTo(Force.BINDING));
    }
  }

  @Nested
  @DisplayName("What else the officer must know")
  class Notices {

    @ParameterizedTest
    @CsvSource({"2017-03-07, true", "2017-03-31, true", "2017-04-01, false"})
    void the_first_day_of_the_rules_is_uncertain(String day, boolean told) {
      assertThat(findings(Cases.service(day, "40000")).contains("FIRST_DAY_UNCERTAIN"))
          .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
      "2019-04-01, 40000, false",
      "2019-04-02, 40000, true",
      "2019-05-31, 40000, true",
      "2019-06-01, 40000, false",
      "2019-04-29, 25000.00, false",
      "2019-04-29, 25000.01, true",
      "2019-04-29, 50000.00, true",
      "2019-04-29, 50000.01, false"
    })
    void the_newspapers_of_april_and_may_2019_were_out_of_date(
        String day, String value, boolean told) {
      assertThat(findings(Cases.service(day, value)).contains("PRESS_OUT_OF_DATE")).isEqualTo(told);
    }

    @Test
    void a_notice_that_needs_no_missing_fact_is_given_even_so() {
      assertThat(findings(Cases.on("2017-03-10"))).containsExactly("FIRST_DAY_UNCERTAIN");
    }

    @Test
    void it_is_given_even_where_the_class_of_purchase_is_not_known() {
      assertThat(PROCEDURES.decide(Cases.on("2019-04-29", "40000").done()).trace().findings())
          .extracting(finding -> finding.text().key())
          .contains("note.notice.press.2019-04-02");
    }

    @Test
    void earlier_scientific_orders_are_told_where_it_is_not_known_who_buys() {
      Case.Draft facts =
          Cases.on("2022-01-01", "30000")
              .fact("availableOnGem", true)
              .fact("category", "NON_CONSULTING");

      assertThat(PROCEDURES.decide(facts.done()).trace().findings())
          .filteredOn(finding -> finding.code().equals("EARLIER_SCIENTIFIC_ORDERS"))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.weight()).isEqualTo(Finding.Weight.WARNING);
                assertThat(ProcurementLaw.messages("en").say(finding.text()))
                    .startsWith("This may have to be known, if Scientific body named in the order")
                    .contains("is yes: Orders of the same series");
              });
    }

    @Test
    void one_that_applies_is_given_beside_one_that_may_apply() {
      assertThat(findings(Cases.on("2017-03-10", "40000").fact("availableOnGem", true)))
          .contains("FIRST_DAY_UNCERTAIN");
      assertThat(findings(Cases.on("2022-01-01", "30000").fact("availableOnGem", true)))
          .contains("EARLIER_SCIENTIFIC_ORDERS", "AUTOMOBILES_DIFFER");
    }

    @ParameterizedTest
    @CsvSource({
      "2019-04-01, GOODS, false",
      "2019-04-02, GOODS, true",
      "2024-08-01, CONSULTING, false"
    })
    void automobiles_have_limits_of_their_own(String day, String category, boolean told) {
      assertThat(findings(Cases.service(day, "40000").fact("category", category)))
          .satisfies(found -> assertThat(found.contains("AUTOMOBILES_DIFFER")).isEqualTo(told));
    }

    @Test
    void services_with_a_scope_of_their_own_run_as_bids() {
      assertThat(findings(Cases.service("2026-01-05", "40000")))
          .contains("CUSTOM_SERVICES_RUN_AS_BIDS")
          .containsOnlyOnce("law.read-up-to");
    }
  }

  @Nested
  @DisplayName("What is missing, and only that")
  class Missing {

    private static Ruling<Procedure> ruling(Case.Draft facts) {
      return PROCEDURES.decide(facts.done()).ruling();
    }

    @Test
    void all_of_it_at_once_in_the_order_of_the_question() {
      assertThat(ruling(Case.draft()))
          .isEqualTo(
              new Ruling.Undetermined<Procedure>(
                  List.of("publication", "availableOnGem", "value", "scientific", "category")));
    }

    @Test
    void whether_it_is_on_gem_decides_everything_else() {
      assertThat(ruling(Cases.on("2019-04-02", "40000").fact("category", "NON_CONSULTING")))
          .isEqualTo(new Ruling.Undetermined<Procedure>(List.of("availableOnGem")));
    }

    @Test
    void who_buys_counts_only_where_the_limits_differ() {
      Case.Draft facts =
          Cases.on("2024-07-20").fact("availableOnGem", true).fact("category", "CONSULTING");

      assertThat(ruling(facts.fact("value", 40000)).kind()).isEqualTo("ANSWER");
      assertThat(ruling(facts.fact("value", 60000)))
          .isEqualTo(new Ruling.Undetermined<Procedure>(List.of("scientific")));
    }

    @Test
    void before_the_rules_an_officer_is_asked_and_nothing_is_missing() {
      assertThat(ruling(Cases.on("2016-04-01", "1").fact("availableOnGem", true)).kind())
          .isEqualTo("REFER");
    }

    @Test
    void outside_gem_the_class_and_the_value_are() {
      assertThat(ruling(Cases.on("2024-07-20").fact("availableOnGem", false)))
          .isEqualTo(new Ruling.Undetermined<Procedure>(List.of("category", "value")));
    }

    @Test
    void the_steps_that_can_be_taken_are_shown() {
      assertThat(PROCEDURES.decide(Cases.on("2019-04-02", "40000").done()).trace().steps())
          .extracting(Step::rule)
          .contains("gfr-2017.r149.ii");
    }
  }

  @Nested
  @DisplayName("The one door")
  class Door {

    private final ProcurementQuestions door =
        ProcurementQuestions.of(ProcurementLaw.library(), "IN");

    @Test
    void lists_the_whole_way_first_and_asks_for_nothing_that_it_answers_itself() {
      Question question = door.questions().get(0);

      assertThat(question.id()).isEqualTo("procedure");
      assertThat(question.dayRoles()).containsExactly("publication");
      assertThat(question.facts())
          .extracting(Fact::name)
          .containsExactly(
              "availableOnGem",
              "value",
              "scientific",
              "category",
              "foreignBids",
              "measurable",
              "intellectual",
              "availabilityReport",
              "classReason",
              "conditionsMet");
      assertThat(question.answer())
          .extracting(Fact::name)
          .containsExactlyElementsOf(answer(Cases.service("2024-08-01", "4")).toPlain().keySet());
    }

    @Test
    void decides_the_whole_way_and_every_question_of_the_packs() {
      for (Question question : door.questions()) {
        assertThat(door.question(question.id())).isPresent();
        assertThat(door.decide(question.id(), Case.draft().done()).question())
            .isEqualTo(question.id());
      }
    }

    @Test
    void refuses_a_book_and_a_question_that_it_does_not_have() {
      assertThat(door.question("no-such")).isEmpty();
      assertThatThrownBy(() -> door.decide("no-such", Case.draft().done()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> ProcurementQuestions.of(ProcurementLaw.library(), "XX"))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_book_that_does_not_speak_of_gem_has_no_whole_way() {
      Library library =
          ProcurementLaw.library().toDraft().book("XX.xml", book("splitting.bar")).done();

      assertThat(ProcurementQuestions.of(library, "XX").questions())
          .extracting(Question::id)
          .containsExactly("splitting.bar");
      assertThatThrownBy(() -> Procedures.of(library.book("XX").orElseThrow()))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_book_without_conditions_of_its_own_gives_none() {
      Library library =
          ProcurementLaw.library()
              .toDraft()
              .book("XX.xml", book("channel", "procedure.gem"))
              .done();

      Procedures procedures = Procedures.of(library.book("XX").orElseThrow());

      assertThat(procedures.decide(Cases.service("2024-08-01", "200000").done()).ruling())
          .isInstanceOfSatisfying(
              Ruling.Answer.class,
              answer -> {
                Map<String, ?> plain = ((Procedure) answer.value()).toPlain();
                assertThat(plain.get("procedure")).isEqualTo("L1_COMPARISON");
                assertThat(plain.get("conditions")).isEqualTo(List.of());
              });
    }

    private static byte[] book(String... questions) {
      StringBuilder xml =
          new StringBuilder(
              "<book xmlns='urn:govsm:book:1' id='XX' jurisdiction='IN'><pack id='in.gfr-2017'/>");
      for (String question : questions) {
        xml.append("<answered-by question='" + question + "' pack='in.gfr-2017'/>");
      }
      return xml.append("</book>").toString().getBytes(StandardCharsets.UTF_8);
    }
  }
}
