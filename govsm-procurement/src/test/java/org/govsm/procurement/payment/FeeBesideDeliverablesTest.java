package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Messages;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fixed fee that is paid whatever was accepted, by the certificate itself. */
class FeeBesideDeliverablesTest {

  private static final Messages WORDS = ProcurementLaw.messages("en");
  private static final FeeBesideDeliverables FEES =
      FeeBesideDeliverables.over(MetricDictionary.shipped());

  private static List<String> asked(Map<String, Object> terms) {
    return FEES.finding(terms).map(Finding::code).stream().toList();
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
    return FEES.finding(terms).map(Finding::text).map(WORDS::say).stream().toList();
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

  /** Found: a target of one piece was enough, so that one of 12 videos was paid as all. */
  @ParameterizedTest
  @CsvSource({
    "gate, 12, true",
    "gate, 2, true",
    "gate, 1, false",
    "gate, 0.01, false",
    "linear, 12, true",
    "linear, 1, false",
    "linear, 0.01, false"
  })
  void a_kpi_that_one_piece_of_twelve_attains_is_no_answer(
      String shape, String bound, boolean felt) {
    Map<String, Object> consequence =
        shape.equals("gate") ? gate("fee", "100") : tree("shape", "linear", "base", "fee");
    Map<String, Object> whole = plain(weighed(consequence, tree("atLeast", bound)));

    assertThat(asked(whole).isEmpty()).isEqualTo(felt);
    if (!felt) {
      assertThat(said(whole)).first().asString().contains("one piece");
    }
  }

  @Test
  void where_one_is_ordered_in_a_period_one_is_all_and_a_tenth_of_many_is_little() {
    Map<String, Object> one = plain(weighed(gate("fee", "100"), tree("atLeast", "1")));
    Map<String, Object> video = new LinkedHashMap<>(deliverable(one));
    video.put("quantity", BigDecimal.ONE);
    one.put("deliverables", List.of(video));
    assertThat(asked(one)).isEmpty();
    video.put("quantity", BigDecimal.valueOf(100));
    one.put("deliverables", List.of(video));
    assertThat(asked(one)).containsExactly("FEE_WITHOUT_ACCEPTANCE");
    assertThat(asked(hundred("10"))).containsExactly("FEE_WITHOUT_ACCEPTANCE");
    assertThat(asked(hundred("11"))).isEmpty();
  }

  private static Map<String, Object> hundred(String bound) {
    Map<String, Object> whole = plain(weighed(gate("fee", "100"), tree("atLeast", bound)));
    Map<String, Object> video = new LinkedHashMap<>(deliverable(whole));
    video.put("quantity", BigDecimal.valueOf(100));
    whole.put("deliverables", List.of(video));
    return whole;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> deliverable(Map<String, Object> terms) {
    return ((List<Map<String, Object>>) terms.get("deliverables")).get(0);
  }

  /** Found: a bound that nobody reaches, or that one query reaches, was a KPI that takes a fee. */
  @Test
  void where_nothing_is_ordered_a_count_that_takes_nothing_in_fact_is_no_kpi() {
    Map<String, Object> kpi = Given.kpi("posts", Given.value("posts"));
    kpi.put("consequence", gate("fee", "100"));
    for (Map<String, Object> target :
        List.of(tree("atMost", "100000"), tree("below", "5"), tree("atLeast", "0.001"))) {
      kpi.put("target", target);
      assertThat(said(plain(Given.terms().add("kpis", kpi))))
          .as(target.toString())
          .first()
          .asString()
          .contains("no KPI lowers them");
    }
    kpi.put("target", tree("atLeast", "20"));
    assertThat(asked(plain(Given.terms().add("kpis", kpi)))).isEmpty();
  }

  @Test
  void a_cap_that_leaves_nothing_and_a_pay_by_number_are_weighed_as_well() {
    Terms.Draft capped =
        weighed(gate("fee", "100"), tree("atLeast", "12"))
            .add("caps", tree("id", "overall", "percent", "0", "base", "fee", "clause", "6.1"));
    assertThat(asked(plain(capped))).containsExactly("FEE_WITHOUT_ACCEPTANCE");
    Map<String, Object> linear = tree("shape", "linear", "base", "fee");
    assertThat(asked(plain(weighed(linear, tree("atLeast", "12"))))).isEmpty();
    for (String rate : List.of("2000", "1")) {
      assertThat(asked(plain(weighed(perVideo(rate), tree()))))
          .as("the fee is paid whole beside it")
          .containsExactly("FEE_WITHOUT_ACCEPTANCE");
    }
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
    kpi.put("consequence", gate("fee", "0.99"));
    assertThat(said(plain(Given.terms().add("kpis", kpi))))
        .first()
        .asString()
        .contains("Whatever is measured");
    kpi.put("consequence", gate("fee", "1"));
    assertThat(asked(plain(Given.terms().add("kpis", kpi)))).isEmpty();
    kpi.put("consequence", tree("shape", "bonus", "base", "fee", "percent", "10"));
    assertThat(said(plain(Given.terms().add("kpis", kpi))))
        .first()
        .asString()
        .contains("no KPI lowers them");
  }

  /** Linear over 12 videos, by which nothing is paid for nothing, with one thing changed. */
  private static List<String> changed(Object... change) {
    Map<String, Object> other = tree(change);
    Map<String, Object> kpi = Given.kpi("accepted", Given.value("accepted"));
    kpi.put("platforms", List.of("contract"));
    kpi.put("target", tree("atLeast", "12"));
    kpi.put("consequence", tree("shape", "linear", "base", "fee", "most", "100"));
    kpi.put("missing", "missed");
    Map<String, Object> whole = plain(weighed(gate("fee", "1"), tree("atLeast", "1")));
    Object waiver = other.remove("exclusions");
    if (waiver != null) {
      whole.put("exclusions", List.of(waiver));
    }
    kpi.putAll(other);
    whole.put("kpis", List.of(kpi));
    return asked(whole);
  }

  private static Object[] changes(Object... members) {
    return members;
  }

  @Test
  void the_certificate_says_what_is_paid_for_nothing_and_not_the_form_of_the_terms() {
    assertThat(changed("clause", "7.1")).isEmpty();

    Map<String, Object> bonus = tree("shape", "bonus", "base", "fee", "percent", "10");
    Map<String, Object> waiver =
        tree(
            "id", "e1",
            "kpis", List.of("accepted"),
            "reason", "waiver",
            "partly", "whole-period",
            "reference", "note 3 of 1 November 2026");
    Map<String, Object> operand = tree("metrics", List.of("accepted"));
    Map<String, Object> sample = tree("of", operand, "atLeast", "5", "then", "exclude");
    Map<String, Object> itself = tree("kind", "ratio", "of", operand, "per", operand);
    List<Object[]> all =
        List.of(
            changes("consequence", bonus),
            changes("exclusions", waiver),
            changes("sample", sample),
            changes("measure", itself, "noActivity", "met"),
            changes("missing", "exclude"));
    for (Object[] each : all) {
      assertThat(changed(each))
          .as(String.valueOf(each[0]))
          .containsExactly("FEE_WITHOUT_ACCEPTANCE");
    }
    assertThat(changed("sample", tree("of", operand, "atLeast", "5", "then", "met")))
        .containsExactly("FEE_WITHOUT_ACCEPTANCE");
    assertThat(changed("sample", tree("of", operand, "atLeast", "5", "then", "missed"))).isEmpty();
  }

  /** What the other KPIs take is no matter of acceptance, and a cap is shared. */
  @Test
  void the_other_kpis_attain_their_targets() {
    Map<String, Object> views = Given.kpi("posts", Given.value("posts"));
    views.put("target", tree("atLeast", "20"));
    views.put("consequence", gate("fee", "50"));
    views.put("missing", "missed");
    assertThat(asked(plain(weighed(gate("fee", "1"), tree("atLeast", "12")).add("kpis", views))))
        .containsExactly("FEE_WITHOUT_ACCEPTANCE");
    Terms.Draft capped =
        weighed(gate("fee", "20"), tree("atLeast", "12"))
            .add("kpis", views)
            .add("caps", tree("id", "overall", "percent", "20", "base", "fee", "clause", "6.1"));
    assertThat(asked(plain(capped))).isEmpty();
  }
}
