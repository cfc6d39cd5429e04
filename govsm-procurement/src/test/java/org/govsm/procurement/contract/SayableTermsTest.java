package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.Given;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.Certificates;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms of real tenders that could not be written down before. */
class SayableTermsTest {

  private static final MetricDictionary DICTIONARY = MetricDictionary.shipped();
  private static final LocalDate MAY = Given.FIRST.plusMonths(1);

  private static Map<String, Object> posts(Map<String, Object> consequence) {
    return Given.kpi(
        "posts",
        Given.value("posts"),
        "target",
        Given.tree("atLeast", "30"),
        "consequence",
        consequence);
  }

  private static Map<String, Object> gate() {
    return Given.tree("shape", "gate", "base", "fee", "deduct", "10");
  }

  private static List<String> faults(Terms.Draft draft) {
    return draft
        .done()
        .fold(terms -> List.of(), all -> all.stream().map(SayableTermsTest::said).toList());
  }

  private static String said(InputFault fault) {
    return fault.pointer() + " " + fault.text().key();
  }

  private static List<String> notes(Terms terms) {
    return terms.notes(DICTIONARY).stream().map(Finding::code).toList();
  }

  private static Certificate april(Terms terms, String posts) {
    ReadingBook readings = ReadingBook.of(List.of(Given.month("contract", "posts", 0, posts)));
    return Certificates.of(DICTIONARY)
        .certify(terms, readings, "2026-04", MAY.plusDays(1))
        .orThrow();
  }

  @Nested
  class A_table_closed_below {

    private final Node uptime =
        Shapes.shipped()
            .find("slab")
            .orElseThrow()
            .form()
            .read(
                Given.tree(
                    "base",
                    "fee",
                    "of",
                    "result",
                    "slabs",
                    List.of(
                        Given.tree("below", "99", "deduct", "0.5"),
                        Given.tree("from", "99", "below", "99.5", "deduct", "0.2"),
                        Given.tree("from", "99.5", "below", "99.9", "deduct", "0.1"),
                        Given.tree("from", "99.9", "deduct", "0"))))
            .orThrow();

    @ParameterizedTest
    @CsvSource({
      "98.999, 0.5",
      "99, 0.2",
      "99.499, 0.2",
      "99.5, 0.1",
      "99.899, 0.1",
      "99.9, 0",
      "100, 0"
    })
    void takes_its_lower_end_in_and_leaves_its_upper_end_to_the_next(String value, String percent) {
      Effect effect =
          new Slab()
              .effect(
                  uptime, Attainment.of(Fraction.of(new BigDecimal(value)), Optional.empty(), 0));

      Fraction points =
          effect.kind() == Effect.Kind.NONE ? Fraction.ZERO : effect.amount().points();
      assertThat(points).isEqualTo(Fraction.of(new BigDecimal(percent)));
    }

    @Test
    void joins_an_end_that_is_in_neither_or_in_both_to_nothing() {
      assertThat(slabs(Given.tree("below", "10", "deduct", "5"), row("over")))
          .containsExactly("/slabs/1 terms.slabs-joined");
      assertThat(slabs(Given.tree("to", "10", "deduct", "5"), row("from")))
          .containsExactly("/slabs/1 terms.slabs-joined");
      assertThat(slabs(Given.tree("below", "10", "to", "10", "deduct", "5"), row("from")))
          .contains("/slabs/0 terms.slabs-ends");
    }

    private static Map<String, Object> row(String end) {
      return Given.tree(end, "10", "deduct", "20");
    }

    private static List<String> slabs(Map<String, Object> first, Map<String, Object> second) {
      return Shapes.shipped()
          .find("slab")
          .orElseThrow()
          .form()
          .read(Given.tree("base", "fee", "of", "shortfall", "slabs", List.of(first, second)))
          .fold(own -> List.of(), all -> all.stream().map(SayableTermsTest::said).toList());
    }
  }

  @Nested
  class An_exclusion_of_some_days {

    private static Map<String, Object> storm(String partly) {
      return Given.tree(
          "id",
          "storm",
          "kpis",
          List.of("posts"),
          "reason",
          "force-majeure",
          "partly",
          partly,
          "reference",
          "Order 9 of 12 April 2026",
          "from",
          "2026-04-11",
          "until",
          "2026-04-21");
    }

    private static Terms.Draft with(Map<String, Object> exclusion) {
      return Given.terms().add("kpis", posts(gate())).add("exclusions", exclusion);
    }

    @Test
    void lets_the_target_of_a_count_fall_with_the_days_and_says_so() {
      Terms terms = with(storm("target-by-days")).done().orThrow();

      assertThat(april(terms, "20").deducted()).hasToString("0.00");
      assertThat(april(terms, "19").deducted()).hasToString("10000.00");
      assertThat(april(terms, "20").notes())
          .singleElement()
          .satisfies(
              note -> {
                assertThat(note.key()).isEqualTo("excluded.partly");
                assertThat(note.values()).containsEntry("days", 20L).containsEntry("of", 30L);
              });
      assertThat(terms.kpis(MAY).get(0).target().orElseThrow().bound()).isEqualTo(Fraction.of(30));
    }

