package org.govsm.governance.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.time.EffectivePeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Law and policy after the framework, as a dated catalogue")
class LaterLawTest {

  private static final ControlCatalogue LAW = ControlCatalogue.laterLaw();

  /** A low grade decides nothing, so a person is asked; a declaration is more than facts tell. */
  private static final Set<String> SIGNED_TOO = Set.of("LAW-AD-02", "LAW-CO-02");

  /** In force before the amendment that the facts name, with the limits of then. */
  private static final Set<String> AMENDED =
      Set.of("LAW-IT-04", "LAW-IT-05", "LAW-IT-08", "LAW-IT-09");

  /** Limits that the statement or the evidence names, and that the research has as no parameter. */
  private static final Map<String, Map<String, String>> NAMED_IN_WORDS =
      Map.of(
          "LAW-RT-02", Map.of("hours", "48"),
          "LAW-PR-03", Map.of("days", "183"));

  private final List<Control> controls = LAW.controls();

  @Test
  void seventy_six_controls_in_both_languages() {
    assertThat(controls).hasSize(76).allMatch(one -> one.languages().equals(Set.of("en", "hi")));
    assertThat(LAW.elements()).allMatch(one -> one.languages().contains("hi"));
  }

  @Test
  void drafts_have_no_day_and_everything_else_has_one() {
    assertThat(controls)
        .filteredOn(one -> one.effective().isEmpty())
        .extracting(Control::id)
        .containsExactly("LAW-IT-12", "LAW-IT-13");
    assertThat(controls)
        .filteredOn(one -> one.status().equals("draft"))
        .extracting(Control::id)
        .containsExactly("LAW-IT-12", "LAW-IT-13");
  }

  @Test
  void what_rests_on_no_text_that_was_read_is_never_highly_sure() {
    assertThat(controls)
        .filteredOn(one -> !one.textSeen().equals("read"))
        .noneMatch(one -> one.citation().sure().code().equals("high"));
  }

  @Test
  void whatever_decides_nothing_by_facts_can_be_signed() {
    assertThat(controls)
        .filteredOn(one -> one.citation().sure().code().equals("low"))
        .filteredOn(one -> !one.status().equals("draft"))
        .isNotEmpty()
        .allMatch(one -> !one.attestedBy().isEmpty() && !one.mode().equals("automated"));
  }

  @ParameterizedTest(name = "{0} {1} on {2}: {3}")
  @CsvSource({
    "LAW-IT-05, hours, 2026-02-19, 36",
    "LAW-IT-05, hours, 2026-02-20, 3",
    "LAW-IT-09, hours, 2026-02-19, 24",
    "LAW-IT-09, hours, 2026-02-20, 2",
    "LAW-IT-04, days, 2026-02-19, 365",
    "LAW-IT-04, days, 2026-02-20, 92",
    "LAW-IT-08, resolveDays, 2026-02-19, 15",
    "LAW-IT-08, resolveDays, 2026-02-20, 7",
    "LAW-IT-07, days, 2026-02-19, 180",
  })
  void a_limit_is_that_of_the_day(String id, String name, LocalDate day, String value) {
    assertThat(LAW.find(id).orElseThrow().parameter(name, day)).contains(value);
  }

  @Test
  void a_limit_that_is_set_keeps_what_it_was_before() {
    ControlCatalogue set = LAW.withParameters(Map.of("LAW-IT-05", Map.of("hours", "1"))).orThrow();
    Control control = set.find("LAW-IT-05").orElseThrow();

    assertThat(control.parameter("hours", LocalDate.of(2026, 2, 20))).contains("1");
    assertThat(control.parameter("hours", LocalDate.of(2026, 2, 19))).contains("36");
    assertThat(set.digest()).isNotEqualTo(LAW.digest());
  }

  @Test
  void the_main_duties_of_data_protection_begin_on_one_of_two_days() {
    Control control = LAW.find("LAW-DP-04").orElseThrow();

    assertThat(control.effective()).contains(EffectivePeriod.since(LocalDate.of(2027, 5, 13)));
    assertThat(control.atLatest()).contains(LocalDate.of(2027, 5, 14));
    assertThat(control.toPlain()).containsEntry("atLatest", "2027-05-14");
  }

  @Test
  void every_control_that_took_over_an_older_one_is_there() {
    assertThat(ControlCatalogue.shipped().controls())
        .flatExtracting(Control::supersededBy)
        .isNotEmpty()
        .allMatch(id -> ControlCatalogue.known(id).isPresent());
  }

  @Test
  void equals_the_facts_of_the_research_field_by_field() throws IOException {
    List<Map<String, Object>> expected = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(facts().toFile()).get("laterLaw")) {
      expected.add(asFacts(node));
    }

