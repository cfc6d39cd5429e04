package org.govsm.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.procurement.catalogue.CoreKpi;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The standard on pages and over the API, for everybody. */
class CatalogueTest {

  private static final ServiceCatalogue CATALOGUE = ServiceCatalogue.shipped();

  /** A code for which a language has no word. */
  private static final String CODE =
      "\\b(service-\\w+|core-kpi|platform|origin|metric|common)\\.[a-z]";

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static JsonNode json(String target) {
    return Sample.json(portal.get(target));
  }

  private static String link(Service one) {
    return "<a href=\"/catalogue/services/" + one.id() + "\">";
  }

  private static String page(String target) {
    var answer = portal.get(target);
    assertThat(answer.statusCode()).as(target).isEqualTo(200);
    return answer.body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void each_service_and_each_kpi_has_a_page_in_words(String language) {
    for (Service service : CATALOGUE.services()) {
      assertThat(page("/catalogue/services/" + service.id() + "?lang=" + language))
          .as(service.id())
          .doesNotContainPattern(CODE);
    }
    for (CoreKpi kpi : CATALOGUE.kpis()) {
      assertThat(page("/catalogue/kpis/" + kpi.code() + "?lang=" + language))
          .as(kpi.code())
          .doesNotContainPattern(CODE);
    }
  }

  @ParameterizedTest
  @CsvSource({"core=true, 10", "part=training, 1", "q=zzz, 0", "q=sign language, 1"})
  void services_are_looked_for_by_part_core_and_word(String query, int least) {
    String body = page("/catalogue?" + query.replace(" ", "%20"));

    long shown =
        CATALOGUE.services().stream()
            .filter(one -> body.contains("<th role=\"rowheader\" scope=\"row\">" + link(one)))
            .count();
    assertThat(shown).isBetween((long) least, least == 0 ? 0L : 44L);
    assertThat(body).contains("Services found: " + shown);
  }

  @Test
  void the_api_has_what_the_jar_has_with_edition_and_digest() {
    JsonNode whole = json("/api/v1/catalogue");

    assertThat(whole.get("digest").asText()).isEqualTo(CATALOGUE.digest());
    assertThat(whole.get("services")).hasSize(CATALOGUE.services().size());
    assertThat(json("/api/v1/catalogue/services/short-video").at("/service/id").asText())
        .isEqualTo("short-video");
  }

  @ParameterizedTest
  @CsvSource({"2025-03-01, 0", "2026-11-01, 1"})
  void a_kpi_is_resolved_on_each_platform_on_a_day(String day, int changes) {
    JsonNode views = json("/api/v1/catalogue/kpis/views?asOf=" + day);

    JsonNode youtube =
        StreamSupport.stream(views.get("platforms").spliterator(), false)
            .filter(one -> one.get("platform").asText().equals("youtube"))
            .findFirst()
            .orElseThrow();
    assertThat(youtube.get("given").asBoolean()).isTrue();
    assertThat(youtube.get("day").asText()).isEqualTo(day);
    assertThat(youtube.get("changes").size()).isEqualTo(changes);
  }

  @Test
  void what_the_catalogue_lacks_is_not_found_and_the_nearest_is_named() {
    assertThat(portal.get("/api/v1/catalogue/services/short-vidoe").body())
        .contains("Did you mean short-video?");
    assertThat(portal.get("/catalogue/services/nothing-like-it").statusCode()).isEqualTo(404);
    assertThat(portal.get("/api/v1/catalogue/kpis/fame").body()).contains("Core KPIs: ");
    assertThat(portal.get("/api/v1/catalogue/kpis/views?asOf=2031-01-01").statusCode())
        .isEqualTo(422);
  }
}
