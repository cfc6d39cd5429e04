package org.govsm.procurement.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;

/** Does what docs/extend/add-a-service.md says. */
class AddAServiceTest {

  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

  private final List<String> blocks = blocks();
  private final MetricDictionary metrics =
      MetricDictionary.shipped().with(MetricDictionary.read("metrics.xml", bytes(0)));
  private final ServiceCatalogue ours =
      ServiceCatalogue.shipped().with("services.xml", bytes(1), metrics);

  @Test
  void the_own_service_stands_beside_the_shipped_ones() {
    assertThat(ours.id()).isEqualTo("govsm+radio");
    assertThat(ours.services()).hasSize(ServiceCatalogue.shipped().services().size() + 1);
    assertThat(ours.service("radio-spot").orElseThrow().unit()).isEqualTo("spot");
    assertThat(ours.words("hi").term("service-unit.spot")).isEqualTo("स्पॉट");
  }

  @Test
  void the_own_KPI_is_a_row_of_terms_with_the_own_metric() {
    Map<String, Object> row = ours.kpi("call-back").orElseThrow().toTerms("contract", "7.1");
    row.put("target", tree("atLeast", "20"));
    Terms terms = Given.terms().add("kpis", row).done().orThrow();

    assertThat(terms.unknownMetrics(metrics)).isEmpty();
    assertThat(terms.unknownMetrics(MetricDictionary.shipped())).isNotEmpty();
    assertThat(terms.kpis(Given.FIRST).get(0).level()).contains("outcome");
  }

  /** One edition is shipped, so that this is where a difference is seen. */
  @Test
  void the_own_edition_is_told_apart_from_the_shipped_one_which_is_the_first() {
    List<CatalogueEditions.Edition> editions =
        CatalogueEditions.of(List.of(ours, ServiceCatalogue.shipped()));

    assertThat(editions.get(1).changes()).isEmpty();
    assertThat(editions.get(0).changes().orElseThrow())
        .extracting(one -> one.kind() + " " + one.code())
        .contains("came radio-spot", "came call-back", "came spot")
        .allMatch(one -> one.startsWith("came "));
    assertThat(editions.get(0).changes().orElseThrow())
        .extracting(one -> one.said(ours.words("hi").over(ProcurementLaw.messages("hi"))))
        .anyMatch(one -> one.contains("सामुदायिक रेडियो स्पॉट"));
    assertThat(CatalogueEditions.shipped()).hasSize(1);
  }

  @Test
  void the_files_fit_their_schema() throws Exception {
    ServiceCatalogueTest.validate(blocks.get(1));
  }

  private byte[] bytes(int block) {
    return blocks.get(block).getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> blocks() {
    try {
      return BLOCK
          .matcher(Files.readString(Path.of("../docs/extend/add-a-service.md")))
          .results()
          .map(found -> found.group(2))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
