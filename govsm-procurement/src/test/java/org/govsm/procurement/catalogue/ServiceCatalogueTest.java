package org.govsm.procurement.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.testing.Golden;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The shipped catalogue: what it says, and with what source. */
class ServiceCatalogueTest {

  static final Path HOME = Path.of("src/main/resources/org/govsm/procurement/catalogue");
  private static final MetricDictionary METRICS = MetricDictionary.shipped();
  private static final ServiceCatalogue SHIPPED = ServiceCatalogue.shipped();

  /** The sentences, with the names of the shipped catalogue. */
  static Messages words(String language) {
    return ServiceCatalogue.shipped().words(language).over(ProcurementLaw.messages(language));
  }

  static void validate(String xml) throws Exception {
    SchemaFactory.newDefaultInstance()
        .newSchema(HOME.resolve("services-1.xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  @Nested
  class The_shipped_file {

    @Test
    void fits_its_schema() {
      assertThatCode(() -> validate(Files.readString(HOME.resolve("services.xml"))))
          .doesNotThrowAnyException();
    }

    @Test
    void is_printed_for_officers() {
      Golden.assertSame(
          Path.of("../docs/services.md"), ServicePage.of(SHIPPED, METRICS, words("en")));
    }

    @Test
    void says_everything_in_both_languages_and_not_the_same() {
      assertThat(SHIPPED.languages()).containsExactly("en", "hi");
      assertThat(SHIPPED.words("hi").keys()).isEqualTo(SHIPPED.words("en").keys());
      assertThat(SHIPPED.services())
          .allSatisfy(
              one -> {
                assertThat(one.title("hi")).isNotEqualTo(one.title("en"));
                assertThat(one.acceptance("hi")).isNotEqualTo(one.acceptance("en"));
              });
    }

    @Test
    void has_the_seven_parts_of_the_GeM_category_each_with_a_service_of_the_core() {
      List<String> parts =
          List.of(
              "content-creation",
              "response",
              "moderation",
              "campaign-management",
              "response-desk",
              "basic-reporting",
              "training");

      assertThat(SHIPPED.parts())
          .extracting(CatalogueRow::code)
          .startsWith(parts.toArray(String[]::new));
      assertThat(SHIPPED.core()).hasSize(10);
      assertThat(SHIPPED.core()).extracting(Service::part).hasSameElementsAs(parts);
    }

    @Test
    void uses_every_row_and_every_KPI() {
      assertThat(used(Service::duties))
          .containsExactlyInAnyOrderElementsOf(codes(SHIPPED.duties()));
      assertThat(used(Service::stated))
          .containsExactlyInAnyOrderElementsOf(codes(SHIPPED.stated()));
      assertThat(used(Service::accessibility))
          .containsExactlyInAnyOrderElementsOf(codes(SHIPPED.accessibility()));
      assertThat(used(one -> List.of(one.unit())))
          .containsExactlyInAnyOrderElementsOf(codes(SHIPPED.units()));
      assertThat(used(one -> one.kpis().stream().map(FittingKpi::kpi).toList()))
          .containsAll(SHIPPED.kpis().stream().map(CoreKpi::code).toList());
    }

    private Set<String> used(java.util.function.Function<Service, List<String>> codes) {
      Set<String> used = new TreeSet<>();
      SHIPPED.services().forEach(one -> used.addAll(codes.apply(one)));
      return used;
    }

    private List<String> codes(List<CatalogueRow> rows) {
      return rows.stream().map(CatalogueRow::code).toList();
    }

    @Test
    void says_of_what_no_tender_asks_that_it_was_not_found() {
      assertThat(SHIPPED.services())
          .filteredOn(one -> one.asked().isEmpty())
          .extracting(Service::id)
          .contains("crisis-desk", "account-audit", "grievance-routing")
          .doesNotContain("post", "short-video", "reply");
    }

    @Test
    void gives_the_MARKFED_slabs_to_what_that_tender_counts() {
      assertThat(SHIPPED.services())
          .filteredOn(
              one -> one.consequences().stream().anyMatch(c -> c.said("en").contains("55 assets")))
          .extracting(Service::id)
          .containsExactly(
              "static-creative",
              "carousel",
              "short-video",
              "infographic-video",
              "print-adaptation");
    }

    @Test
    void names_a_provision_for_accessibility() {
      assertThat(SHIPPED.accessibility())
          .allSatisfy(row -> assertThat(row.citations()).isNotEmpty());
      assertThat(SHIPPED.accessibility())
          .filteredOn(row -> row.code().equals("captions"))
          .flatExtracting(CatalogueRow::citations)
          .extracting(Citation::provision)
          .contains("5.1.3.4, page 16");
    }

    @Test
    void is_the_same_tree_each_time() {
      ServiceCatalogue again =
          ServiceCatalogue.read("services.xml", bytes(HOME.resolve("services.xml")), METRICS);

      assertThat(again.digest()).isEqualTo(SHIPPED.digest()).startsWith("sha256:");
      assertThat(again.difference(SHIPPED)).isEmpty();
    }
  }

  @Nested
  class Dbim_section_C {

    private final RequirementProfile dbim = SHIPPED.profiles().get(0);

    @Test
    void asks_for_15_posts_a_day_and_about_100_a_week() {
      assertThat(dbim.id()).isEqualTo("dbim-3");
      assertThat(dbim.lines())
          .filteredOn(line -> line.service().equals("post"))
          .extracting(line -> line.quantity().orElseThrow() + " a " + line.each().orElseThrow())
          .containsExactly("15 a day", "100 a week");
    }

    @Test
    void cites_every_line_and_leaves_out_what_it_does_not_say() {
      assertThat(dbim.lines())
          .allSatisfy(
              line -> {
                assertThat(line.citations())
                    .extracting(Citation::sure)
                    .containsOnly(Certainty.HIGH);
                assertThat(line.citations().get(0).instrument())
                    .startsWith("Digital Brand Identity Manual");
              });
      assertThat(dbim.lines())
          .filteredOn(line -> line.service().equals("staff"))
          .allSatisfy(line -> assertThat(line.quantity()).isEmpty());
    }
  }

  @Nested
  class A_later_day {

    @Test
    void on_which_a_platform_ends_a_metric_is_told_with_KPI_and_service() {
      MetricDictionary ends =
          MetricDictionary.read(
              "metrics.xml",
              text(Path.of("src/main/resources/org/govsm/procurement/metrics/metrics.xml"))
                  .replace(
                      "<definition field=\"like_count\"",
                      "<definition until=\"2027-01-01\" field=\"like_count\"")
                  .getBytes(StandardCharsets.UTF_8));

      assertThat(SHIPPED.withdrawn(ends, LocalDate.parse("2026-12-31"))).isEmpty();
      assertThat(SHIPPED.withdrawn(ends, LocalDate.parse("2027-01-01")))
          .allSatisfy(one -> assertThat(one.code()).isEqualTo("service.withdrawn"))
          .extracting(one -> one.what())
          .anyMatch(what -> what.contains("does not give 'likes' on 2027-01-01"))
          .anyMatch(what -> what.startsWith("'static-creative'"));
    }
  }

  static byte[] bytes(Path file) {
    return text(file).getBytes(StandardCharsets.UTF_8);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
