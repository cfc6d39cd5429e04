package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.scorecard.Scoring.APRIL;
import static org.govsm.procurement.scorecard.Scoring.MAY;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingDraft;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.Certificates;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of totals is never added to the rows that it adds up. */
class SumRowsTest {

  private static final Map<String, Object> SPEND = Scoring.account("spend");

  private final Scoring contract = new Scoring("contract");

  private Scoring spent(String subject, long rupees) {
    return contract.add(contract.account(subject, "spend", APRIL, MAY, rupees));
  }

  @ParameterizedTest
  @CsvSource({
    "Total, TOTAL, Grand total, Sub-total, Total:, *Total*, कुल, कुल योग",
    "Tot., Sum, All, Total (June), Jun Total, Total accepted, Total deliveries June 2026, FY"
        + " 2026-27 total",
    "सभी, एकूण, மொத்தம், మొత్తం, ಒಟ್ಟು, মোট, કુલ, ആകെ",
    "ਕੁੱਲ, ମୋଟ, کل, All posts, Total of June, कुल (जून), Tot, Overall"
  })
  void a_row_that_is_named_a_total_is_not_added_to_others(ArgumentsAccessor names) {
    for (Object name : names.toList()) {
      Scoring one = new Scoring("contract");
      one.add(one.account((String) name, "spend", APRIL, MAY, 1000));
      one.add(one.account("c1", "spend", APRIL, MAY, 700));
      assertThat(one.value(SPEND, 0)).as("%s", name).isEqualTo("missing.sum-row");
    }
  }

