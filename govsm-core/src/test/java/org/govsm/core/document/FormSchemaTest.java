package org.govsm.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.ledger.CanonicalForm;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormSchemaTest {

  @Nested
  class A_part {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "TEXT | string | x | a\u2028b",
          "CODE | string | in.wb/1 | a b",
          "MONEY | string | -12.50 | 1.505",
          "PERCENT | string | 2.505 | 2,5",
          "NUMBER | string | 0007 | 1e5",
          "DAY | string | 2026-04-01 | 1-4-2026",
          "INSTANT | string | 2026-04-01T10:00:00+05:30 | 2026-04-01T10:00:00",
        })
    void has_the_pattern_by_which_it_is_read(Kind kind, String type, String right, String wrong) {
      Map<?, ?> schema = of(Field.of("x", kind).says("It."));

      assertThat(schema.get("type")).isEqualTo(type);
      assertThat(right).matches(String.valueOf(schema.get("pattern")));
      assertThat(wrong).doesNotMatch(String.valueOf(schema.get("pattern")));
    }

    @Test
    void with_bounds_says_them() {
      assertThat(of(Field.of("x", Kind.MONEY).atLeast(0).says("Rupees.")))
          .extracting("description")
          .isEqualTo("Rupees. Enter 0 or more.");
      assertThat(of(Field.of("x", Kind.COUNT).atLeast(1).says("Posts.")))
          .isEqualTo(
              Map.of(
                  "description",
                  "Posts.",
                  "type",
                  "integer",
                  "minimum",
                  BigDecimal.ONE,
                  "maximum",
                  new BigDecimal("999999999999999999")));
    }

    @Test
    void with_a_list_of_words_has_an_enumeration() {
      assertThat(of(Field.oneOf("x", Kind.CODES, "b", "a").says("Words.")))
          .containsEntry("items", Map.of("type", "string", "enum", List.of("b", "a")));
    }

    @Test
    void that_is_true_or_false_is_a_boolean() {
      assertThat(of(Field.of("x", Kind.FLAG).says("It.")))
          .isEqualTo(Map.of("description", "It.", "type", "boolean"));
    }

    private static Map<String, Object> of(Field field) {
      return property(JsonSchema.of(Schema.of(field)), "x");
    }
  }

  @Nested
  class An_object {

    private final Map<String, Object> schema = JsonSchema.of(TermsForm.FORM);

    @Test
    void names_its_parts_in_order_and_no_others() {
      assertThat(((Map<?, ?>) schema.get("properties")).keySet())
          .hasToString(TermsForm.FORM.parts().stream().map(Field::name).toList().toString());
      assertThat(schema)
          .containsEntry("required", List.of("title", "slabs"))
          .containsEntry("additionalProperties", false);
    }

    @Test
    void of_one_of_several_forms_says_which_by_a_constant() {
      assertThat(property(schema, "consequence").get("oneOf"))
          .asString()
          .startsWith(
              "[{type=object, properties={shape={const=gate}}, required=[shape],"
                  + " additionalProperties=false}, {type=object, properties={shape={const=linear},"
                  + " upTo={description=Where it ends. Enter a number from 0 to 100., type=string");
    }

    @Test
    void is_a_tree_with_the_same_bytes_each_time() {
      assertThat(CanonicalForm.text(schema))
          .isEqualTo(CanonicalForm.text(JsonSchema.of(TermsForm.FORM)));
      assertThat(schema).hasToString(JsonSchema.of(TermsForm.FORM).toString());
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> property(Map<String, Object> schema, String name) {
    return ((Map<String, Map<String, Object>>) schema.get("properties")).get(name);
  }
}
