package org.govsm.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.junit.jupiter.api.Test;

/** Facts and days by typed keys: a case holds what it holds by their names. */
class FactKeyTest {

  @Test
  void several_codes_are_taken_by_the_name_too() {
    Case named = Case.draft().fact("conditions", List.of("A", "B")).done();

    assertThat(named)
        .isEqualTo(Case.draft().fact(FactKey.codes("conditions"), List.of("A", "B")).done());
    assertThatThrownBy(() -> Case.draft().fact("conditions", List.of(1)))
        .hasMessageContaining("several codes as a list of String");
  }

  @Test
  void a_name_is_one_word() {
    assertThatThrownBy(() -> FactKey.flag("hill district"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'hill district' is no name of a fact: write one word in camel case, such as"
                + " hillDistrict");
    assertThatThrownBy(() -> Fact.code(" ", List.of("A"))).hasMessageContaining("one word");
    assertThatThrownBy(() -> new DayRole("")).hasMessageContaining("one word");
  }

  @Test
  void a_day_is_said_once_as_the_law_that_applies_hangs_on_it() {
    assertThatThrownBy(() -> Case.draft().day("award", DAY).day(AWARD, DAY.plusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the day 'award' is given twice, as 2025-04-01 and as 2025-04-02; give it once, or take"
                + " the first back by without(\"award\")");

    Case later = Case.draft().day("award", DAY.plusDays(1)).done();
    Case twice = Case.draft().day("award", DAY).day("award", DAY).done();
    assertThat(twice.toDraft().day("award", DAY.plusDays(1)).done()).isEqualTo(later);
    assertThat(Case.draft().day("award", DAY).without("award").day("award", DAY.plusDays(1)).done())
        .isEqualTo(later);
  }

  private static final DayRole AWARD = new DayRole("award");
  private static final FactKey<Money> VALUE = FactKey.money("value");
  private static final FactKey<Percent> RATE = FactKey.percent("rate");
  private static final FactKey<BigDecimal> BIDDERS = FactKey.number("bidders");
  private static final FactKey<Boolean> URGENT = FactKey.flag("urgent");
  private static final FactKey<LocalDate> NOTICE = FactKey.day("notice");
  private static final FactKey<LocalDateTime> CLOSES = FactKey.localTime("closes");
  private static final FactKey<String> KIND = FactKey.text("kind");
  private static final FactKey<List<String>> MET = FactKey.codes("met");

  private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

  @Test
  void a_case_by_keys_is_the_case_by_names() {
    Case byKeys =
        Case.draft()
            .day(AWARD, DAY)
            .fact(VALUE, Money.ofRupees("40000"))
            .fact(RATE, Percent.of("2.5"))
            .fact(BIDDERS, 3)
            .fact(URGENT, true)
            .fact(NOTICE, DAY)
            .fact(CLOSES, LocalDateTime.of(2025, 4, 1, 17, 0))
            .fact(KIND, "GOODS")
            .fact(MET, List.of("A", "B"))
            .done();
    Case byNames =
        Case.draft()
            .day("award", DAY)
            .fact("value", Money.ofRupees("40000"))
            .fact("rate", new BigDecimal("2.5"))
            .fact("bidders", 3)
            .fact("urgent", true)
            .fact("notice", DAY)
            .fact("closes", "2025-04-01T17:00")
            .fact("kind", "GOODS")
            .fact("met", "A, B")
            .done();

    assertThat(byKeys.toPlain()).isEqualTo(byNames.toPlain());
  }

  @Test
  void what_a_case_holds_comes_back_in_its_type() {
    Case facts =
        Case.draft()
            .day(AWARD, DAY)
            .fact(VALUE, Money.ofRupees("40000"))
            .fact(RATE, Percent.of("2.5"))
            .fact(CLOSES, LocalDateTime.of(2025, 4, 1, 17, 0))
            .fact(MET, List.of("A", "B"))
            .nothing(KIND)
            .done();

    assertThat(facts.day(AWARD)).contains(DAY);
    assertThat(facts.fact(VALUE)).contains(Money.ofRupees("40000"));
    assertThat(facts.fact(RATE)).contains(Percent.of("2.5"));
    assertThat(facts.fact(CLOSES)).contains(LocalDateTime.of(2025, 4, 1, 17, 0));
    assertThat(facts.fact(MET)).contains(List.of("A", "B"));
    assertThat(facts.fact(KIND)).isEmpty();
    assertThat(facts.knows("kind")).isTrue();
    assertThat(facts.fact(URGENT)).isEmpty();
  }

  @Test
  void a_value_of_another_kind_under_the_name_is_no_value_of_the_key() {
    Case facts = Case.draft().fact("value", "40000").done();

    assertThatThrownBy(() -> facts.fact(VALUE)).isInstanceOf(ClassCastException.class);
  }
}
