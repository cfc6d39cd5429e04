package org.govsm.core.decision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.jspecify.annotations.Nullable;

/** Answers as parts of sentences: codes become terms, fields are named. */
final class Spoken {

  private Spoken() {}

  static Object answer(@Nullable Object value) {
    Object tree = Plain.of(value);
    if (tree instanceof Map<?, ?> fields) {
      return fields.entrySet().stream()
          .filter(field -> field.getValue() != null)
          .map(field -> field(String.valueOf(field.getKey()), field.getValue()))
          .toList();
    } else if (tree instanceof Collection<?> list) {
      return list.stream().map(Spoken::answer).toList();
    } else if (tree instanceof String code) {
      return new Term(code);
    }
    return tree == null ? new Term("null") : tree;
  }

  static List<Object> facts(List<String> names) {
    return names.stream().<Object>map(name -> new Term("fact." + name)).toList();
  }

  static Message question(String id) {
    return Message.of("question." + id);
  }

  private static Message field(String name, @Nullable Object value) {
    return Message.of("decision.field")
        .with("name", new Term("answer." + name))
        .with("value", answer(value));
  }
}
