package org.govsm.procurement.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.testing.Golden;
import org.govsm.core.text.Messages;
import org.govsm.procurement.Given;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.ContractLint;
import org.govsm.procurement.payment.HeldQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviationReportTest {

  private static final ServiceCatalogue CATALOGUE = ServiceCatalogue.shipped();
  private static final MetricDictionary METRICS = MetricDictionary.shipped();

  private static final String PLATFORM = "platforms";
  private static final List<String> INSTAGRAM = List.of("instagram");

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void of_a_contract_that_exists_says_what_is_missing_and_what_varies(String language) {
    DeviationReport report =
        DeviationReport.of(Terms.packaged("markfed-2025"), CATALOGUE, METRICS, List.of());

    Golden.assertSame(
        "requirement/markfed-2025.deviations." + language + ".txt", said(report, language));
  }

  @ParameterizedTest
  @ValueSource(strings = {Requirements.FOOD, Requirements.COAL})
  void of_a_requirement_says_what_is_open_and_what_varies(String name) {
    DeviationReport report = DeviationReport.of(Requirements.of(name), CATALOGUE, METRICS);

    Golden.assertSame("requirement/" + name + ".deviations.en.txt", said(report, "en"));
    Golden.assertSame("requirement/" + name + ".deviations.hi.txt", said(report, "hi"));
  }

  @Test
  void of_the_counting_rule_of_the_catalogue_finds_no_difference() {
    Terms terms =
        Requirements.of(Requirements.COAL)
            .toTerms(CATALOGUE, RequiredService::service, RequiredKpi::id)
            .set("supplier", Map.of("id", "agency", "name", "Agency"))
            .done()
            .orThrow();

    assertThat(DeviationReport.of(terms, CATALOGUE, METRICS, List.of()).all())
        .extracting(one -> one.finding().code())
        .doesNotContain("deviation.counting", "deviation.no-core", "deviation.freeze")
        .contains("deviation.no-consequence");
  }

  @Test
  void of_a_contract_with_figures_says_what_each_reading_of_an_open_point_costs() {
    LocalDate from = LocalDate.of(2025, 11, 1);
    LocalDate until = LocalDate.of(2025, 12, 1);
    Terms terms = Terms.packaged("markfed-2025");
    List<Reading> readings = new ArrayList<>();
    readings.add(Given.window("contract", "accepted", from, until, "55").done());
    for (String platform : List.of("facebook", "instagram")) {
      readings.add(Given.window(platform, "engagements", from, until, "13713").done());
      readings.add(Given.window(platform, "reach", from, until, "500480").done());
    }
    List<HeldQuestion> costs =
        ContractLint.cost(terms, METRICS, ReadingBook.of(readings), "2025-11", until.plusDays(10))
            .orThrow();

    assertThat(DeviationReport.of(terms, CATALOGUE, METRICS, costs).all())
        .filteredOn(one -> one.cost().isPresent())
        .extracting(CatalogueDeviation::pointer, one -> one.finding().citation().provision())
        .contains(
            tuple(
                "/kpis/1/measure/per",
                "notice, engagement rate: 3 % on each of Instagram and Facebook"));
  }

  /** Only what nothing follows from is monitored only. */
  @Test
  void a_kpi_that_moves_money_without_a_target_is_not_told_as_monitored_only() {
    Terms terms =
        Given.terms()
            .add("kpis", Given.kpi("watched", Given.value("views"), PLATFORM, INSTAGRAM))
            .add(
                "kpis",
                Given.kpi(
                    "paid",
                    Given.value("accepted"),
                    "consequence",
                    Given.tree("shape", "unit-rate", "rates", List.of(Given.tree("rate", "10")))))
            .add(
                "kpis",
                Given.kpi(
                    "late",
                    Given.value("days-late"),
                    "consequence",
                    Given.tree("shape", "time-rate", "sum", "100.00", "unitDays", 1)))
            .add("kpis", step("step"))
            .add(
                "kpis",
                Given.kpi(
                    "score",
                    Given.tree("kind", "weighted-score", "kpis", List.of("step")),
                    "target",
                    Given.tree("atLeast", "80"),
                    "consequence",
                    Given.tree("shape", "linear", "base", "fee")))
            .add("kpis", promised("gate", "reach"))
            .add("kpis", bonus())
            .add("kpis", promised("open", "likes"))
            .done()
            .orThrow();

    assertThat(DeviationReport.of(terms, CATALOGUE, METRICS, List.of()).all())
        .filteredOn(one -> one.finding().code().matches("deviation[.]no-(target|consequence)"))
        .extracting(one -> one.finding().code() + " " + one.pointer())
        .containsExactly(
            "deviation.no-target /kpis/0/target", "deviation.no-consequence /kpis/7/consequence");
  }

  private static Map<String, Object> step(String id) {
    Map<String, Object> bands =
        Given.tree(
            "shape",
            "step",
            "weight",
            "1",
            "bands",
            List.of(Given.tree("atLeast", "10", "score", "1")));
    return Given.kpi(id, Given.value("comments"), PLATFORM, INSTAGRAM, "score", bands);
  }

  private static Map<String, Object> promised(String id, String metric) {
    return Given.kpi(
        id, Given.value(metric), PLATFORM, INSTAGRAM, "target", Given.tree("atLeast", "5"));
  }

  private static Map<String, Object> bonus() {
    Map<String, Object> bonus = promised("bonus", "shares");
    bonus.put(
        "consequence",
        Given.tree("shape", "bonus", "sum", "10.00", "units", "full", "ifMet", List.of("gate")));
    return bonus;
  }

  private static String said(DeviationReport report, String language) {
    Messages words = ProcurementLaw.messages(language);
    StringBuilder text = new StringBuilder();
    for (CatalogueDeviation one : report.all()) {
      text.append(one.finding().weight() == Weight.WARNING ? "! " : "  ")
          .append(one.kind().code())
          .append(' ')
          .append(one.pointer())
          .append(": ")
          .append(words.say(one.finding().text()))
          .append("\n    [")
          .append(words.say(one.finding().citation().said()))
          .append("]\n");
    }
    return text.toString();
  }
}
