package org.govsm.procurement.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.KpiResult;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The terms of the published tender, as they come with govsm, on figures of worked cases. */
class MarkfedTest {

  private static final MetricDictionary METRICS = MetricDictionary.shipped();
  private static final LocalDate FIRST = LocalDate.of(2025, 11, 1);

  private final List<Reading> readings = new ArrayList<>();

  /** The packaged terms with sums of a case, and every open point read in one way. */
  private static Terms terms(String fee, String other, String stacking) {
    Map<String, Object> tree = new LinkedHashMap<>(Terms.packaged("markfed-2025").toPlain());
    tree.put(
        "amounts",
        List.of(
            Given.tree("id", "monthly-fee", "kind", "fixed", "amount", fee, "clause", "case"),
            Given.tree("id", "other-charges", "kind", "fixed", "amount", other, "clause", "case")));
    tree.put("payment", with(Given.settled(), "stacking", stacking));
    return usual(Terms.fromPlain(tree).orThrow());
  }

  private static Map<String, Object> with(Map<String, Object> tree, String name, Object value) {
    tree.put(name, value);
    return tree;
  }

  private static Terms usual(Terms terms) {
    Terms closed = terms;
    for (OpenPoint point : terms.open(METRICS)) {
      closed = closed.with(point, point.readings().get(0));
    }
    return closed;
  }

  private void month(String platform, String metric, int month, String value) {
    LocalDate from = FIRST.plusMonths(month);
    readings.add(Given.window(platform, metric, from, from.plusMonths(1), value).done());
  }

  private void accepted(int month, int creatives) {
    month("contract", "accepted", month, String.valueOf(creatives));
  }

  private void rate(String platform, int month, String engagements, String reach) {
    month(platform, "engagements", month, engagements);
    month(platform, "reach", month, reach);
  }

  private void good(int month) {
    accepted(month, 55);
    rate("facebook", month, "20000", "500000");
    rate("instagram", month, "10000", "250000");
  }

  private Certificate certify(Terms terms, String period) {
    LocalDate asOf = LocalDate.parse(period + "-01").plusMonths(1).plusDays(10);
    return Certificates.of(METRICS)
        .certify(terms, ReadingBook.of(readings), period, asOf)
        .orThrow();
  }

  @Nested
  class Shortfall_of_creatives {

    @ParameterizedTest
    @CsvSource({
      "55, 0.00, 473333.33, false",
      "50, 23666.67, 449666.66, false",
      "47, 47333.33, 426000.00, false",
      "44, 47333.33, 426000.00, false",
      "43, 94666.67, 378666.66, true",
      "0, 94666.67, 378666.66, true"
    })
    void is_deducted_of_the_fee_by_its_band(
        int delivered, String deducted, String payable, boolean warning) {
      good(0);
      readings.removeIf(r -> r.metric().equals("accepted"));
      accepted(0, delivered);

      Certificate certificate = certify(terms("473333.33", "0.00", "gross"), "2025-11");

      assertThat(certificate.deducted()).hasToString(deducted);
      assertThat(certificate.payable()).hasToString(payable);
      assertThat(certificate.rights().stream().anyMatch(r -> r.code().equals("warning")))
          .isEqualTo(warning);
    }
  }

  @Nested
  class Engagement_rate {

    @ParameterizedTest
    @CsvSource({
      "13713, 500480, 18373.52, 594077.23",
      "14980, 500000, 18373.52, 594077.23",
      "15000, 500000, 0.00, 612450.75",
      "13713, 412000, 0.00, 612450.75"
    })
    void below_three_percent_on_one_platform_takes_three_percent_of_the_bill(
        String engagements, String per, String deducted, String payable) {
      accepted(0, 55);
      rate("facebook", 0, engagements, per);
      rate("instagram", 0, "8540", "250310");

      Certificate certificate = certify(terms("612450.75", "0.00", "gross"), "2025-11");

      assertThat(certificate.deducted()).hasToString(deducted);
      assertThat(certificate.payable()).hasToString(payable);
    }

