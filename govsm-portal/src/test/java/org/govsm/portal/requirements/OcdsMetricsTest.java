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
