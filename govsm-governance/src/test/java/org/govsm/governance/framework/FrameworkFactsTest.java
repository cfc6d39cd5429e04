package org.govsm.governance.framework;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The framework of 2012 as a whole")
class FrameworkFactsTest {

  /** Found later: what was derived is not read, and one sentence has one strength. */
  private static final Map<String, Map<String, Object>> CORRECTED =
      Map.of(
          "GSM-ACC-06", Map.of("textSeen", "derived"),
          "GSM-COM-06", Map.of("textSeen", "derived"),
          "GSM-RSP-02", Map.of("strength", "must"));

  private final List<Control> controls = ControlCatalogue.shipped().controls();

  @Nested
  @DisplayName("has the counts of the research")
  class Counts {

    @Test
    void one_hundred_and_fifty_controls() {
      assertThat(controls).hasSize(150);
    }

    @Test
    void by_strength() {
      assertThat(count(Control::strength))
          .isEqualTo(Map.of("must", 66L, "should", 52L, "may", 32L));
    }

    @Test
    void by_mode() {
      assertThat(count(Control::mode))
          .isEqualTo(Map.of("automated", 109L, "hybrid", 37L, "attested", 4L));
    }

    @Test
    void by_severity() {
      assertThat(count(Control::severity))
          .isEqualTo(Map.of("critical", 10L, "high", 47L, "medium", 52L, "low", 41L));
    }

    @Test
    void by_cadence() {
      assertThat(count(Control::cadence))
          .isEqualTo(
              Map.of(
                  "once", 62L,
                  "continuous", 30L,
                  "periodic", 25L,
                  "on-event", 10L,
                  "before-publishing", 23L));
    }

    @Test
    void by_what_was_read_of_the_source() {
      assertThat(count(Control::textSeen))
          .isEqualTo(
              Map.of("read", 126L, "seed-only", 13L, "page-opening-only", 4L, "derived", 7L));
    }

    private Map<String, Long> count(Function<Control, String> code) {
      return controls.stream().collect(groupingBy(code, TreeMap::new, counting()));
    }
  }

  @Test
  void a_control_that_is_not_read_whole_is_never_as_sure_as_one_that_is() {
    assertThat(controls)
        .filteredOn(control -> !control.textSeen().equals("read"))
        .hasSize(24)
        .noneMatch(control -> control.citation().sure().code().equals("high"));
  }

  @Test
  void the_two_limits_of_2011_are_kept_for_history() {
    assertThat(controls.stream().filter(Control::isHistoric))
        .extracting(Control::id)
        .containsExactly("GSM-LEG-06", "GSM-LEG-07");
  }

  @Test
  void equals_the_facts_of_the_research_field_by_field() throws IOException {
    List<Map<String, Object>> expected = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(facts().toFile()).get("controls")) {
      expected.add(asFacts(node));
    }

    List<Map<String, Object>> actual = controls.stream().map(this::asCatalogue).toList();

    assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
  }

  private Map<String, Object> asCatalogue(Control control) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("id", control.id());
    fields.put("element", control.element());
    fields.put("area", control.area());
    fields.put("title", control.title("en"));
    fields.put("statement", control.statement("en"));
    fields.put("strength", control.strength());
    fields.put("sourceVerb", control.sourceVerb());
    fields.put("mode", control.mode());
    fields.put("evidence", control.evidence());
    fields.put("attestation", control.attestation("en").orElse(""));
    fields.put("severity", control.severity());
    fields.put("cadence", control.cadence());
    fields.put("provision", control.citation().provision());
    fields.put("textSeen", control.textSeen());
    fields.put("supersededBy", control.supersededBy());
    fields.put("params", new TreeMap<>(control.parameters()));
    fields.put("historic", control.isHistoric());
    return fields;
  }

  private static Map<String, Object> asFacts(JsonNode node) {
    Map<String, Object> fields = new TreeMap<>();
    for (String name :
        List.of(
            "id",
            "element",
            "area",
            "title",
            "statement",
            "strength",
            "sourceVerb",
            "attestation",
            "severity",
            "cadence",
            "textSeen")) {
      fields.put(name, node.get(name).asText());
    }
    fields.putAll(CORRECTED.getOrDefault(node.get("id").asText(), Map.of()));
    fields.put("mode", node.get("checkMode").asText());
    List<String> evidence = texts(node.path("evidence"));
    fields.put("evidence", evidence.isEmpty() ? List.of("A person attests.") : evidence);
    fields.put("provision", node.get("section").asText() + ", page " + node.get("page").asText());
    fields.put("supersededBy", texts(node.path("supersededBy")));
    Map<String, String> params = new TreeMap<>();
    node.path("params")
        .properties()
        .forEach(
            param ->
                params.put(
                    param.getKey(),
                    param.getValue().isArray()
                        ? String.join(" ", texts(param.getValue()))
                        : param.getValue().asText()));
    fields.put("params", params);
    fields.put("historic", node.path("status").asText().equals("historic"));
    return fields;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  /** The facts lie beside the cases. */
  private static Path facts() {
    String cases = System.getProperty("govsm.cases", "");
    Path file = Path.of(cases).resolveSibling("facts").resolve("controls.json");
    assumeTrue(
        !cases.isEmpty() && Files.isRegularFile(file),
        "no facts of the research beside a folder of cases: -Dgovsm.cases=DIR");
    return file;
  }
}
