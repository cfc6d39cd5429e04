package org.govsm.procurement.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.testing.Golden;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.FormReference;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {

  private static final Requirement COAL = Requirements.of(Requirements.COAL);

  @Nested
  class A_document {

    @ParameterizedTest
    @ValueSource(strings = {Requirements.FOOD, Requirements.COAL})
    void is_the_same_in_xml_and_as_a_tree(String name) throws Exception {
      Requirement one = Requirements.of(name);
      byte[] xml = one.toXml();

      assertThat(Requirement.readXml("requirement.xml", xml).orThrow().digest())
          .isEqualTo(one.digest());
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(new StringReader(Requirement.xsd())))
          .newValidator()
          .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    @Test
    void has_an_xsd_for_editors() {
      Golden.assertSame(
          Path.of("src/main/resources/org/govsm/procurement/requirement/requirement-1.xsd"),
          Requirement.xsd());
    }

    @Test
    void has_every_part_in_the_reference() {
      Golden.assertSame(
          Path.of("../docs/requirements-reference.md"),
          "# Requirement of an agency: every part\n\n"
              + "Made from the form by which requirements are read. What they are for is in\n"
              + "[requirements.md](requirements.md). In XML, one value is an attribute and an"
              + " object\n"
              + "an element; a list is an element with one element for each item.\n"
              + FormReference.of("Requirement", Requirement.form()));
    }

    @Test
    void names_the_platforms_of_its_services_kpis_and_accounts() {
      Requirement coal = Requirements.of(Requirements.COAL);
      Map<String, Object> row = Map.of("platform", "tiktok", "id", "coal");

      assertThat(coal.platforms()).isNotEmpty().doesNotContain("tiktok");
      assertThat(
              Requirements.entered(Requirements.with(coal, "accounts", List.of(row)))
                  .orThrow()
                  .platforms())
          .contains("tiktok")
          .containsAll(coal.kpis().stream().map(RequiredKpi::platform).toList());
    }

    @Test
    void in_the_making_lacks_what_was_not_set() {
      assertThat(
              pointers(
                  Requirement.draft()
                      .set("id", "R-1")
                      .add("services", Map.of("service", "post"))
                      .done(ServiceCatalogue.shipped(), MetricDictionary.shipped())))
          .containsExactly("/title", "/agency", "/from", "/until", "/period");
    }
  }

  @Nested
  class A_deviation_from_the_catalogue {

    @Test
    void needs_a_reason() {
      Map<String, Object> other = Map.of("en", "Nobody looks at it.");

      assertThat(
              faults(
                  services(
                      Map.of(
                          "service",
                          "post",
                          "unit",
                          "month",
                          "acceptance",
                          other,
                          "accessibility",
                          List.of()))))
          .containsExactly(
              "/services/0/reason requirement.reason: This deviates from the catalogue in: unit,"
                  + " acceptance test, accessibility. State the reason, or take what the catalogue"
                  + " has.");
      assertThat(
              faults(
                  kpis(
                      Map.of(
                          "kpi", "engagement-rate", "platform", "facebook", "per", followers()))))
          .singleElement()
          .asString()
          .startsWith("/kpis/0/reason requirement.reason")
          .contains("denominator");
    }

    @Test
    void with_a_reason_is_taken() {
      assertThat(
              faults(services(Map.of("service", "post", "unit", "month", "reason", "A flat fee."))))
          .isEmpty();
    }

    @Test
    void that_is_none_needs_no_reason() {
      assertThat(faults(services(Map.of("service", "post", "reason", "None."))))
          .singleElement()
          .asString()
          .startsWith("/services/0/reason requirement.no-deviation");
    }

    @Test
    void is_not_more_accessibility_or_the_same_words() {
      Map<String, Object> same =
          Map.of("en", ServiceCatalogue.shipped().service("post").orElseThrow().acceptance("en"));

      assertThat(
              faults(
                  services(
                      Map.of("service", "reply", "accessibility", List.of("alternative-text")))))
          .isEmpty();
      assertThat(faults(services(Map.of("service", "post", "acceptance", same)))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "service, pots, /services/0/service",
    "unit, posts, /services/0/unit",
    "each, month, /services/0/quantity",
    "quantity, 3, /services/0/each",
    "quantity, 0, /services/0/quantity",
  })
  void a_service_that_cannot_be_is_refused_at_its_place(String name, String value, String at) {
    Map<String, Object> row = new LinkedHashMap<>(Map.of("service", "post"));
    row.put(name, value);

    assertThat(pointers(Requirements.entered(services(row)))).contains(at);
  }

  @Test
  void an_unknown_name_is_refused_with_the_nearest_right_one() {
    assertThat(faults(services(Map.of("service", "pots"))))
        .singleElement()
        .asString()
        .contains("Did you mean post?");
  }

  @ParameterizedTest
  @CsvSource({
    "reach, youtube, /kpis/0/platform",
    "reach, facebook, ''",
    "likes, contract, /kpis/0/platform",
  })
  void a_kpi_is_asked_for_where_the_platform_gives_it(String kpi, String platform, String at) {
    assertThat(pointers(Requirements.entered(kpis(Map.of("kpi", kpi, "platform", platform)))))
        .isEqualTo(at.isEmpty() ? List.of() : List.of(at));
  }

  @Test
  void what_terms_refuse_is_refused_at_the_same_place() {
    assertThat(
            pointers(
                Requirements.entered(
                    kpis(
                        Map.of(
                            "kpi", "engagement-rate",
                            "platform", "facebook",
                            "per", Map.of("metrics", List.of("followrs")),
                            "reason", "As before.")))))
        .containsExactly("/kpis/0/per/metrics/0");
    assertThat(
            pointers(
                Requirements.entered(
                    kpis(Map.of("kpi", "likes", "platform", "x", "target", Map.of("grace", "1"))))))
        .containsExactly("/kpis/0/target");
    assertThat(pointers(Requirements.entered(Requirements.with(COAL, "until", "2027-04-02"))))
        .containsExactly("/until");
  }

  @Test
  void a_target_and_monitoring_only_exclude_each_other() {
    assertThat(
            pointers(
                Requirements.entered(
                    kpis(
                        Map.of(
                            "kpi",
                            "likes",
                            "platform",
                            "x",
                            "monitorOnly",
                            true,
                            "target",
                            Map.of("atLeast", "10"))))))
        .containsExactly("/kpis/0/monitorOnly");
  }

  @Test
  void nothing_is_asked_for_twice() {
    Map<String, Object> row = Map.of("service", "post");

    assertThat(
            pointers(Requirements.entered(Requirements.with(COAL, "services", List.of(row, row)))))
        .containsExactly("/services/1/service");
  }

  @Test
  void a_version_is_not_later_than_the_document() {
    Map<String, Object> change =
        Map.of("version", "2", "on", "2026-11-28", "by", "The office", "what", "More posts");
    Map<String, Object> tree = Requirements.with(COAL, "versions", List.of(change));

    assertThat(pointers(Requirements.entered(tree))).containsExactly("/versions/0/version");
    tree.put("version", "2");
    assertThat(pointers(Requirements.entered(tree))).isEmpty();
  }

  @Test
  void paid_figures_count_as_the_catalogue_has_it_where_the_requirement_does_not_say() {
    RequiredKpi kpi = Requirements.of(Requirements.FOOD).kpis().get(2);

    assertThat(kpi.id()).isEqualTo("views-youtube");
    assertThat(kpi.origin(ServiceCatalogue.shipped())).isEqualTo(Optional.of("organic"));
  }

  @Test
  void a_denominator_of_its_own_is_of_the_account_also_where_that_of_the_catalogue_is_of_posts() {
    Requirement one =
        Requirements.entered(
                kpis(
                    Map.of(
                        "kpi", "engagement-rate",
                        "platform", "youtube",
                        "per", followers(),
                        "reason", "As in the last contract.")))
            .orThrow();

    assertThat(one.kpis().get(0).measure(ServiceCatalogue.shipped()).get("per"))
        .isEqualTo(followers());
    assertThat(
            DeviationReport.of(one, ServiceCatalogue.shipped(), MetricDictionary.shipped()).all())
        .extracting(CatalogueDeviation::pointer)
        .contains("/kpis/0/per");
  }

  private static Map<String, Object> followers() {
    return Map.of("metrics", List.of("followers"), "on", "period-end");
  }

  private static Map<String, Object> services(Map<String, Object> row) {
    return Requirements.with(COAL, "services", List.of(row));
  }

  private static Map<String, Object> kpis(Map<String, Object> row) {
    return Requirements.with(COAL, "kpis", List.of(row));
  }

  private static List<String> pointers(Checked<Requirement> checked) {
    return checked.fold(
        read -> List.of(), faults -> faults.stream().map(InputFault::pointer).toList());
  }

  private static List<String> faults(Map<String, Object> tree) {
    return Requirements.entered(tree)
        .fold(
            read -> List.of(),
            faults ->
                faults.stream()
                    .map(
                        one ->
                            one.pointer()
                                + " "
                                + one.code()
                                + ": "
                                + ProcurementLaw.messages("en").say(one.text()))
                    .toList());
  }
}
