package org.govsm.core.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.jspecify.annotations.Nullable;

/** Answers as parts of sentences: codes become terms, fields are named. */
final class Spoken {

  private Spoken() {}

  static Object answer(@Nullable Object value) {
    if (value instanceof Money || value instanceof Percent || value instanceof LocalDate) {
      return value;
    } else if (value instanceof ToPlain document) {
      return answer(document.toPlain());
    } else if (value instanceof Map<?, ?> fields) {
      return fields.entrySet().stream()
          .filter(field -> field.getValue() != null)
          .map(field -> field(String.valueOf(field.getKey()), field.getValue()))
          .toList();
    } else if (value instanceof Collection<?> list) {
      return list.stream().map(Spoken::answer).toList();
    } else if (value instanceof String code) {
      return new Term(code);
    }
    Object tree = Plain.of(value);
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
