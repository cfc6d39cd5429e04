package org.govsm.portal.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.Test;

/**
 * The KPIs of a requirement are metrics of the Open Contracting Data Standard, by the schema of its
 * metrics extension in a folder beside the project: -Dgovsm.ocds=DIR.
 */
class OcdsMetricsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void the_kpis_of_a_requirement_are_metrics_of_the_standard() throws IOException {
    try (TestPortal portal = TestPortal.withDemonstration()) {
      JsonNode targets =
          JSON.readTree(portal.get("/requirements/demo/namuna-posts-2027/metrics.json").body())
              .get("targets");

      assertThat(targets).hasSize(3);
      assertThat(targets.get(0).get("id").asText()).isEqualTo("views-youtube");
      assertThat(targets.get(0).at("/observations/0/measure").asText()).isEqualTo("200000");
      Schema metric = metric();
      for (JsonNode one : targets) {
        assertThat(metric.validate(one.toString(), InputFormat.JSON)).isEmpty();
      }
    }
  }

  @Test
  void the_metrics_of_a_draft_say_that_they_are_a_draft_and_invented() throws IOException {
    try (TestPortal portal = TestPortal.withDemonstration()) {
      String at = "/requirements/demo/namuna-posts-2027";
      JsonNode agreed = JSON.readTree(portal.get(at + "/metrics.json").body());
      String version =
          portal
              .get("/api/v1/departments/demo/requirements/namuna-posts-2027")
              .headers()
              .firstValue("ETag")
              .orElseThrow()
              .replace("\"", "");
      String revise = "event=revise&reason=more&version=" + version;
      assertThat(portal.postForm(at + "/review", revise).statusCode()).isEqualTo(303);
      JsonNode draft = JSON.readTree(portal.get(at + "/metrics.json?lang=en").body());

      assertThat(agreed.path("state").asText()).isEqualTo("AGREED");
      assertThat(agreed.has("draft")).isFalse();
      assertThat(draft.path("state").asText()).isEqualTo("DRAFT");
      assertThat(draft.path("draft").asText()).isEqualTo("DRAFT, not agreed");
      assertThat(draft.path("marked").asText())
          .isNotEmpty()
          .isEqualTo(agreed.path("marked").asText());

      String kpi = at + "/parts/kpi/views-youtube?lang=en";
      String shown = portal.get(kpi).body();
      assertThat(shown).contains("value=\"figures\"").doesNotContain("777");
      String next = shown.replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
      String filled =
          portal.postForm(kpi, "do=figures&side=above&bound=777&version=" + next).body();
      assertThat(filled)
          .contains("value=\"777\"")
          .containsPattern("name=\"baseline\"[^>]*value=\"[0-9]");
      assertThat(portal.get(kpi).body()).doesNotContain("777");
    }
  }

  private static Schema metric() throws IOException {
    String folder = System.getProperty("govsm.ocds", "");
    assumeTrue(!folder.isEmpty(), "no folder of the standard beside the project: -Dgovsm.ocds=DIR");
    Path file = Path.of(folder, "extensions", "ppp-profile", "release-schema.json");
    ObjectNode release = (ObjectNode) JSON.readTree(Files.readString(file));
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "http://json-schema.org/draft-04/schema#");
    schema.set("definitions", release.get("definitions"));
    schema.put("type", "object");
    schema.set(
        "allOf",
        JSON.valueToTree(List.of(JSON.createObjectNode().put("$ref", "#/definitions/Metric"))));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
        .getSchema(schema.toString(), InputFormat.JSON);
  }
}