    @Test
    void misses_in_a_row_climb_and_a_month_that_is_met_begins_anew() {
      String[] rates = {"29", "28", "31", "27", "26", "25", "24"};
      for (int month = 0; month < rates.length; month++) {
        good(month);
        int now = month;
        readings.removeIf(
            r ->
                r.platform().equals("facebook")
                    && r.metric().equals("engagements")
                    && r.fromDay().equals(FIRST.plusMonths(now)));
        month("facebook", "engagements", month, rates[month] + "000");
        readings.removeIf(
            r ->
                r.platform().equals("facebook")
                    && r.metric().equals("reach")
                    && r.fromDay().equals(FIRST.plusMonths(now)));
        month("facebook", "reach", month, "1000000");
      }
      Terms terms = terms("600000.00", "0.00", "gross");
      List<String> deducted = new ArrayList<>();
      List<Integer> runs = new ArrayList<>();
      List<Boolean> rights = new ArrayList<>();
      for (int month = 0; month < rates.length; month++) {
        Certificate certificate =
            certify(terms, FIRST.plusMonths(month).toString().substring(0, 7));
        deducted.add(certificate.deducted().toString());
        runs.add(certificate.scorecard().result("engagement-rate", "facebook").orElseThrow().run());
        rights.add(!certificate.rights().isEmpty());
      }

      assertThat(deducted)
          .containsExactly(
              "18000.00", "30000.00", "0.00", "18000.00", "30000.00", "60000.00", "60000.00");
      assertThat(runs).containsExactly(1, 2, 0, 1, 2, 3, 4);
      assertThat(rights).containsExactly(false, false, false, false, false, false, true);
    }
  }

  @Nested
  class Shortfall_and_two_missed_platforms {

    @ParameterizedTest
    @CsvSource({"gross, 155364.06, 448276.44, 30182.03", "net, 145864.06, 457776.44, 25432.03"})
    void are_stacked_as_the_contract_says(
        String stacking, String deducted, String payable, String each) {
      stackingReadings();

      Certificate certificate = certify(terms("475000.00", "128640.50", stacking), "2025-12");

      assertThat(certificate.deducted()).hasToString(deducted);
      assertThat(certificate.payable()).hasToString(payable);
      assertThat(certificate.deductions())
          .extracting(d -> d.charged().toString())
          .containsExactly("95000.00", each, each);
    }

    @Test
    void are_limited_by_a_cap_where_there_is_one() {
      stackingReadings();
      Map<String, Object> tree =
          new LinkedHashMap<>(terms("475000.00", "128640.50", "gross").toPlain());
      tree.put(
          "caps",
          List.of(
              Given.tree("id", "ten", "percent", "10", "base", "total-bill", "clause", "common")));

      Certificate certificate = certify(Terms.fromPlain(tree).orThrow(), "2025-12");

      assertThat(certificate.deducted()).hasToString("60364.05");
      assertThat(certificate.payable()).hasToString("543276.45");
    }

    private void stackingReadings() {
      for (int month = 0; month < 2; month++) {
        rate("facebook", month, "10000", "500000");
        rate("instagram", month, "5000", "250000");
      }
      accepted(0, 55);
      accepted(1, 43);
    }
  }

  @Nested
  class Views_of_a_video {

    /** The corrigendum as readable has targets and no money; the consequence is of the case. */
    private Certificate views(long... views) {
      good(0);
      Map<String, Object> tree = new LinkedHashMap<>(terms("60000.00", "0.00", "gross").toPlain());
      List<Object> kpis = new ArrayList<>((List<?>) tree.get("kpis"));
      Map<String, Object> video = new LinkedHashMap<>();
      ((Map<?, ?>) kpis.get(5)).forEach((name, part) -> video.put((String) name, part));
      video.put(
          "measure", Given.value("views", "of", "posts", "across", "mean", "asCounted", true));
      video.put("consequence", Given.tree("shape", "linear", "base", "monthly-fee"));
      kpis.set(5, video);
      tree.put("kpis", kpis);
      for (long view : views) {
        LocalDate day = FIRST.plusDays(readings.size());
        readings.add(Given.post("video-" + readings.size(), "youtube", "views", day, view).done());
      }
      return certify(Terms.fromPlain(tree).orThrow(), "2025-11");
    }

