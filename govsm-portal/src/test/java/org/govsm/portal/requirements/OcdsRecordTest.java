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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.Tree;
import org.govsm.procurement.record.ExtensionProfile;
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
    assertThat(releases).hasSize(12);
    for (Map<String, Object> release : releases) {
      assertThat(extended.validate(JSON.writeValueAsString(release), InputFormat.JSON)).isEmpty();
    }
  }

  /**
   * The schema of the guarantees extension is a copy of the one that packages declare (commit
   * d6f1008 of contratacionesabiertas/ocds_guarantees_extension, Apache-2.0).
   */
  @Test
  void guarantees_of_bids_and_contracts_are_valid_by_their_extensions_and_have_no_other_member()
      throws IOException {
    Map<String, Object> guarantee = definition(resource(), "Guarantee");
    Map<String, Object> own = tree(ExtensionProfile.file("release-schema.json").orElseThrow());
    properties(guarantee).putAll(properties(definition(own, "Guarantee")));
    guarantee.put("additionalProperties", false);
    Map<String, Object> standard = tree(file("schema/release-schema.json"));
    Map<String, Object> definitions = new TreeMap<>(members(standard.get("definitions")));
    definitions.put("Guarantee", guarantee);
    Map<String, Object> schema =
        new TreeMap<>(Map.of("$ref", "#/definitions/Guarantee", "definitions", definitions));
    Schema held =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
            .getSchema(JSON.writeValueAsString(schema), InputFormat.JSON);

    List<Object> found = new ArrayList<>();
    guarantees(tree(Files.readString(EXAMPLE)), found);
    assertThat(found).hasSizeGreaterThan(2);
    for (Object each : found) {
      assertThat(held.validate(JSON.writeValueAsString(each), InputFormat.JSON))
          .as(String.valueOf(each))
          .isEmpty();
    }
    assertThat(held.validate("{\"id\": \"x\", \"number\": \"BG 7\"}", InputFormat.JSON))
        .isNotEmpty();
    assertThat(own.toString()).contains("dateReturned", "dateForfeited");
  }

  private static Map<String, Object> resource() throws IOException {
    try (InputStream in =
        OcdsRecordTest.class.getResourceAsStream("/ocds/guarantees-release-schema.json")) {
      return tree(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Map<String, Object> definition(Map<String, Object> schema, String name) {
    return members(members(schema.get("definitions")).get(name));
  }

  private static Map<String, Object> properties(Map<String, Object> definition) {
    return members(definition.get("properties"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> members(Object tree) {
    return (Map<String, Object>) tree;
  }

  /** The guarantees of releases and of what they come to; the history has another form. */
  private static void guarantees(Object tree, List<Object> found) {
    if (tree instanceof Map<?, ?> map) {
      map.forEach(
          (name, part) -> {
            if (name.equals("guarantees")) {
              found.addAll((List<?>) part);
            } else if (!name.equals("versionedRelease")) {
              guarantees(part, found);
            }
          });
    } else if (tree instanceof List<?> list) {
      list.forEach(each -> guarantees(each, found));
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
