package org.govsm.core.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a tree that is right by its schema. */
final class SchemaXmlWriter {

  private final XmlText out = new XmlText();
  private final String namespace;

  SchemaXmlWriter(String namespace) {
    this.namespace = namespace;
  }

  byte[] write(Schema schema, String root, Map<String, Object> tree) {
    out.open(root).attribute("xmlns", namespace);
    content(schema, tree);
    return out.close(root).bytes();
  }

  private void content(Schema schema, Map<?, ?> tree) {
    for (Field field : schema.parts()) {
      Object value = tree.get(field.name());
      if (value instanceof List<?> words && field.kind() == Field.Kind.CODES) {
        out.attribute(
            field.name(), words.stream().map(String::valueOf).collect(Collectors.joining(" ")));
      } else if (value != null && field.kind().isScalar()) {
        out.attribute(field.name(), value);
      }
    }
    for (Field field : schema.parts()) {
      Object value = tree.get(field.name());
      if (value != null && field.kind().isElement()) {
        element(field, value);
      }
    }
  }

  private void element(Field field, Object value) {
    out.open(field.name());
    if (value instanceof List<?> items) {
      items.forEach(item -> object(field.word(), field.onlyForm(), item));
    } else if (field.kind() == Field.Kind.CHOICE && value instanceof Map<?, ?> tree) {
      String word = String.valueOf(tree.get(field.word()));
      object(word, field.form(word), tree);
    } else if (value instanceof Map<?, ?> tree) {
      content(field.onlyForm(), tree);
    }
    out.close(field.name());
  }

  private void object(String name, Schema schema, Object tree) {
    out.open(name);
    content(schema, (Map<?, ?>) tree);
    out.close(name);
  }
}
