package org.govsm.governance.oscal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.GovernanceMessages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the schema of OSCAL 1.1.2, as its jar carries it. */
class OscalResultsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static Schema schema;

  @BeforeAll
  static void schema() throws IOException {
    String name = "/schema/json/oscal-ar_schema.json";
    try (InputStream in = requireNonNull(OscalResultsTest.class.getResourceAsStream(name))) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(JSON.readTree(in));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "hi"})
  void a_report_is_valid_by_the_schema(String language) {
    assertThat(schema.validate(document(department(), language))).isEmpty();
  }

  @Test
  void so_is_a_report_about_nothing() {
    assertThat(schema.validate(document(Map.of(), "en"))).isEmpty();
  }

  @Test
  void the_schema_bites() {
    JsonNode broken = document(department(), "en");
    ((ObjectNode) broken.get("assessment-results")).remove("import-ap");

    assertThat(schema.validate(broken)).isNotEmpty();
  }

  @Test
  void outcomes_stand_where_others_look_for_them() {
    JsonNode result = document(department(), "en").at("/assessment-results/results/0");

    assertThat(states(result, "GSM-COM-11", "A1")).containsExactly("satisfied pass");
    assertThat(states(result, "GSM-COM-11", "A2")).containsExactly("satisfied other");
    assertThat(states(result, "GSM-COM-11", "A3")).containsExactly("not-satisfied fail");
    assertThat(states(result, "GSM-COM-11", "A4")).containsExactly("satisfied other");
    assertThat(states(result, "GSM-COM-11", "A5")).isEmpty();
    assertThat(result.at("/attestations/0/parts/0/prose").asText()).isEqualTo("Tone is good.");
    assertThat(result.at("/findings/0/target/target-id").asText()).endsWith("_obj");
  }

  @Test
  void the_same_report_is_the_same_document() {
    assertThat(document(department(), "en")).isEqualTo(document(department(), "en"));
  }

  private static List<String> states(JsonNode result, String control, String subject) {
    return StreamSupport.stream(result.get("observations").spliterator(), false)
        .filter(o -> o.at("/props/1/value").asText().equals(control))
        .filter(o -> o.at("/subjects/0/title").asText().equals(subject))
        .flatMap(o -> finding(result, o.get("uuid").asText()))
        .toList();
  }

  private static Stream<String> finding(JsonNode result, String observation) {
    return StreamSupport.stream(result.get("findings").spliterator(), false)
        .filter(f -> f.at("/related-observations/0/observation-uuid").asText().equals(observation))
        .map(f -> f.at("/target/status"))
        .map(status -> status.get("state").asText() + " " + status.get("reason").asText());
  }

  private static JsonNode document(Map<String, Object> facts, String language) {
    AssessmentReport report =
        Assessment.ofPlain(
                Map.of(
                    "profile", "framework-2012",
                    "asOf", "2026-11-24T09:00:00+05:30",
                    "facts", facts))
            .orThrow();
    return JSON.valueToTree(OscalResults.of(report, GovernanceMessages.in(language)));
  }

  private static Map<String, Object> department() {
    return Map.of(
        "accounts",
        List.of(
            account("A1", "ACTIVE", "2026-11-20"),
            account("A2", "ACTIVE", "2026-11-15"),
            account("A3", "ACTIVE", "2026-11-01"),
            account("A4", "SUSPENDED", "2026-11-01"),
            Map.of("id", "A5", "state", "ACTIVE")),
        "attestations",
        List.of(
            Map.of(
                "control", "GSM-VAL-03",
                "statement", "Tone is good.",
                "person", "P1",
                "role", "reviewer",
                "signedAt", "2026-11-01",
                "expires", "2027-11-01",
                "confirmed", true)));
  }

  private static Map<String, Object> account(String id, String state, String lastPostAt) {
    return Map.of("id", id, "state", state, "lastPostAt", lastPostAt);
  }
}
