package org.govsm.portal.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.procurement.record.RecordCheck;
import org.govsm.procurement.record.Release;
import org.govsm.procurement.record.ReleaseMerge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The record of the documentation is valid by the schemas of the Open Contracting Data Standard and
 * of its extensions, and releases of others merge as their publisher merged them. The schemas lie
 * in a folder beside the project: -Dgovsm.ocds=DIR.
 */
class OcdsRecordTest {

  private static final Path EXAMPLE = Path.of("..", "docs", "publication", "record.json");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static Path folder = Path.of("");

  @BeforeAll
  static void folder() {
    Optional<Path> given = OcdsSchemas.folder();
    assumeTrue(given.isPresent(), "no folder of the standard beside the project: -Dgovsm.ocds=DIR");
    folder = given.orElseThrow();
  }

  private static String file(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> tree(String text) throws IOException {
    return (Map<String, Object>) Tree.of(JSON.readValue(text, Map.class));
  }

  private static Schema schema(String name) throws IOException {
    return OcdsSchemas.of(folder, name);
  }

  @Test
  void the_record_of_the_documentation_is_valid() throws IOException {
    String record = Files.readString(EXAMPLE);

    assertThat(schema("record-package-schema").validate(record, InputFormat.JSON)).isEmpty();
    assertThat(RecordCheck.of(tree(record))).isEmpty();
    String broken = record.replaceFirst("\"tag\" : \\[[^]]*\\]", "\"tag\" : []");
    assertThat(schema("record-package-schema").validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void bids_metrics_and_failures_are_valid_by_their_extensions() throws IOException {
    Map<String, Object> schema = tree(file("extensions/ppp-profile/release-schema.json"));
    ((Map<?, ?>) schema.get("properties")).remove("initiationType");
    Schema extended =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
            .getSchema(JSON.writeValueAsString(schema), InputFormat.JSON);

    List<Map<String, Object>> releases = releases(tree(Files.readString(EXAMPLE)));
    assertThat(releases).hasSize(11);
    for (Map<String, Object> release : releases) {
      assertThat(extended.validate(JSON.writeValueAsString(release), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void the_releases_of_the_sample_merge_to_its_compiled_release() throws IOException {
    Map<String, Object> sample = tree(file("examples/record-ocds-213czf-000-00001.json"));
    List<Release> releases = new ArrayList<>();
    for (Map<String, Object> each :
        list(tree(file("examples/all-releases-ocds-213czf-000-00001.json")), "releases")) {
      releases.add(Release.fromPlain(each).orThrow());
    }
    Map<String, Object> merged = ReleaseMerge.compiled(releases);

    assertThat(merged).isEqualTo(list(sample, "records").get(0).get("compiledRelease"));
  }

  private static List<Map<String, Object>> releases(Map<String, Object> record) {
    return list(list(record, "records").get(0), "releases");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> tree, String name) {
    return (List<Map<String, Object>>) tree.get(name);
  }
}
