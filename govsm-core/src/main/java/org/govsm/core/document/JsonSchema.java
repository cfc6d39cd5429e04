package org.govsm.core.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;

/**
 * The JSON Schema (2020-12) of a document, for the description of an API. It describes the tree as
 * {@link Node#toPlain} gives it; reading takes numbers in more spellings than these.
 */
public final class JsonSchema {

  private static final BigDecimal MOST_COUNT = new BigDecimal("999999999999999999");

  private JsonSchema() {}

  /**
   * The JSON Schema of a document.
   *
   * @param schema the schema of the document
   * @return the schema as a tree of maps, lists, strings, booleans and exact numbers, without
   *     {@code $schema}, so that it can stand within another
   */
  public static Map<String, Object> of(Schema schema) {
    return object(schema, new LinkedHashMap<>(), new ArrayList<>());
  }

  private static Map<String, Object> object(
      Schema schema, Map<String, Object> properties, List<Object> required) {
    for (Field field : schema.parts()) {
      properties.put(field.name(), described(field));
      if (field.required()) {
        required.add(field.name());
      }
    }
    Map<String, Object> json = typed("object");
    json.put("properties", properties);
    if (!required.isEmpty()) {
      json.put("required", required);
    }
    json.put("additionalProperties", false);
    return json;
  }

  private static Map<String, Object> described(Field field) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", description(field));
    schema.putAll(value(field));
    return schema;
  }

  /** JSON Schema has no bounds for numbers in strings, so the sentence says them. */
  private static String description(Field field) {
    boolean open = field.least().isEmpty() && field.most().isEmpty();
    return open || field.kind() == Field.Kind.COUNT
        ? field.says()
        : field.says() + " " + Messages.shipped("en").say(ScalarReader.bounds(field));
  }

  private static Map<String, Object> value(Field field) {
    return switch (field.kind()) {
      case FORM -> of(field.onlyForm());
      case FORMS -> list(of(field.onlyForm()));
      case CHOICE -> choice(field);
      case CODES -> list(string(Field.Kind.CODE, field.allowed()));
      case COUNT -> count(field);
      case FLAG -> typed("boolean");
      default -> string(field.kind(), field.allowed());
    };
  }

  private static Map<String, Object> choice(Field field) {
    List<Object> forms = new ArrayList<>();
    field
        .forms()
        .forEach(
            (word, schema) -> {
              Map<String, Object> properties = new LinkedHashMap<>();
              properties.put(field.word(), Map.of("const", word));
              List<Object> required = new ArrayList<>(List.of(field.word()));
              forms.add(object(schema, properties, required));
            });
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("oneOf", forms);
    return schema;
  }

  private static Map<String, Object> list(Map<String, Object> item) {
    Map<String, Object> schema = typed("array");
    schema.put("items", item);
    schema.put("maxItems", BigDecimal.valueOf(Spelling.MOST_ITEMS));
    return schema;
  }

  private static Map<String, Object> count(Field field) {
    Map<String, Object> schema = typed("integer");
    schema.put("minimum", field.least().orElse(MOST_COUNT.negate()));
    schema.put("maximum", field.most().orElse(MOST_COUNT));
    return schema;
  }

  private static Map<String, Object> string(Field.Kind kind, List<String> allowed) {
    Map<String, Object> schema = typed("string");
    if (!allowed.isEmpty()) {
      schema.put("enum", Tree.list(allowed, word -> word));
      return schema;
    }
    if (kind == Field.Kind.DAY) {
      schema.put("format", "date");
    } else if (kind == Field.Kind.INSTANT) {
      schema.put("format", "date-time");
    }
    Spelling.most(kind).ifPresent(most -> schema.put("maxLength", BigDecimal.valueOf(most)));
    schema.put("pattern", "^(" + Spelling.pattern(kind) + ")$");
    return schema;
  }

  private static Map<String, Object> typed(String type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    return schema;
  }
}
