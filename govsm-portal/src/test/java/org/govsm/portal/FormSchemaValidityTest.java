package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import org.govsm.core.document.Field;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.document.JsonSchema;
import org.govsm.core.document.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form reads and what its schema allows, by a validator that is not ours. */
class FormSchemaValidityTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Schema SLAB =
      Schema.of(Field.of("rate", Kind.PERCENT).required().says("The rate."));
  private static final Schema FORM =
      Schema.of(
          Field.of("title", Kind.TEXT).says("The title."),
          Field.of("sum", Kind.MONEY).says("The sum."),
          Field.of("factor", Kind.NUMBER).says("The factor."),
          Field.of("posts", Kind.COUNT).atLeast(1).says("The posts."),
          Field.of("from", Kind.DAY).says("The first day."),
          Field.of("at", Kind.INSTANT).says("The instant."),
          Field.of("final", Kind.FLAG).says("Whether final."),
          Field.oneOf("origin", Kind.CODE, "organic", "paid").says("Paid or not."),
          Field.of("marks", Kind.CODES).says("Marks."),
          Field.form("party", SLAB).says("The party."),
          Field.forms("slabs", "slab", SLAB).says("The slabs."),
          Field.choice("then", "shape", Map.of("gate", Schema.of(), "linear", SLAB)).says("Then."));

  @Test
  void the_schema_is_one() {
    com.networknt.schema.Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(meta.validate(JSON.valueToTree(JsonSchema.of(FORM)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'title': 'यह < & 😀', 'sum': '-0.50', 'factor': '1.25', 'posts': 1, 'final': false}",
        "{'from': '2026-04-01', 'at': '2026-04-01T10:00:00.5+05:30', 'origin': 'paid'}",
        "{'marks': [], 'slabs': []}",
        "{'marks': ['हाँ', 'in.wb/1'], 'party': {'rate': '5'}, 'slabs': [{'rate': '5'}]}",
        "{'then': {'shape': 'gate'}}",
        "{'then': {'shape': 'linear', 'rate': '2.5'}}"
      })
  void what_is_read_is_valid(String tree) throws Exception {
    assertThat(isRead(tree)).isTrue();
    assertThat(isValid(tree)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'title': ' '}",
        "{'title': 'a\\nb'}",
        "{'sum': '1.505'}",
        "{'sum': '१'}",
        "{'factor': '1e5'}",
        "{'posts': 0}",
        "{'posts': 1.5}",
        "{'posts': 1000000000000000000}",
        "{'from': '1-4-2026'}",
        "{'at': '2026-04-01T10:00:00'}",
        "{'final': 1}",
        "{'origin': 'Paid'}",
        "{'marks': ['a b']}",
        "{'marks': 'a'}",
        "{'party': {}}",
        "{'slabs': [{'rate': '5', 'more': 1}]}",
        "{'then': {'shape': 'gate', 'rate': '5'}}",
        "{'then': {'rate': '5'}}",
        "{'then': {'shape': 'slab'}}",
        "{'more': 1}",
        "[]"
      })
  void what_is_refused_is_not_valid(String tree) throws Exception {
    assertThat(isRead(tree)).isFalse();
    assertThat(isValid(tree)).isFalse();
  }

  private static boolean isRead(String tree) throws Exception {
    Object plain = JSON.readValue(tree.replace('\'', '"'), Object.class);
    return FORM.read(plain).fold(read -> true, faults -> false);
  }

  private static boolean isValid(String tree) throws Exception {
    JsonNode schema = JSON.valueToTree(JsonSchema.of(FORM));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(JSON.readTree(tree.replace('\'', '"')))
        .isEmpty();
  }
}