    @Test
    void by_days_that_names_no_kpi_is_of_all_if_all_are_counts() {
      Map<String, Object> all = storm("target-by-days");
      all.remove("kpis");
      Terms terms = with(all).done().orThrow();

      assertThat(april(terms, "20").deducted()).hasToString("0.00");
      assertThat(april(terms, "19").deducted()).hasToString("10000.00");
    }

    @Test
    void may_take_the_whole_period_out() {
      assertThat(april(with(storm("whole-period")).done().orThrow(), "0").deducted())
          .hasToString("0.00");
    }

    @Test
    void must_say_what_follows_in_the_rest_of_the_period() {
      Map<String, Object> unsaid = storm("whole-period");
      unsaid.remove("partly");

      assertThat(faults(with(unsaid)))
          .contains("/exclusions/0/from terms.dated", "/exclusions/0/until terms.dated");
    }

    @Test
    void by_days_is_refused_where_a_result_does_not_grow_with_the_days() {
      Map<String, Object> rate =
          Given.kpi(
              "posts",
              Given.tree(
                  "kind",
                  "ratio",
                  "of",
                  Given.tree("metrics", List.of("answered-within-24h")),
                  "per",
                  Given.tree("metrics", List.of("queries"))),
              "target",
              Given.tree("atLeast", "90"),
              "consequence",
              gate());

      assertThat(faults(Given.terms().add("kpis", rate).add("exclusions", storm("target-by-days"))))
          .containsExactly("/exclusions/0/kpis terms.exclusion-counts");
    }
  }

  @Nested
  class A_promise_without_a_stated_consequence {

    private final Terms terms =
        Given.terms()
            .add("kpis", posts(Given.tree("shape", "unstated", "reference", "Annex C")))
            .done()
            .orThrow();

    @Test
    void takes_nothing_and_tells_the_buyer() {
      Certificate missed = april(terms, "3");

      assertThat(missed.payable()).hasToString("100000.00");
      assertThat(missed.rights())
          .singleElement()
          .satisfies(right -> assertThat(right.code()).isEqualTo("consequence-unstated"));
      assertThat(april(terms, "30").rights()).isEmpty();
    }

    @Test
    void is_named_before_anybody_signs() {
      assertThat(notes(terms)).contains("terms.consequence-unstated");
    }
  }

  @Nested
  class The_days_after_which_the_buyer_may_terminate {

    private static Effect late(String from, String days) {
      Node own =
          Shapes.shipped()
              .find("time-rate")
              .orElseThrow()
              .form()
              .read(
                  Given.tree(
                      "sum",
                      "5000.00",
                      "unitDays",
                      1,
                      "units",
                      "full",
                      "terminationAfterDays",
                      21,
                      "terminationFrom",
                      from))
              .orThrow();
      Target fifteen =
          new Target(Target.form().read(Given.tree("atMost", "15")).orThrow(), false, Fraction.ONE);
      return new TimeRate()
          .effect(own, Attainment.of(Fraction.of(new BigDecimal(days)), Optional.of(fifteen), 0));
    }

    /** Security and signature within 15 days, 5,000 a day, cancelled after 21 days. */
    @ParameterizedTest
    @CsvSource({
      "start, 21, false",
      "start, 22, true",
      "promised-day, 36, false",
      "promised-day, 37, true"
    })
    void count_from_where_the_contract_says(String from, String days, boolean right) {
      assertThat(late(from, days).flags().contains("termination-right")).isEqualTo(right);
    }
  }

  @Nested
  class Value_and_ceiling {

    private static Map<String, Object> sum(String amount) {
      return Given.tree("amount", amount, "clause", "6");
    }

    private static Terms.Draft draft() {
      return Given.terms().add("kpis", posts(gate()));
    }

    @Test
    void that_are_not_stated_are_named_with_what_follows() {
      assertThat(notes(draft().done().orThrow())).contains("terms.no-ceiling");
      assertThat(notes(draft().set("ceiling", sum("600000.00")).done().orThrow()))
          .doesNotContain("terms.no-ceiling");
    }

    @Test
    void against_each_other_or_against_what_is_fixed_are_refused() {
      assertThat(faults(draft().set("value", sum("599999.99"))))
          .containsExactly("/value/amount terms.value");
      assertThat(faults(draft().set("ceiling", sum("599999.99"))))
          .containsExactly("/ceiling/amount terms.ceiling-fixed");
      assertThat(faults(draft().set("value", sum("700000.00")).set("ceiling", sum("699999.99"))))
          .containsExactly("/ceiling/amount terms.ceiling");
      assertThat(faults(draft().set("value", sum("600000.00")).set("ceiling", sum("600000.00"))))
          .isEmpty();
    }

    @Test
    void change_no_digest_of_terms_without_them() {
      assertThat(draft().done().orThrow().toPlain())
          .doesNotContainKeys("purchase", "value", "ceiling");
    }

    @Test
    void need_a_purchase_that_is_named() {
      assertThat(faults(draft().set("purchase", Map.of())))
          .containsExactly("/purchase/id terms.purchase");
      assertThat(faults(draft().set("purchase", Map.of("reference", "Sanction 14/2026"))))
          .isEmpty();
    }
  }

  @Test
  void another_currency_is_refused_in_so_many_words() {
    assertThat(faults(Given.terms().add("kpis", posts(gate())).set("currency", "USD")))
        .containsExactly("/currency terms.currency");
  }
}
