package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.junit.jupiter.api.Test;

/** The dated parameters of states against the books of those states. */
class StateParamsTest {

  private static final Money PAISA = new Money(1);

  /** The memorandum that lowered the limit of West Bengal; the parameters do not know it. */
  private static final LocalDate MEMO_OF_2019 = LocalDate.of(2019, 7, 26);

  /** From this day all tenders of Andhra Pradesh are reported to be electronic. */
  private static final LocalDate REPORT_OF_2020 = LocalDate.of(2020, 1, 31);

  private static ParamsTest.Param param(String id) {
    List<ParamsTest.Param> found =
        ParamsTest.params().stream().filter(p -> p.id().equals(id)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void west_bengal_buys_directly_on_gem_up_to_the_limit_until_it_was_lowered() {
    ParamsTest.Param param = param("wb.gem.direct");
    Money limit = Money.ofRupees(param.value());
    for (LocalDate day : List.of(LocalDate.parse(param.from()), MEMO_OF_2019.minusDays(1))) {
      assertThat(onGem(day, limit)).isEqualTo("DIRECT_PURCHASE");
      assertThat(onGem(day, limit.plus(PAISA))).isEqualTo("L1_COMPARISON");
    }
    assertThat(onGem(MEMO_OF_2019, limit)).isEqualTo("L1_COMPARISON");
  }

  @Test
  void west_bengal_compares_on_gem_up_to_the_limit() {
    ParamsTest.Param param = param("wb.gem.l1");
    Money limit = Money.ofRupees(param.value());
    for (LocalDate day : param.days()) {
      assertThat(onGem(day, limit)).isEqualTo("L1_COMPARISON");
      assertThat(onGem(day, limit.plus(PAISA))).isEqualTo("BID_OR_REVERSE_AUCTION");
    }
  }

  @Test
  void e_tendering_begins_at_the_sum_in_west_bengal() {
    assertBeginsAt("IN.WB", param("wb.etender"));
  }

  @Test
  void e_tendering_begins_at_the_sum_in_andhra_pradesh_until_all_tenders_are_reported_to_be() {
    ParamsTest.Param param = param("ap.eproc");
    Money limit = Money.ofRupees(param.value());
    for (LocalDate day : List.of(LocalDate.parse(param.from()), REPORT_OF_2020.minusDays(1))) {
      assertThat(isETendered("IN.AP", day, limit)).isTrue();
      assertThat(isETendered("IN.AP", day, limit.minus(PAISA))).isFalse();
    }
    assertThat(isETendered("IN.AP", REPORT_OF_2020, limit)).isTrue();
    assertThat(decide("IN.AP", "e-tender", REPORT_OF_2020, limit.minus(PAISA)).ruling())
        .isInstanceOf(Ruling.Refer.class);
  }

  @Test
  void e_tendering_begins_a_paisa_over_the_sum_in_gujarat_and_maharashtra() {
    assertBeginsAbove("IN.GJ", param("gj.etender"));
    assertBeginsAbove("IN.MH", param("mh.etender"));
  }

  private static void assertBeginsAt(String book, ParamsTest.Param param) {
    Money limit = Money.ofRupees(param.value());
    for (LocalDate day : param.days()) {
      assertThat(isETendered(book, day, limit)).isTrue();
      assertThat(isETendered(book, day, limit.minus(PAISA))).isFalse();
    }
  }

  private static void assertBeginsAbove(String book, ParamsTest.Param param) {
    Money limit = Money.ofRupees(param.value());
    for (LocalDate day : param.days()) {
      assertThat(isETendered(book, day, limit)).isFalse();
      assertThat(isETendered(book, day, limit.plus(PAISA))).isTrue();
    }
  }

  private static String onGem(LocalDate day, Money value) {
    return answer("IN.WB", "procedure.gem", day, value).code("procedure");
  }

  private static boolean isETendered(String book, LocalDate day, Money value) {
    return answer(book, "e-tender", day, value).get("required").equals(Optional.of(true));
  }

  private static Outputs answer(String book, String question, LocalDate day, Money value) {
    return StateLaw.answer(decide(book, question, day, value));
  }

  private static Decision<Outputs> decide(
      String book, String question, LocalDate day, Money value) {
    Case.Draft facts = Case.draft().day("publication", day).fact("value", value);
    return StateLaw.decide(book, question, facts.fact("category", "GOODS"));
  }
}
