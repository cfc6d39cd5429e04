package org.govsm.procurement.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.check.FolderCheck;
import org.govsm.procurement.Given;
import org.govsm.procurement.annex.Annex;
import org.govsm.procurement.annex.AnnexClause;
import org.govsm.procurement.annex.AnnexDocument;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does what docs/extend/add-a-service.md says. */
class AddAServiceTest {

  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

  /** Which block of the page is the requirement: behind both files and the lines that lay them. */
  private static final int REQUIREMENT = 3;

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

  @ParameterizedTest
  @CsvSource({
    "en, Spot on community radio, Tells the station in writing, Calls per spot, No spot is",
    "hi, सामुदायिक रेडियो स्पॉट, स्टेशन को लिखित में, प्रति स्पॉट कॉल, मतदान समाप्त"
  })
  void the_annex_has_the_own_service_duty_KPI_and_condition_as_clauses(
      String language, String service, String duty, String kpi, String condition) {
    Requirement asked =
        Requirement.entered(
                Requirement.readXml("requirement.xml", bytes(REQUIREMENT)).orThrow().toPlain(),
                ours,
                metrics)
            .orThrow();
    Annex annex =
        Annex.of(
            asked,
            ours,
            metrics,
            ProcurementQuestions.of(ProcurementLaw.library(), "IN"),
            LocalDate.of(2026, 12, 1));
    AnnexDocument clauses =
        annex.document(ours.words(language).over(ProcurementLaw.messages(language)));

    assertThat(clause(clauses, "scope.radio-spot").title()).isEqualTo(service);
    assertThat(clause(clauses, "buyer.station-letter").text()).startsWith(duty);
    assertThat(clause(clauses, "kpi.call-back-contract").title()).contains(kpi);
    assertThat(clause(clauses, "special.silence").text()).startsWith(condition);
    Terms terms =
        annex.terms().set("supplier", tree("id", "station", "name", "Radio")).done().orThrow();
    assertThat(terms.kpis(LocalDate.of(2027, 1, 1)).get(0).clause())
        .isEqualTo(clause(clauses, "kpi.call-back-contract").number());
    List<String> unknown =
        Requirement.entered(asked.toPlain(), ServiceCatalogue.shipped(), metrics)
            .<List<String>>fold(
                none -> List.of(), faults -> faults.stream().map(InputFault::pointer).toList());
    assertThat(unknown).containsExactly("/services/0/service", "/kpis/0/kpi");
  }

  private static AnnexClause clause(AnnexDocument annex, String id) {
    return annex.clause(id).orElseThrow(() -> new AssertionError(id));
  }

  /** One edition is shipped, so that this is where a difference is seen. */
  @Test
  void the_own_edition_is_told_apart_from_the_shipped_one_which_is_the_first() {
    List<CatalogueEditions.Edition> editions =
        CatalogueEditions.of(List.of(ours, ServiceCatalogue.shipped()));

    assertThat(editions.get(1).changes()).isEmpty();
    assertThat(editions.get(0).changes().orElseThrow())
        .extracting(one -> one.kind() + " " + one.code())
        .contains("came radio-spot", "came call-back", "came spot", "came station-letter")
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

  @Test
  void the_folder_of_the_page_is_checked_by_one_command(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("services.xml"), bytes(1));
    Files.write(folder.resolve("requirement.xml"), bytes(REQUIREMENT));

    assertThat(FolderCheck.check(folder))
        .anySatisfy(
            note ->
                assertThat(note.toString())
                    .contains("services.xml:11", "service.measure", "calls")
                    .doesNotContain("terms.metric"));

    Files.write(folder.resolve("metrics.xml"), bytes(0));
    assertThat(FolderCheck.check(folder)).isEmpty();
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
