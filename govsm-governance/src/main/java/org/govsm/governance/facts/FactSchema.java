package org.govsm.governance.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.governance.facts.FactForm.Kind;

/** The JSON Schema (2020-12) of the tree of facts. */
final class FactSchema {

  private FactSchema() {}

  static Map<String, Object> of(FactForm form) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (!form.says().isEmpty()) {
      schema.put("description", form.says());
    }
    if (form.takes(Kind.OPEN)) {
      return schema;
    }
    List<Object> types = new ArrayList<>();
    for (Kind kind : form.kinds()) {
      String type = type(kind);
      if (!types.contains(type)) {
        types.add(type);
      }
    }
    if (!form.required()) {
      types.add("null");
    }
    schema.put("type", types.size() == 1 ? types.get(0) : types);
    if (form.takes(Kind.CODE)) {
      List<Object> words = Tree.list(form.words(), word -> word);
      schema.put("pattern", "^(" + String.join("|", form.words()) + ")$");
      schema.put("examples", words);
    }
    if (form.takes(Kind.WORD)) {
      schema.put("examples", Tree.list(form.words(), word -> word));
    }
    if (form.takes(Kind.OBJECT) && !form.members().isEmpty()) {
      members(form, schema);
    }
    if (form.item().isPresent()) {
      schema.put("items", of(form.item().get()));
    } else if (form.takes(Kind.TEXTS)) {
      schema.put("items", Map.of("type", "string"));
    }
    return schema;
  }

  private static void members(FactForm form, Map<String, Object> schema) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> required = new ArrayList<>();
    Object others = false;
    for (Map.Entry<String, FactForm> member : form.members().entrySet()) {
      if (member.getKey().equals(FactForm.ANY)) {
        others = of(member.getValue());
      } else {
        properties.put(member.getKey(), of(member.getValue()));
      }
      if (member.getValue().required()) {
        required.add(member.getKey());
      }
    }
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", others);
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case TEXT, NAME, HANDLE, ADDRESS, MAIL, MOMENT, AHEAD, CODE, WORD -> "string";
      case FLAG -> "boolean";
      case NUMBER -> "number";
      case OBJECT, OPEN -> "object";
      case LIST, TEXTS -> "array";
    };
  }
}