    assertThat(controls.stream().map(LaterLawTest::asCatalogue).toList()).isEqualTo(expected);
  }

  private static Map<String, Object> asCatalogue(Control control) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("id", control.id());
    fields.put("severity", control.severity());
    fields.put("cadence", control.cadence());
    fields.put("mode", control.mode());
    fields.put("evidence", control.evidence());
    fields.put("draft", control.status().equals("draft"));
    fields.put("intermediary", control.isForIntermediaries());
    fields.put("jurisdiction", String.join(",", control.jurisdictions()));
    fields.put("from", control.effective().map(days -> days.from().toString()).orElse("null"));
    fields.put("params", new TreeMap<>(control.parameters()));
    return fields;
  }

  private static Map<String, Object> asFacts(JsonNode node) {
    String id = node.get("id").asText();
    Map<String, Object> fields = new TreeMap<>();
    fields.put("id", id);
    fields.put("severity", node.get("severity").asText());
    fields.put("cadence", node.get("cadence").asText());
    fields.put("mode", SIGNED_TOO.contains(id) ? "hybrid" : node.get("checkMode").asText());
    List<String> evidence = new ArrayList<>();
    node.get("evidence").forEach(line -> evidence.add(line.asText()));
    fields.put("evidence", evidence.isEmpty() ? List.of("A person attests.") : evidence);
    fields.put("draft", node.get("status").asText().equals("draft"));
    fields.put("intermediary", node.get("roles").toString().equals("[\"INTERMEDIARY\"]"));
    fields.put("jurisdiction", node.get("jurisdiction").asText());
    fields.put("from", AMENDED.contains(id) ? "2021-02-25" : node.get("effectiveFrom").asText());
    Map<String, String> params = new TreeMap<>();
    node.path("params")
        .properties()
        .forEach(param -> params.put(param.getKey(), param.getValue().asText()));
    params.remove("hoursBefore20260220");
    params.putAll(NAMED_IN_WORDS.getOrDefault(id, Map.of()));
    fields.put("params", params);
    return fields;
  }

  private static Path facts() {
    String cases = System.getProperty("govsm.cases", "");
    Path file = Path.of(cases).resolveSibling("facts").resolve("controls.json");
    assumeTrue(
        !cases.isEmpty() && Files.isRegularFile(file),
        "no facts of the research beside a folder of cases: -Dgovsm.cases=DIR");
    return file;
  }

  @Nested
  @DisplayName("is chosen by profiles")
  class Chosen {

    @ParameterizedTest(name = "{0}: {1} is taken: {2}")
    @CsvSource({
      "framework-2012, GSM-LEG-06, true",
      "framework-2012, LAW-IT-05, false",
      "starter, LAW-IT-05, false",
      "later-law, LAW-CO-06, true",
      "india-2026, GSM-LEG-06, false",
      "india-2026, GSM-LEG-07, false",
      "india-2026, GSM-CON-05, false",
      "india-2026, GSM-COM-11, true",
      "india-2026, LAW-IT-05, true",
      "india-2026, LAW-DB-02, false",
      "india-2026, LAW-CO-02, false",
      "dbim-3, LAW-DB-02, true",
      "dbim-3, LAW-IT-05, true",
      "dbim-3, LAW-CO-02, false",
      "in-mh, LAW-CO-02, true",
      "in-mh, LAW-CO-03, false",
      "in-mh, LAW-DB-02, false",
    })
    void takes(String profile, String control, boolean taken) {
      Profile chosen = Profiles.find(profile).orElseThrow();

      assertThat(chosen.catalogue().find(control).isPresent()).isEqualTo(taken);
      assertThat(chosen.changes(control)).allMatch(one -> one.what().equals("left-out") && !taken);
    }

    @Test
    void with_each_control_of_both_catalogues_taken_or_left_out_with_a_reason() {
      for (String id : List.of("india-2026", "dbim-3", "in-mh")) {
        Profile profile = Profiles.find(id).orElseThrow();
        assertThat(profile.catalogue().controls().size() + profile.changes().size()).isEqualTo(226);
        assertThat(profile.changes())
            .allMatch(one -> one.reason("en").isPresent() && one.reason("hi").isPresent());
      }
    }
  }

  @Nested
  @DisplayName("is refused where its days are wrong")
  class Refused {

    private static final String HOURS = "<prop name=\"earlier\" ns=\"urn:govsm:controls:1\" ";

    @Test
    void a_latest_day_that_is_no_later_than_the_first() {
      assertThat(codes("value=\"2027-05-14\"", "value=\"2027-05-13\""))
          .contains("catalogue.missing");
    }

    @Test
    void no_first_day_of_what_is_no_draft() {
      assertThat(codes("value=\"draft\"", "value=\"in-force\"")).contains("catalogue.missing");
    }

    @Test
    void an_earlier_value_without_a_day_or_twice() {
      assertThat(codes("value=\"36\" class=\"until-2026-02-20\"", "value=\"36\" class=\"once\""))
          .contains("catalogue.parameter");
      assertThat(codes(HOURS, HOURS + "value=\"1\" class=\"until-2026-02-20\"/>" + HOURS))
          .contains("catalogue.twice");
    }

    private static List<String> codes(String from, String to) {
      String file = CatalogueFixture.text("later-law.xml").replace(from, to);
      return CatalogueLint.check("law.xml", CatalogueFixture.bytes(file)).stream()
          .map(SourceProblem::code)
          .toList();
    }
  }
}
