package org.govsm.procurement.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.procedure.WithoutTender.Contracted;
import org.govsm.procurement.procedure.WithoutTender.Others;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GFR 2017 rules 149, 161, 183, 201: no contract past the tender that is asked for")
class WithoutTenderTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  private static Case purchase(String category, String channel) {
    Case.Draft draft = Case.draft().day("publication", DAY);
    if (!category.isEmpty()) {
      draft.fact("category", category);
    }
    if (!channel.isEmpty()) {
      draft.fact("channel", channel);
    }
    return draft.fact("scientific", false).done();
  }

  private static Optional<Finding> found(Case purchase, String sum, String used) {
    return found("IN", purchase, sum, used);
  }

  private static Optional<Finding> found(String book, Case purchase, String sum, String used) {
    return WithoutTender.of(ProcurementLaw.library().book(book).orElseThrow())
        .finding(
            purchase,
            Contracted.alone(
                Optional.of(sum).filter(text -> !text.isEmpty()).map(Money::ofRupees), true),
            Optional.of(used).filter(text -> !text.isEmpty()));
  }

  @ParameterizedTest
  @CsvSource({
    "NON_CONSULTING, OUTSIDE_GEM, 6600000, rule 201",
    "CONSULTING, OUTSIDE_GEM, 6600000, rules 183",
    "GOODS, OUTSIDE_GEM, 6600000, rule 161",
    "NON_CONSULTING, GEM, 6600000, rule 149",
  })
  void a_value_that_is_advertised_alone_asks_the_authority_by_its_provision(
      String category, String channel, String sum, String provision) {
    Finding found = found(purchase(category, channel), sum, "").orElseThrow();
    assertThat(found.code()).isEqualTo("WITHOUT_TENDER");
    assertThat(found.weight()).isEqualTo(Weight.BLOCKING);
    assertThat(found.citation().provision()).startsWith(provision);
  }

  @ParameterizedTest
  @CsvSource({
    "NON_CONSULTING, OUTSIDE_GEM, 200000",
    "NON_CONSULTING, GEM, 40000",
  })
  void below_it_nothing_is_asked(String category, String channel, String sum) {
    assertThat(found(purchase(category, channel), sum, "")).isEmpty();
  }

  @Test
  void what_is_not_known_decides_nothing_unless_each_way_is_advertised() {
    assertThat(found(purchase("", ""), "6600000", "").orElseThrow().weight())
        .isEqualTo(Weight.BLOCKING);
    assertThat(found(Case.draft().day("publication", DAY).done(), "6600000", ""))
        .hasValueSatisfying(one -> assertThat(one.weight()).isEqualTo(Weight.BLOCKING));
    assertThat(found(purchase("NON_CONSULTING", ""), "3000000", "").orElseThrow().weight())
        .isEqualTo(Weight.WARNING);
  }

  @Test
  void a_sum_that_nobody_can_tell_may_be_any() {
    Case purchase = purchase("NON_CONSULTING", "OUTSIDE_GEM");
    Finding unknown = found(purchase, "", "").orElseThrow();
    assertThat(unknown.weight()).isEqualTo(Weight.BLOCKING);
    assertThat(unknown.text().key()).isEqualTo("procedure.without-tender-unknown");
  }

  @ParameterizedTest
  @CsvSource({"3000000, 1500000, false", "3000000, 2500000, true"})
  void contracts_for_one_requirement_count_together(String others, String sum, boolean asked) {
    Optional<Finding> found =
        WithoutTender.of(ProcurementLaw.library().book("IN").orElseThrow())
            .finding(
                purchase("NON_CONSULTING", "OUTSIDE_GEM"),
                new Contracted(
                    Optional.of(Money.ofRupees(sum)),
                    Others.of(List.of(Optional.of(Money.ofRupees(others)))),
                    List.of(),
                    true,
                    true),
                Optional.empty());
    assertThat(found.filter(one -> one.weight() == Weight.BLOCKING).isPresent()).isEqualTo(asked);
    found.ifPresent(
        one -> {
          assertThat(one.text().key()).isEqualTo("procedure.without-tender-together");
          assertThat(one.citation().provision()).contains("206");
        });
  }

  /** Found: two of 9.8 lakh for one need were nobody's question, and without a need they were. */
  @Test
  void together_they_are_told_where_one_way_of_buying_is_advertised_and_hold_no_signature_up() {
    Finding found =
        WithoutTender.of(ProcurementLaw.library().book("IN").orElseThrow())
            .finding(
                purchase("NON_CONSULTING", ""),
                new Contracted(
                    Optional.of(Money.ofRupees("980000")),
                    Others.of(List.of(Optional.of(Money.ofRupees("980000")))),
                    List.of(),
                    true,
                    true),
                Optional.empty())
            .orElseThrow();
    assertThat(found.text().key()).isEqualTo("procedure.without-tender-together-open");
    assertThat(found.weight()).isEqualTo(Weight.WARNING);
    assertThat(WithoutTender.isTold(found)).isTrue();
  }

  /** Found: a like contract whose sum nobody can tell counted as nothing. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void others_whose_sum_nobody_can_tell_may_come_to_any_and_hold_no_signature_up(boolean named) {
    Finding found =
        unneeded(
                new Contracted(
                    Optional.of(Money.ofRupees("40000")),
                    Others.of(List.of(Optional.empty())),
                    named ? List.of() : List.of("K-1"),
                    named,
                    true))
            .orElseThrow();
    assertThat(found.text().key()).isEqualTo("procedure.without-tender-others-unknown");
    assertThat(found.weight()).isEqualTo(Weight.WARNING);
    assertThat(WithoutTender.isTold(found)).isTrue();
  }

  /**
   * Found: one sum that nobody can tell took the blocking question of those that are known away.
   */
  @Test
  void what_is_known_of_the_others_answers_although_one_cannot_be_told() {
    Others others = Others.of(List.of(Optional.of(Money.ofRupees("10000000")), Optional.empty()));
    Finding asked =
        unneeded(
                new Contracted(Optional.of(Money.ofRupees("40000")), others, List.of(), true, true))
            .orElseThrow();
    assertThat(asked.text().key()).isEqualTo("procedure.without-tender-together");
    assertThat(asked.weight()).isEqualTo(Weight.BLOCKING);

    Finding alone =
        unneeded(
                new Contracted(
                    Optional.of(Money.ofRupees("6600000")),
                    Others.of(List.of(Optional.empty())),
                    List.of("K-1"),
                    false,
                    true))
            .orElseThrow();
    assertThat(alone.text().key()).isEqualTo("procedure.without-tender-told");
  }

  /** Found: a demand that was cut into three limited tenders was nobody's question. */
  @ParameterizedTest
  @CsvSource({
    "OUTSIDE_GEM, LIMITED_TENDER, 2400000, 2600000, false",
    "OUTSIDE_GEM, LIMITED_TENDER, 2400000, 2600001, true",
    "OUTSIDE_GEM, RATE_CONTRACT, 2400000, 4800000, false",
    "GEM, DIRECT_PURCHASE, 40000, 10001, true",
    "GEM, L1_COMPARISON, 40000, 40000, false",
  })
  void a_part_of_one_demand_is_asked_about_where_the_whole_takes_another_procedure(
      String channel, String used, String sum, String others, boolean asked) {
    Contracted part =
        new Contracted(
            Optional.of(Money.ofRupees(sum)),
            Others.of(List.of(Optional.of(Money.ofRupees(others)))),
            List.of(),
            true,
            true,
            List.of("P-1"));
    Optional<Finding> found =
        WithoutTender.of(ProcurementLaw.library().book("IN").orElseThrow())
            .finding(purchase("NON_CONSULTING", channel), part, Optional.of(used));
    assertThat(found.map(Finding::code))
        .isEqualTo(Optional.of("PURCHASE_SPLIT").filter(one -> asked));
    found.ifPresent(one -> assertThat(one.weight()).isEqualTo(Weight.BLOCKING));
    found.ifPresent(one -> assertThat(one.citation().provision()).contains("206"));
  }

  /** Found: a part without a value counted as nothing, and a sum without it as the whole. */
  @ParameterizedTest
  @CsvSource({
    "0, WITHOUT_TENDER, WARNING, others-unknown",
    "10001, PURCHASE_SPLIT, BLOCKING, split-least"
  })
  void a_part_whose_sum_nobody_can_tell_is_told(
      String known, String code, Weight weight, String key) {
    Contracted part =
        new Contracted(
            Optional.of(Money.ofRupees("40000")),
            Others.of(List.of(Optional.of(Money.ofRupees(known)), Optional.empty())),
            List.of(),
            true,
            true,
            List.of("P-1", "P-2"));
    Finding found =
        WithoutTender.of(ProcurementLaw.library().book("IN").orElseThrow())
            .finding(purchase("NON_CONSULTING", "GEM"), part, Optional.of("DIRECT_PURCHASE"))
            .orElseThrow();
    assertThat(found.code()).isEqualTo(code);
    assertThat(found.weight()).isEqualTo(weight);
    assertThat(found.text().key()).endsWith(key);
    assertThat(WithoutTender.isTold(found)).isEqualTo(weight == Weight.WARNING);
  }

  private static Optional<Finding> unneeded(Contracted contract) {
    return WithoutTender.of(ProcurementLaw.library().book("IN").orElseThrow())
        .finding(purchase("NON_CONSULTING", "OUTSIDE_GEM"), contract, Optional.empty());
  }

  /** Found: three of 4.99 lakh in the same days, without a need, were nobody's question. */
  @ParameterizedTest
  @CsvSource({"3000000, 1500000, false", "3000000, 2500000, true"})
  void like_contracts_that_name_no_need_count_together_and_hold_no_signature_up(
      String others, String sum, boolean asked) {
    Contracted contract =
        new Contracted(
            Optional.of(Money.ofRupees(sum)),
            Others.of(List.of(Optional.of(Money.ofRupees(others)))),
            List.of("K-1", "K-2"),
            false,
            true);
    Optional<Finding> found =
        unneeded(contract).filter(one -> one.text().key().equals("procedure.without-tender-alike"));
    assertThat(found.isPresent()).isEqualTo(asked);
    found.ifPresent(
        one -> {
          assertThat(one.weight()).isEqualTo(Weight.WARNING);
          assertThat(WithoutTender.isTold(one)).isTrue();
          assertThat(one.text().values().get("contracts")).isEqualTo(List.of("K-1", "K-2"));
          assertThat(one.citation().provision()).contains("206");
        });
  }

  /** Not known whether it is on GeM, where ten lakh are the line: the third is above it. */
  @ParameterizedTest
  @CsvSource({"499000, false", "998000, true"})
  void like_contracts_are_told_where_one_way_of_buying_is_advertised(String others, boolean told) {
    Contracted contract =
        new Contracted(
            Optional.of(Money.ofRupees("499000")),
            Others.of(List.of(Optional.of(Money.ofRupees(others)))),
            List.of("K-1"),
            true,
            true);
    Optional<Finding> found =
        WithoutTender.of(ProcurementLaw.library().book("IN").orElseThrow())
            .finding(purchase("NON_CONSULTING", ""), contract, Optional.empty());
    assertThat(found.filter(WithoutTender::isTold).isPresent()).isEqualTo(told);
    found.ifPresent(
        one -> {
          assertThat(one.weight()).isEqualTo(Weight.WARNING);
          assertThat(one.text().key()).isEqualTo("procedure.without-tender-alike-open");
        });
  }

  /** Found: four lakh were stated, and whatever was spent was paid. */
  @Test
  void a_low_sum_of_amounts_that_nothing_limits_is_a_question_and_no_refusal() {
    Contracted low = Contracted.alone(Optional.of(Money.ofRupees("40000")), false);
    assertThat(unneeded(low)).isEmpty();
    Finding told = unneeded(low.limited(false)).orElseThrow();
    assertThat(told.weight()).isEqualTo(Weight.WARNING);
    assertThat(WithoutTender.isUnlimited(told)).isTrue();
    assertThat(WithoutTender.isTold(told)).isTrue();
  }

  @Test
  void a_high_sum_is_told_as_such_whatever_limits_it() {
    Contracted high = Contracted.alone(Optional.of(Money.ofRupees("6600000")), false);
    assertThat(unneeded(high.limited(false)).orElseThrow().text())
        .isEqualTo(unneeded(high).orElseThrow().text());
  }

  @Test
  void another_procedure_on_record_answers_for_amounts_that_nothing_limits() {
    Contracted low = Contracted.alone(Optional.of(Money.ofRupees("40000")), false).limited(false);
    assertThat(
            WithoutTender.of(ProcurementLaw.library().book("IN").orElseThrow())
                .finding(
                    purchase("NON_CONSULTING", "OUTSIDE_GEM"), low, Optional.of("LIMITED_TENDER")))
        .isEmpty();
  }

  @Test
  void a_paper_that_names_no_need_of_the_department_is_told_alone() {
    Optional<Finding> told =
        WithoutTender.of(ProcurementLaw.library().book("IN").orElseThrow())
            .finding(
                purchase("NON_CONSULTING", "OUTSIDE_GEM"),
                Contracted.alone(Optional.of(Money.ofRupees("6600000")), false),
                Optional.empty());
    assertThat(told.orElseThrow().weight()).isEqualTo(Weight.WARNING);
  }

  @Test
  void the_higher_of_the_value_on_record_and_the_sum_counts() {
    Case low =
        purchase("NON_CONSULTING", "OUTSIDE_GEM")
            .toDraft()
            .fact("value", Money.ofRupees("400000"))
            .done();
    assertThat(found(low, "6600000", "")).isPresent();
    assertThat(found(low, "", "").filter(one -> one.weight() == Weight.BLOCKING)).isEmpty();
    Case high = low.toDraft().fact("value", Money.ofRupees("6600000")).done();
    assertThat(found(high, "400000", "")).isPresent();
  }

  @Test
  void another_procedure_on_record_is_a_decision_and_an_advertised_one_is_no_award() {
    Case purchase = purchase("NON_CONSULTING", "OUTSIDE_GEM");
    assertThat(found(purchase, "6600000", "LIMITED_TENDER")).isEmpty();
    assertThat(found(purchase, "6600000", "ADVERTISED_TENDER")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOMINATION", "SINGLE_TENDER"})
  void one_source_rests_on_what_the_buyer_stated_and_asks_the_authority(String used) {
    Case purchase = purchase("NON_CONSULTING", "OUTSIDE_GEM");
    Finding asked = found(purchase, "6600000", used).orElseThrow();
    assertThat(asked.weight()).isEqualTo(Weight.BLOCKING);
    assertThat(asked.text().key()).isEqualTo("procedure.without-tender-single");
    assertThat(found(purchase, "40000", used)).isEmpty();
  }

  static List<String> books() {
    return ProcurementLaw.library().books().stream().map(RuleBook::id).toList();
  }

  @ParameterizedTest
  @MethodSource("books")
  void at_66_lakh_each_book_names_a_procedure_or_refers(String book) {
    for (String channel : List.of("", "GEM", "OUTSIDE_GEM")) {
      Finding found = found(book, purchase("NON_CONSULTING", channel), "6600000", "").orElseThrow();
      boolean named = found.text().key().equals("procedure.without-tender");
      boolean open = found.text().key().equals("procedure.without-tender-open");
      boolean unread = WithoutTender.isUnread(found);
      assertThat(found.weight()).isEqualTo(named ? Weight.BLOCKING : Weight.WARNING);
      assertThat(named || open || unread).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"IN.KA", "IN.AN"})
  void where_they_name_one_way_alone_an_officer_looks_too(String book) {
    Finding found = found(book, purchase("NON_CONSULTING", ""), "6600000", "").orElseThrow();
    assertThat(found.weight()).isEqualTo(Weight.WARNING);
    assertThat(WithoutTender.isUnread(found)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"IN.OD", "IN.TN", "IN.KL", "IN.MH", "IN.BR", "IN.AS", "IN.RJ"})
  void where_the_rules_that_were_read_name_no_procedure_an_officer_looks(String book) {
    Case purchase = purchase("NON_CONSULTING", "OUTSIDE_GEM");
    for (String sum : List.of("6600000", "")) {
      Finding found = found(book, purchase, sum, "").orElseThrow();
      assertThat(found.weight()).isEqualTo(Weight.WARNING);
      assertThat(found.text().key()).isEqualTo("procedure.without-tender-unread");
    }
    assertThat(found(book, purchase, "6600000", "LIMITED_TENDER")).isEmpty();
  }
}
