package org.govsm.core.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Plain;
import org.govsm.core.text.Messages;

/**
 * The JSON Schema (2020-12) of a document, for the description of an API. It describes the tree as
 * {@link Branch#toPlain} gives it; reading takes numbers in more spellings than these.
 */
public final class FormSchema {

  private static final BigDecimal MOST_COUNT = new BigDecimal("999999999999999999");

  private FormSchema() {}

  /**
   * The schema of a form.
   *
   * @param form the form of the document
   * @return the schema as a tree of maps, lists, strings, booleans and exact numbers, without
   * {@code $schema}, so that it can stand within another
   */
  public static Map<String, Object> of(Form form) {
    return object(form, new LinkedHashMap<>(), new ArrayList<>());
  }

  private static Map<String, Object> object(
      Form form, Map<String, Object> properties, List<Object> required) {
    for (Part part : form.parts()) {
      properties.put(part.name(), described(part));
      if (part.required()) {
        required.add(part.name());
      }
    }
    Map<String, Object> schema = typed("object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> described(Part part) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", description(part));
    schema.putAll(value(part));
    return schema;
  }

  /** JSON Schema has no bounds for numbers in strings, so the sentence says them. */
  private static String description(Part part) {
    boolean open = part.least().isEmpty() && part.most().isEmpty();
    return open || part.kind() == Part.Kind.COUNT
        ? part.says()
        : part.says() + " " + Messages.shipped("en").say(ScalarReader.bounds(part));
  }

  private static Map<String, Object> value(Part part) {
    return switch (part.kind()) {
      case FORM -> of(part.onlyForm());
      case FORMS -> list(of(part.onlyForm()));
      case CHOICE -> choice(part);
      case CODES -> list(string(Part.Kind.CODE, part.allowed()));
      case COUNT -> count(part);
      case FLAG -> typed("boolean");
      default -> string(part.kind(), part.allowed());
    };
  }

  private static Map<String, Object> choice(Part part) {
    List<Object> forms = new ArrayList<>();
    part.forms()
        .forEach(
            (word, form) -> {
              Map<String, Object> properties = new LinkedHashMap<>();
              properties.put(part.word(), Map.of("const", word));
              List<Object> required = new ArrayList<>(List.of(part.word()));
              forms.add(object(form, properties, required));
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

  private static Map<String, Object> count(Part part) {
    Map<String, Object> schema = typed("integer");
    schema.put("minimum", part.least().orElse(MOST_COUNT.negate()));
    schema.put("maximum", part.most().orElse(MOST_COUNT));
    return schema;
  }

  private static Map<String, Object> string(Part.Kind kind, List<String> allowed) {
    Map<String, Object> schema = typed("string");
    if (!allowed.isEmpty()) {
      schema.put("enum", Plain.list(allowed, word -> word));
      return schema;
    }
    if (kind == Part.Kind.DAY) {
      schema.put("format", "date");
    } else if (kind == Part.Kind.INSTANT) {
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
