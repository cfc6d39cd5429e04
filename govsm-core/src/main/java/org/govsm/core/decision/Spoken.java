package org.govsm.core.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.jspecify.annotations.Nullable;

/** Answers as parts of sentences: codes become terms, fields are named, sums stay sums. */
public final class Spoken {

  private Spoken() {}

  /**
   * An answer as a value of a message.
   *
   * @param value a value of a tree, before it is made plain; fields without a value are left out
   * @return what {@link Message#with} takes
   */
  public static Object answer(@Nullable Object value) {
    if (value instanceof Worded text) {
      return text.said();
    } else if (value instanceof ToPlain document) {
      return answer(document.toPlain());
    } else if (value instanceof Map<?, ?> fields) {
      List<Object> said =
          fields.entrySet().stream()
              .filter(field -> field.getValue() != null)
              .<Object>map(field -> field(String.valueOf(field.getKey()), field.getValue()))
              .toList();
      return said.isEmpty() ? new Term("nothing") : said;
    } else if (value instanceof Collection<?> list && !list.isEmpty()) {
      return list.stream().map(Spoken::answer).toList();
    } else if (value instanceof String code) {
      return new Term(code);
    }
    return value == null || value instanceof Collection ? new Term("nothing") : value;
  }

  /**
   * Names of facts and of roles of days, as terms; of one such as {@code B1/price} its owner too.
   */
  static List<Object> facts(List<String> names) {
    return names.stream().map(Spoken::fact).toList();
  }

  private static Object fact(String name) {
    int slash = name.lastIndexOf('/');
    Term fact = new Term("fact." + name.substring(slash + 1));
    return slash < 0
        ? fact
        : Message.of("decision.fact-of")
            .with("fact", fact)
            .with("of", name.substring(0, slash).replace("/", ", "));
  }

  static Message question(String id) {
    return Message.of("question." + id);
  }

  private static Message field(String name, @Nullable Object value) {
    return named(
        new Term("answer." + name),
        value instanceof Collection<?> list && !list.isEmpty() ? items(list) : answer(value));
  }

  /**
   * A field of an answer with its value: what is so is said by its name alone.
   *
   * @param value as {@link #answer} gives it
   */
  public static Message named(Term name, Object value) {
    String key = value instanceof Boolean truth ? truth ? "yes" : "no" : "field";
    Message said = Message.of("decision." + key).with("name", name);
    return value instanceof Boolean ? said : said.with("value", value);
  }

  /** The items under a name: one of several fields begins with what it is, without another name. */
  private static List<Object> items(Collection<?> list) {
    return list.stream()
        .map(
            item ->
                item instanceof ToPlain document && !(item instanceof Worded)
                    ? document.toPlain()
                    : item)
        .map(item -> item instanceof Map<?, ?> fields ? item(fields) : answer(item))
        .toList();
  }

  private static List<Object> item(Map<?, ?> fields) {
    List<Object> parts = new ArrayList<>();
    fields.forEach(
        (name, value) -> {
          if (value instanceof String code && parts.isEmpty()) {
            parts.add(new Term(code));
          } else if (value != null) {
            parts.add(field(String.valueOf(name), value));
          }
        });
    return parts;
  }
}
