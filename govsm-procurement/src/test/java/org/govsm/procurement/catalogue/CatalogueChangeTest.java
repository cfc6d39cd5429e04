package org.govsm.procurement.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Test;

/** What changed between two editions, in words. */
class CatalogueChangeTest {

  private static final String FILE =
      ServiceCatalogueTest.text(ServiceCatalogueTest.HOME.resolve("services.xml"));
  private static final ServiceCatalogue FORMER = ServiceCatalogue.shipped();

  private static List<CatalogueChange> since(String xml) {
    return ServiceCatalogue.read(
            "services.xml", xml.getBytes(StandardCharsets.UTF_8), MetricDictionary.shipped())
        .difference(FORMER);
  }

  private static String said(CatalogueChange change, String language) {
    Messages words = ProcurementLaw.messages(language);
    return change.said(words);
  }

  private static String replaced(String from, String to) {
    assertThat(FILE).contains(from);
    return FILE.replace(from, to);
  }

  @Test
  void a_field_is_told_with_what_it_was_and_is() {
    List<CatalogueChange> changes =
        since(
            replaced(
                "<service id=\"crisis-desk\" part=\"response-desk\" unit=\"hour\"",
                "<service id=\"crisis-desk\" part=\"response-desk\" unit=\"month\""));

    assertThat(changes).hasSize(1);
    assertThat(said(changes.get(0), "en"))
        .isEqualTo("Crisis desk: unit was \"hour\" and is now \"month\".");
    assertThat(said(changes.get(0), "hi")).contains("संकट डेस्क", "इकाई");
  }

  @Test
  void a_text_is_told_in_the_language_that_is_asked_or_else_in_one_in_which_it_changed() {
    CatalogueChange change = since(replaced(">Crisis desk<", ">Emergency desk<")).get(0);

    CatalogueChange both = since(replaced(">संकट डेस्क<", ">आपदा डेस्क<")).get(0);

    assertThat(said(both, "hi")).contains("पहले \"संकट डेस्क\" था, अब \"आपदा डेस्क\"");
    assertThat(change.field()).contains("title");
    assertThat(said(change, "en")).contains("was \"Crisis desk\" and is now \"Emergency desk\"");
    assertThat(said(change, "hi"))
        .contains("शीर्षक पहले \"Crisis desk\" था, अब \"Emergency desk\" है");
  }

  @Test
  void what_came_or_went_is_told_once() {
    int begin = FILE.indexOf("  <service id=\"crisis-desk\"");
    int end = FILE.indexOf("</service>", begin) + "</service>".length();
    String less = FILE.substring(0, begin) + FILE.substring(end);
    ServiceCatalogue now =
        ServiceCatalogue.read(
            "services.xml", less.getBytes(StandardCharsets.UTF_8), MetricDictionary.shipped());

    assertThat(now.difference(FORMER))
        .extracting(one -> one.kind() + " " + one.code())
        .containsExactly("went crisis-desk");
    assertThat(FORMER.difference(now))
        .singleElement()
        .satisfies(one -> assertThat(said(one, "en")).isEqualTo("New: Crisis desk."));
  }

  @Test
  void a_KPI_is_told_as_a_service_is() {
    List<CatalogueChange> changes =
        since(
            replaced(
                "<kpi code=\"posts-on-time\" level=\"output\" gameable=\"no\"",
                "<kpi code=\"posts-on-time\" level=\"outcome\" gameable=\"yes\""));

    assertThat(changes)
        .extracting(one -> one.set() + " " + one.code() + " " + one.field().orElseThrow())
        .containsExactly("core-kpi posts-on-time level", "core-kpi posts-on-time gameable");
  }

  @Test
  void a_row_and_a_profile_are_told_too() {
    List<CatalogueChange> changes =
        since(
            replaced(">Thousand impressions<", ">1,000 impressions<")
                .replace("quantity=\"15\" each=\"day\"", "quantity=\"16\" each=\"day\""));

    assertThat(changes)
        .extracting(one -> one.set() + " " + one.code() + " " + one.field().orElseThrow())
        .containsExactly("profile dbim-3 lines", "unit thousand-impressions names");
    assertThat(said(changes.get(1), "en")).contains("is now \"1,000 impressions\"");
  }

  @Test
  void every_field_has_a_name_in_both_languages() {
    for (String language : List.of("en", "hi")) {
      Messages words = ProcurementLaw.messages(language);
      FORMER.services().get(0).toPlain().keySet().stream()
          .filter(field -> !field.equals("id"))
          .forEach(field -> assertThat(words.find("term.catalogue-field." + field)).isPresent());
      FORMER.profiles().get(0).toPlain().keySet().stream()
          .filter(field -> !field.equals("id"))
          .forEach(field -> assertThat(words.find("term.catalogue-field." + field)).isPresent());
      FORMER.kpis().get(0).toPlain().keySet().stream()
          .filter(field -> !field.equals("code"))
          .forEach(field -> assertThat(words.find("term.catalogue-field." + field)).isPresent());
    }
  }
}
