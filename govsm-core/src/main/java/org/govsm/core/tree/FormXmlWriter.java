package org.govsm.core.tree;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a tree that is right by its form. */
final class FormXmlWriter {

  private final XmlText out = new XmlText();
  private final String namespace;

  FormXmlWriter(String namespace) {
    this.namespace = namespace;
  }

  byte[] write(Form form, String root, Map<String, Object> tree) {
    out.open(root).attribute("xmlns", namespace);
    content(form, tree);
    return out.close(root).bytes();
  }

  private void content(Form form, Map<?, ?> tree) {
    for (Part part : form.parts()) {
      Object value = tree.get(part.name());
      if (value instanceof List<?> words && part.kind() == Part.Kind.CODES) {
        out.attribute(
            part.name(), words.stream().map(String::valueOf).collect(Collectors.joining(" ")));
      } else if (value != null && part.kind().isScalar()) {
        out.attribute(part.name(), value);
      }
    }
    for (Part part : form.parts()) {
      Object value = tree.get(part.name());
      if (value != null && part.kind().isElement()) {
        element(part, value);
      }
    }
  }

  private void element(Part part, Object value) {
    out.open(part.name());
    if (value instanceof List<?> items) {
      items.forEach(item -> object(part.word(), part.onlyForm(), item));
    } else if (part.kind() == Part.Kind.CHOICE && value instanceof Map<?, ?> tree) {
      String word = String.valueOf(tree.get(part.word()));
      object(word, part.form(word), tree);
    } else if (value instanceof Map<?, ?> tree) {
      content(part.onlyForm(), tree);
    }
    out.close(part.name());
  }

  private void object(String name, Form form, Object tree) {
    out.open(name);
    content(form, (Map<?, ?>) tree);
    out.close(name);
  }
}
