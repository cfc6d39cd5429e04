package org.govsm.procurement.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.testing.Golden;
import org.govsm.core.text.Messages;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class DeviationReportTest {

  private static final ServiceCatalogue CATALOGUE = ServiceCatalogue.shipped();
  private static final MetricDictionary METRICS = MetricDictionary.shipped();

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void of_a_contract_that_exists_says_what_is_missing_and_what_varies(String language) {
    DeviationReport report =
        DeviationReport.of(Terms.packaged("markfed-2025"), CATALOGUE, METRICS, List.of());

    Golden.assertSame("requirement/markfed-2025.deviations." + language + ".txt", said(report, language));
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
            .toTerms(CATALOGUE, RequiredKpi::id)
            .set("supplier", java.util.Map.of("id", "agency", "name", "Agency"))
            .done()
            .orThrow();

    assertThat(DeviationReport.of(terms, CATALOGUE, METRICS, List.of()).all())
        .extracting(one -> one.finding().code())
        .doesNotContain("deviation.counting", "deviation.no-core", "deviation.freeze")
        .contains("deviation.no-consequence");
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