    @Test
    void below_the_target_are_paid_in_proportion() {
      Certificate certificate = views(31240, 18905, 12660, 9870, 22415, 14300, 27050, 16980);

      KpiResult result =
          certificate.scorecard().result("views-per-video-youtube", "youtube").orElseThrow();
      assertThat(result.value().orElseThrow().low().shown()).isEqualByComparingTo("19177.5");
      assertThat(result.status()).isEqualTo(KpiResult.Status.MISSED);
      assertThat(certificate.deducted()).hasToString("2467.50");
      assertThat(certificate.payable()).hasToString("57532.50");
    }

    @Test
    void are_met_by_one_video_that_went_round() {
      assertThat(views(31240, 18905, 12660, 98700, 22415, 14300, 27050, 16980).deducted())
          .hasToString("0.00");
    }

    @Test
    void without_a_video_are_undetermined_and_hold_the_sum() {
      Certificate certificate = views();

      assertThat(
              certificate
                  .scorecard()
                  .result("views-per-video-youtube", "youtube")
                  .orElseThrow()
                  .status())
          .isEqualTo(KpiResult.Status.UNDETERMINED);
      assertThat(certificate.held()).hasToString("60000.00");
      assertThat(certificate.payable()).hasToString("0.00");
    }
  }

  @Nested
  class What_the_notice_leaves_open {

    @Test
    void is_what_the_lint_names() {
      assertThat(ContractLint.check(Terms.packaged("markfed-2025"), METRICS))
          .extracting(OpenPoint::pointer)
          .containsExactly(
              "/kpis/1/measure/per",
              "/kpis/1/consequence/after",
              "/kpis/1/consequence/undetermined",
              "/kpis/5/measure/metrics",
              "/payment/stacking",
              "/payment/rounding",
              "/payment/roundingPer",
              "/payment/sources");
    }

    @Test
    void costs_the_deduction_or_nothing_by_the_denominator() {
      accepted(0, 55);
      rate("facebook", 0, "13713", "500480");
      rate("instagram", 0, "8540", "250310");
      LocalDate last = FIRST.plusMonths(1).minusDays(1);
      readings.add(Given.state("facebook", "followers", last, "412000").done());
      readings.add(Given.state("instagram", "followers", last, "200000").done());
      Map<String, Object> tree = new LinkedHashMap<>(Terms.packaged("markfed-2025").toPlain());
      tree.put(
          "amounts",
          List.of(
              Given.tree(
                  "id", "monthly-fee", "kind", "fixed", "amount", "612450.75", "clause", "case"),
              Given.tree(
                  "id", "other-charges", "kind", "fixed", "amount", "0.00", "clause", "case")));

      List<HeldQuestion> open =
          ContractLint.cost(
                  Terms.fromPlain(tree).orThrow(),
                  METRICS,
                  ReadingBook.of(readings),
                  "2025-11",
                  FIRST.plusMonths(1).plusDays(10))
              .orThrow();

      HeldQuestion denominator = open.get(0);
      assertThat(denominator.about()).isEqualTo("/kpis/1/measure/per");
      assertThat(denominator.readings())
          .extracting(r -> r.code() + " " + r.deducted())
          .startsWith("reach 18373.52", "followers 0.00");
      assertThat(open)
          .extracting(question -> question.about() + " " + question.atStake().orElseThrow())
          .containsExactly(
              "/kpis/1/measure/per 36747.04",
              "/payment/roundingPer 0.01",
              "/payment/rounding 0.01");
    }
  }
}
