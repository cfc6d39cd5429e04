package org.govsm.portal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Spoken;
import org.govsm.core.decision.Tree;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/** Words of answers, field by field. */
public final class Words {

  private Words() {}

  /**
   * A field of an answer.
   *
   * @param values its value in words; several where it is a list
   */
  public record Part(String field, String label, List<String> values) {}

  /** The rows of an answer; one unless the question collects. */
  public static List<List<Part>> rows(@Nullable Object answer, Messages words) {
    if (answer instanceof Outputs outputs) {
      return outputs.rows().stream().map(row -> parts(row, words)).toList();
    }
    Object tree = Tree.of(answer);
    List<?> rows = tree instanceof List<?> list ? list : Arrays.asList(tree);
    List<List<Part>> parts = new ArrayList<>();
    for (Object row : rows) {
      parts.add(row instanceof Map<?, ?> fields ? parts(fields, words) : List.of());
    }
    return parts;
  }

  private static List<Part> parts(Map<?, ?> fields, Messages words) {
    List<Part> parts = new ArrayList<>();
    fields.forEach(
        (name, value) -> {
          if (value == null || value instanceof Collection<?> all && all.isEmpty()) {
            return;
          }
          parts.add(
              new Part(String.valueOf(name), words.term("answer." + name), said(value, words)));
        });
    return parts;
  }

  private static List<String> said(Object value, Messages words) {
    List<?> values = value instanceof List<?> list ? list : List.of(value);
    return values.stream()
        .map(v -> words.say(Message.of("cell.only").with("value", Spoken.answer(v))))
        .toList();
  }
}
