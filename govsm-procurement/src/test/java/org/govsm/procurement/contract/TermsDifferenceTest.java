package org.govsm.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.govsm.procurement.Given;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;

/** What changes is said once, whatever rows an amendment needs for it. */
class TermsDifferenceTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();
  private static final Map<String, Object> PAPER =
      Given.tree("id", "A1", "signedOn", "2026-06-20", "from", "2026-07-01", "text", "Likes");

  private static Map<String, Object> likes(String target, Object... more) {
    Map<String, Object> kpi =
        Given.kpi(
            "likes",
            Given.value("likes"),
            "target",
            Given.tree("atLeast", target),
            "missing",
            "hold",
            "consequence",
            Given.tree("shape", "gate", "base", "fee", "deduct", "10"));
    kpi.putAll(Given.tree(more));
    return kpi;
  }

  private static Terms.Draft standing() {
    return Given.terms().add("kpis", Given.kpi("answers", Given.value("accepted")));
  }

  private static List<String> between(Terms.Draft before, Terms.Draft after, String language) {
    return TermsDifference.withoutPapers(
        before.done().orThrow(),
        after.done().orThrow(),
        METRICS,
        ProcurementLaw.messages(language));
  }

  @Test
  void a_target_that_an_amendment_changes_is_one_line_in_each_language() {
    Terms.Draft before = standing().add("kpis", likes("10000"));
    Terms.Draft after =
        standing()
            .add("kpis", likes("10000", "until", "2026-07-01"))
            .add("kpis", likes("12000", "from", "2026-07-01", "amendment", "A1"))
            .add("amendments", PAPER);

    assertThat(between(before, after, "en"))
        .containsExactly(
            "Target of likes: 10,000 or more → 12,000 or more (from 1 July 2026, by amendment A1)");
    assertThat(between(before, after, "hi"))
        .containsExactly(
            "likes, लक्ष्य: 10,000 या अधिक → 12,000 या अधिक (1 जुलाई 2026 से, संशोधन A1 से)");
    assertThat(
            TermsDifference.of(
                before.done().orThrow(),
                after.done().orThrow(),
                METRICS,
                ProcurementLaw.messages("en")))
        .hasSize(2)
        .endsWith("New: Amendment A1: signed on 20 June 2026, in force from 1 July 2026");
  }

  @Test
  void a_target_that_is_corrected_is_one_line_too() {
    assertThat(
            between(
                standing().add("kpis", likes("10000")),
                standing().add("kpis", likes("12000")),
                "en"))
        .containsExactly("Target of likes: 10,000 or more → 12,000 or more");
  }

  @Test
  void what_comes_or_goes_as_a_whole_is_said_in_short() {
    Terms.Draft without = standing();
    Terms.Draft with = standing().add("kpis", likes("10000"));

    assertThat(between(without, with, "en"))
        .singleElement()
        .asString()
        .startsWith("New: likes: 10,000 or more; If missed, ");
    assertThat(between(with, without, "en"))
        .singleElement()
        .asString()
        .startsWith("No longer: likes: 10,000 or more; ");
    assertThat(between(with, with, "en")).isEmpty();
  }

  @Test
  void a_row_that_ends_and_a_sum_that_stands_beside_it_are_a_line_each() {
    Terms.Draft before = standing().add("kpis", likes("10000")).set("title", "A");
    Terms.Draft after =
        standing().add("kpis", likes("10000", "until", "2026-07-01")).set("title", "B");

    assertThat(between(before, after, "en"))
        .containsExactly(
            "K-1: A → K-1: B", "Days of likes: the whole contract → up to 30 June 2026");
  }

  private static Map<String, Object> paper(String id) {
    return Given.tree("id", id, "signedOn", "2026-06-20", "from", "2026-07-01", "text", "Likes");
  }

  private static Terms.Draft changed(String target, String by, Object... more) {
    Map<String, Object> row = likes(target, "from", "2026-07-01", "amendment", by);
    row.putAll(Given.tree(more));
    return standing()
        .add("kpis", likes("10000", "until", "2026-07-01"))
        .add("kpis", row)
        .add("amendments", PAPER);
  }

  @Test
  void a_second_amendment_of_one_day_is_set_against_the_first_of_that_day() {
    Terms.Draft first = changed("8500", "A1");
    Terms.Draft second = changed("8800", "A2").add("amendments", paper("A2"));
    Terms.Draft third =
        changed("9500", "A3").add("amendments", paper("A2")).add("amendments", paper("A3"));

    assertThat(between(first, second, "en"))
        .containsExactly(
            "Target of likes: 8,500 or more → 8,800 or more (from 1 July 2026, by amendment A2)");
    assertThat(between(second, third, "en"))
        .containsExactly(
            "Target of likes: 8,800 or more → 9,500 or more (from 1 July 2026, by amendment A3)");
    assertThat(between(second, third, "hi"))
        .containsExactly(
            "likes, लक्ष्य: 8,800 या अधिक → 9,500 या अधिक (1 जुलाई 2026 से, संशोधन A3 से)");
  }

  @Test
  void what_is_in_force_on_the_day_is_the_former_value_though_it_comes_back_later() {
    Terms.Draft first = changed("8500", "A1");
    Terms.Draft pause =
        changed("8800", "A2", "until", "2026-08-01")
            .add("kpis", likes("8500", "from", "2026-08-01", "amendment", "A2"))
            .add("amendments", paper("A2"));

    assertThat(between(first, pause, "en"))
        .containsExactly(
            "Target of likes: 8,500 or more → 8,800 or more"
                + " (1 July 2026 to 31 July 2026, by amendment A2)");
  }

  @Test
  void a_change_before_an_amendment_that_stands_ends_it_in_words() {
    Terms.Draft first =
        standing()
            .add("kpis", likes("10000", "until", "2026-08-01"))
            .add("kpis", likes("8500", "from", "2026-08-01", "amendment", "A1"))
            .add("amendments", PAPER);

    assertThat(between(first, changed("8800", "A2").add("amendments", paper("A2")), "en"))
        .startsWith(
            "Target of likes: 10,000 or more → 8,800 or more (from 1 July 2026, by amendment A2)")
        .last()
        .asString()
        .startsWith("No longer: likes: 8,500 or more; ")
        .endsWith("(from 1 August 2026, by amendment A1)");
  }
}
