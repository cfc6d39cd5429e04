package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Messages;
import org.govsm.procurement.Given;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due in a period, and a fee that does not depend on it. */
class DueDeliverableTest {

  private static final Messages WORDS = ProcurementLaw.messages("en");
  private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);

  private static Terms terms(Object... more) {
    Map<String, Object> row =
        tree("id", "video", "title", tree("en", "Short video"), "clause", "2.1");
    row.putAll(tree(more));
    return Given.terms()
        .add("deliverables", row)
        .add("kpis", Given.kpi("posts", Given.value("posts")))
        .done()
        .orThrow();
  }

  private static DueDeliverable only(Terms terms, LocalDate until) {
    return DueDeliverable.of(terms, new BillingPeriod("2027-02", FEBRUARY, until)).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "8, month, 2027-03-01, 8",
    "8, month, 2027-05-01, 24",
    "8, month, 2027-02-20, ''",
    "3, quarter, 2027-05-01, 3",
    "3, quarter, 2027-03-01, ''",
    "1, day, 2027-03-01, 28",
    "96, contract, 2027-03-01, ''"
  })
  void so_many_are_due_as_the_period_has_whole_times(
      long quantity, String each, LocalDate until, String due) {
    DueDeliverable one = only(terms("quantity", quantity, "each", each), until);

    assertThat(one.due().map(String::valueOf).orElse("")).isEqualTo(due);
  }

  @Test
  void what_was_accepted_is_told_against_what_is_due_and_unknown_stays_unknown() {
    DueDeliverable one = only(terms("quantity", 8, "each", "month"), LocalDate.of(2027, 3, 1));

    assertThat(WORDS.say(one.said(Optional.of(0L), WORDS)))
        .contains("Short video: 8", "Due in the period: 8", "Accepted in it: 0");
    assertThat(one.isShort(Optional.of(7L))).isTrue();
    assertThat(one.isShort(Optional.of(8L))).isFalse();
    assertThat(one.isShort(Optional.empty())).isTrue();
    assertThat(WORDS.say(one.said(Optional.empty(), WORDS))).contains("Nobody keeps a record");
    assertThat(WORDS.say(only(terms(), LocalDate.of(2027, 3, 1)).said(Optional.of(2L), WORDS)))
        .contains("cannot be told from the terms", "Accepted in it: 2");
  }

  private static List<String> asked(Map<String, Object> terms) {
    return FeeBesideDeliverables.finding(terms).map(Finding::code).stream().toList();
  }

  @Test
  void a_fixed_fee_beside_deliverables_is_asked_and_nothing_else() {
    Map<String, Object> fee = tree("id", "fee", "kind", "fixed");
    Map<String, Object> whole = tree("amounts", List.of(fee), "deliverables", List.of(tree()));

    assertThat(asked(whole)).containsExactly("FEE_WITHOUT_ACCEPTANCE");
    assertThat(asked(tree("amounts", List.of(fee)))).isEmpty();
    assertThat(asked(tree("amounts", new ArrayList<>(), "deliverables", List.of(tree()))))
        .isEmpty();
    whole.put("amounts", List.of(tree("id", "video", "kind", "unit")));
    assertThat(asked(whole)).isEmpty();
    whole.put("amounts", List.of(fee));
    whole.put(
        "kpis",
        List.of(tree("measure", tree("kind", "value", "value", tree("metrics", "accepted")))));
    assertThat(asked(whole)).isEmpty();
    whole.put(
        "kpis", List.of(tree("measure", tree("kind", "value", "value", tree("metrics", "posts")))));
    assertThat(asked(whole)).containsExactly("FEE_WITHOUT_ACCEPTANCE");
  }

  private static List<String> said(Map<String, Object> terms) {
    return FeeBesideDeliverables.finding(terms).map(Finding::text).map(WORDS::say).stream()
        .toList();
  }

  /** Terms for six months of a fee of 1,00,000 and a trifle, with 12 videos a month. */
  private static Terms.Draft weighed(Map<String, Object> consequence, Map<String, Object> target) {
    Map<String, Object> kpi = Given.kpi("accepted", Given.value("accepted"));
    kpi.put("consequence", consequence);
    kpi.put("platforms", List.of("contract"));
    if (!target.isEmpty()) {
      kpi.put("target", target);
    }
    return Given.terms()
        .add("amounts", tree("id", "setup", "kind", "fixed", "amount", "1.00", "clause", "5.2"))
        .add(
            "deliverables",
            tree(
                "id",
                "video",
                "title",
                tree("en", "Short video"),
                "clause",
                "2.1",
                "quantity",
                12,
                "each",
                "month"))
        .add("kpis", kpi);
  }

  private static Map<String, Object> gate(String base, String deduct) {
    return tree("shape", "gate", "base", base, "deduct", deduct);
  }

  private static Map<String, Object> plain(Terms.Draft draft) {
    return new LinkedHashMap<>(draft.done().orThrow().toPlain());
  }

  @ParameterizedTest
  @CsvSource({
    "fee, 20, atLeast, 12, true",
    "fee, 100, above, 11, true",
    "fee, 9, atLeast, 12, false",
    "fee, 0, atLeast, 12, false",
    "fee, 0.01, atLeast, 12, false",
    "fee, 100, atLeast, 0, false",
    "fee, 100, atMost, 12, false",
    "setup, 100, atLeast, 12, false"
  })
  void a_kpi_by_which_hardly_less_is_paid_for_nothing_is_no_answer(
      String base, String deduct, String side, String bound, boolean felt) {
    Map<String, Object> whole = plain(weighed(gate(base, deduct), tree(side, bound)));

    assertThat(asked(whole).isEmpty()).isEqualTo(felt);
    if (!felt) {
      assertThat(said(whole)).first().asString().contains("Where nothing is accepted");
    }
  }

  @Test
  void a_cap_that_leaves_nothing_and_a_pay_by_number_are_weighed_as_well() {
    Terms.Draft capped =
        weighed(gate("fee", "100"), tree("atLeast", "12"))
            .add("caps", tree("id", "overall", "percent", "0", "base", "fee", "clause", "6.1"));
    assertThat(asked(plain(capped))).containsExactly("FEE_WITHOUT_ACCEPTANCE");
    Map<String, Object> linear = tree("shape", "linear", "base", "fee");
    assertThat(asked(plain(weighed(linear, tree("atLeast", "12"))))).isEmpty();
    assertThat(asked(plain(weighed(perVideo("2000"), tree())))).isEmpty();
    assertThat(asked(plain(weighed(perVideo("1"), tree()))))
        .containsExactly("FEE_WITHOUT_ACCEPTANCE");
  }

  private static Map<String, Object> perVideo(String rate) {
    return tree("shape", "unit-rate", "rates", List.of(tree("rate", rate)));
  }

  @Test
  void a_fee_for_which_nothing_is_ordered_or_measured_is_asked_as_well() {
    Map<String, Object> nothing = plain(Given.terms().set("kpis", List.of()));
    assertThat(said(nothing)).first().asString().contains("nothing is ordered");

    Map<String, Object> kpi = Given.kpi("posts", Given.value("posts"));
    kpi.put("target", tree("atLeast", "20"));
    kpi.put("consequence", gate("fee", "0"));
    assertThat(asked(plain(Given.terms().add("kpis", kpi))))
        .containsExactly("FEE_WITHOUT_ACCEPTANCE");
    kpi.put("consequence", gate("fee", "5"));
    assertThat(asked(plain(Given.terms().add("kpis", kpi)))).isEmpty();
  }
}