  @Test
  void a_reason_that_holds_at_two_days_is_given_once() {
    Scoring one = new Scoring("facebook");
    for (LocalDate day : List.of(APRIL, MAY)) {
      Instant at = day.atStartOfDay(ZoneId.of("Asia/Kolkata")).toInstant();
      one.add(one.state("dept", "followers", at, 700));
      one.add(one.state("Total", "followers", at, 1000));
    }

    KpiResult result = one.result(Scoring.growth("number", Scoring.account("followers")), 0);

    assertThat(result.reasons()).extracting(Message::key).containsOnlyOnce("missing.sum-row");
    assertThat(result.reasons()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"700, missing.sum-figure", "701, 1401"})
  void a_name_with_such_a_word_in_it_is_that_of_a_sum_where_the_figure_is(long sum, String value) {
    spent("Total Sanitation Campaign", sum);
    assertThat(spent("c1", 700).value(SPEND, 0)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Total Sanitation Campaign", "Totally new", "Summer", "Total-2"})
  void a_name_that_only_begins_so_is_that_of_a_thing(String name) {
    spent(name, 1000);
    assertThat(spent("c1", 700).value(SPEND, 0)).isEqualTo("1700");
  }

  @Test
  void a_total_that_stands_alone_is_the_figure() {
    assertThat(spent("Total", 1000).value(SPEND, 0)).isEqualTo("1000");
  }

  @Test
  void the_terms_may_say_that_it_is_another_thing() {
    spent("Total", 1000).names("several", "Total", "c1");
    assertThat(spent("c1", 700).value(SPEND, 0)).isEqualTo("1700");
  }

  @Test
  void accounts_of_a_platform_have_no_total_among_them_either() {
    Scoring youtube = new Scoring("youtube");
    youtube.add(youtube.account("Total", "shares", APRIL, MAY, 30));
    youtube.add(youtube.account("@dept", "shares", APRIL, MAY, 30));
    assertThat(youtube.value(Scoring.account("shares"), 0)).isEqualTo("missing.sum-row");
  }

  @ParameterizedTest
  @CsvSource({"Campaign 1, campaign-1", "campaign_1, CAMPAIGN 1", "c-one, c one", "c one, cone"})
  void names_that_differ_in_hyphens_and_capitals_are_asked_about(String one, String other) {
    spent(one, 500);
    assertThat(spent(other, 500).value(SPEND, 0)).isEqualTo("missing.names");
  }

  @Test
  void names_with_a_hyphen_and_without_are_several() {
    spent("d-1", 500);
    assertThat(spent("d1", 600).value(SPEND, 0)).isEqualTo("1100");
  }

  /** Parts of any number and size, in any order, with their sum under a name that says nothing. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void money_of_one_that_is_that_of_all_others_is_held_seed(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      Scoring all = new Scoring("contract");
      List<Long> parts = new ArrayList<>();
      random.longs(2 + random.nextInt(4), 1, 1_000_000).forEach(parts::add);
      long sum = parts.stream().mapToLong(Long::longValue).sum();
      List<Long> rows = new ArrayList<>(parts);
      rows.add(sum);
      Collections.shuffle(rows, random);
      for (int row = 0; row < rows.size(); row++) {
        all.add(all.account("camp" + (char) ('a' + row), "spend", APRIL, MAY, rows.get(row)));
      }
      assertThat(all.value(SPEND, 0)).as("%s", rows).isEqualTo("missing.sum-figure");
    }
  }

  private static void add(Scoring to, String subject, BigDecimal rupees) {
    to.add(to.account(subject, "spend", APRIL, MAY, 0).figure(Figure.of(rupees)));
  }

  private String spent(String... rupees) {
    for (int i = 0; i < rupees.length; i++) {
      String name = "camp" + (char) ('a' + i);
      add(contract, name, new BigDecimal(rupees[i]));
    }
    return contract.value(SPEND, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "100.33 50.33 150.67, missing.sum-part",
    "100.33 50.33 150.66, missing.sum-figure",
    "100.33 50.33 150.65, missing.sum-part",
    "100.33 50.33 151, missing.sum-part",
    "33 33 67, missing.sum-part",
    "100.33 50.33 150.69, 301.35",
    "100.33 50.33 152, 302.66",
    "100 50 150 30, missing.sum-part",
    "100.10 50.20 150.30 30.40 20.50 50.90 201.20, missing.sum-parts",
    "100 50.25 30.75 12.10, 193.1"
  })
  void money_that_is_the_sum_of_some_others_but_for_rounding_is_held(String rows, String value) {
    assertThat(spent(rows.split(" ", -1))).isEqualTo(value);
  }

  /** Groups of any size, each with its subtotal, and the total of all, each rounded. */
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void subtotals_of_groups_are_never_added_seed(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      List<BigDecimal> rows = new ArrayList<>();
      BigDecimal all = BigDecimal.ZERO;
      for (int group = 0; group < 1 + random.nextInt(3); group++) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = 0; row < 2 + random.nextInt(4); row++) {
          BigDecimal exact = BigDecimal.valueOf(1 + random.nextInt(99_999_999), 3);
          sum = sum.add(exact);
          rows.add(exact.setScale(2, RoundingMode.HALF_UP));
        }
        rows.add(sum.setScale(2, RoundingMode.HALF_UP));
        all = all.add(sum);
      }
      if (random.nextBoolean()) {
        rows.add(all.setScale(2, RoundingMode.HALF_UP));
      }
      Collections.shuffle(rows, random);
      Scoring one = new Scoring("contract");
      for (int row = 0; row < rows.size(); row++) {
        add(one, "camp" + (char) ('a' + row), rows.get(row));
      }
      assertThat(one.value(SPEND, 0)).as("%s", rows).startsWith("missing.sum-");
    }
  }

  @Test
  void money_of_several_things_may_be_said_to_be_of_several() {
    contract.names("several", "campa", "campb", "campc", "campd");
    assertThat(spent("100", "50", "150", "30")).isEqualTo("330");
  }

  @Test
  void a_subtotal_of_counts_is_held_where_its_name_has_such_a_word() {
    accepted("5", "7", "30");
    contract.add(contract.account("Total of Meta", "accepted", APRIL, MAY, 12));
    assertThat(contract.value(Scoring.account("accepted"), 0)).isEqualTo("missing.sum-part");
  }

  private Scoring accepted(String... counts) {
    for (int i = 0; i < counts.length; i++) {
      String name = "camp" + (char) ('a' + i);
      contract.add(contract.account(name, "accepted", APRIL, MAY, Long.parseLong(counts[i])));
    }
    return contract;
  }

  @ParameterizedTest
  @CsvSource({"5 7 12, missing.sum-figure", "5 7 13, 25", "3 0 3, 6", "4 4, 8"})
  void a_count_of_one_that_is_that_of_two_or_more_others_is_held(String counts, String value) {
    Scoring read = accepted(counts.split(" ", -1));
    assertThat(read.value(Scoring.account("accepted"), 0)).isEqualTo(value);
  }

  @Test
  void counts_that_happen_to_add_up_are_counted_where_the_terms_name_them_apart() {
    accepted("1", "2", "3").names("several", "campa", "campb", "campc");
    assertThat(contract.value(Scoring.account("accepted"), 0)).isEqualTo("6");
  }

  @Test
  void a_total_with_tax_is_held_by_its_name() {
    spent("Alpha", 123_456);
    spent("Beta", 98_765);
    assertThat(spent("Total incl. GST 18%", 262_220).value(SPEND, 0)).isEqualTo("missing.sum-row");
  }

  @Test
  void a_campaign_and_its_only_ad_set_are_one_question_that_names_both() {
    add(contract, "Kisan", new BigDecimal("719770.34"));
    add(contract, "Kisan - ad set 1", new BigDecimal("719770.34"));
    add(contract, "Jal", new BigDecimal("12345.67"));
    assertThat(contract.reason(SPEND, 0, "subjects"))
        .isEqualTo("missing.sum-equal [Kisan, Kisan - ad set 1]");
    assertThat(contract.reason(SPEND, 0, "other")).isEqualTo("missing.sum-equal Kisan - ad set 1");
  }

  @Test
  void a_campaign_and_its_namesake_may_be_said_to_be_several() {
    add(contract, "kisan", new BigDecimal("719770.34"));
    add(contract, "kisan/1", new BigDecimal("719770.34"));
    assertThat(contract.value(SPEND, 0)).isEqualTo("missing.sum-equal");
    contract.names("several", "kisan", "kisan/1");
    assertThat(contract.value(SPEND, 0)).isEqualTo("1439540.68");
  }

  @ParameterizedTest
  @CsvSource({
    "8, note.sums-by-chance",
    "7, note.sums-by-chance-unordered",
    "0, note.sums-by-chance-unordered"
  })
  void neighbours_are_said_to_be_checked_only_where_all_rows_have_a_line(int lines, String key) {
    int[] thousands = {1, 2, 3, 4, 5, 6, 7, 9};
    for (int i = 0; i < thousands.length; i++) {
      ReadingDraft row =
          contract.account("camp" + (char) ('a' + i), "spend", APRIL, MAY, 1000L * thousands[i]);
      contract.add(i < lines ? row.evidence(Evidence.of("sha256:" + "a".repeat(64), i + 2)) : row);
    }
    assertThat(contract.result(SPEND, 0).said())
        .extracting(Message::key)
        .filteredOn(said -> said.startsWith("note.sums-by-chance"))
        .containsExactly(key);
  }

  @Nested
  class What_is_added_up_is_told {

    private List<String> notes(String... subjects) {
      List<Reading> readings = new ArrayList<>();
      for (int i = 0; i < subjects.length; i++) {
        readings.add(
            contract
                .account(subjects[i], "spend", APRIL, MAY, 500 + i)
                .source("first-party", Given.start(MAY.plusDays(1)))
                .done());
      }
      Terms terms =
          Given.terms()
              .add("kpis", Given.kpi("k", Given.value("accepted")))
              .add(
                  "amounts",
                  Given.tree("id", "m", "kind", "actuals", "metric", "spend", "clause", "5.2"))
              .done()
              .orThrow();
      Certificate certificate =
          Certificates.of(MetricDictionary.shipped())
              .certify(terms, ReadingBook.of(readings), "2026-04", MAY.plusDays(8))
              .orThrow();
      return certificate.notes().stream().map(Message::key).toList();
    }

    @Test
    void where_several_things_are_paid_at_actuals() {
      assertThat(notes("c1", "c2")).contains("note.several-subjects");
      assertThat(notes("c1")).doesNotContain("note.several-subjects");
    }

    @Test
    void where_a_kpi_counts_several_things() {
      contract.add(contract.account("d1", "accepted", APRIL, MAY, 3));
      contract.add(contract.account("d2", "accepted", APRIL, MAY, 4));
      assertThat(contract.result(Scoring.account("accepted"), 0).said())
          .extracting(Message::key)
          .contains("note.several-subjects");
    }
  }
}
