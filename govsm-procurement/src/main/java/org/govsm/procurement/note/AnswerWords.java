package org.govsm.procurement.note;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Spoken;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Worded;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.procedure.Permitted;
import org.govsm.procurement.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/** An answer in points: a point a field, or a point a row; its title is said by the question. */
final class AnswerWords {

  private final String question;
  private final Fields fields = Fields.shipped();
  private final Map<String, String> units = new LinkedHashMap<>();
  private final String first;

  AnswerWords(Question question) {
    this.question = question.id();
    question
        .answer()
        .forEach(field -> field.unit().ifPresent(unit -> units.put(field.name(), unit)));
    first = question.answer().isEmpty() ? "" : question.answer().get(0).name();
  }

  /** The points of an answer, at least one. */
  List<Object> points(@Nullable Object value) {
    if (value instanceof Worded worded) {
      return List.of(worded.said());
    }
    Object tree = tree(value);
    if (tree instanceof Map<?, ?> row) {
      return ofRow(said(row));
    } else if (tree instanceof Collection<?> rows) {
      return ofRows(rows);
    }
    return List.of(shown("", tree));
  }

  /** All points in one sentence. */
  Object sentence(@Nullable Object value) {
    return Joined.of(points(value));
  }

  private static @Nullable Object tree(@Nullable Object value) {
    if (value instanceof Outputs outputs) {
      return outputs.toPlain();
    } else if (value instanceof Procedure procedure) {
      return tree(procedure);
    }
    return value instanceof ToPlain document ? document.toPlain() : value;
  }

  /** The one procedure that is permitted is the procedure, and is not said twice. */
  private static Map<String, @Nullable Object> tree(Procedure procedure) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    procedure
        .toPlain()
        .forEach(
            (name, value) -> {
              if (!name.equals("permitted") || procedure.permitted().size() != 1) {
                tree.put(name, value);
              } else {
                Permitted one = procedure.permitted().get(0);
                tree.put("least", one.least().orElse(null));
              }
            });
    return tree;
  }

  private Map<String, Object> said(Map<?, ?> row) {
    Map<String, Object> said = new LinkedHashMap<>();
    row.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          if (value != null && (row.size() == 1 || !fields.isUnsaid(question, name))) {
            said.put(name, value);
          }
        });
    return said;
  }

  private List<Object> ofRow(Map<String, Object> row) {
    if (row.isEmpty()) {
      return List.of(new Term("nothing"));
    } else if (row.size() > 1) {
      return row.entrySet().stream().<Object>map(e -> labelled(e.getKey(), e.getValue())).toList();
    }
    Map.Entry<String, Object> only = row.entrySet().iterator().next();
    return only.getValue() instanceof Collection<?> list && !list.isEmpty()
        ? list.stream().map(each -> shown(only.getKey(), each)).toList()
        : List.of(alone(only.getKey(), only.getValue()));
  }

  /** Rows of one field are a list; of more, each begins with what it is about. */
  private List<Object> ofRows(Collection<?> rows) {
    Set<Map<String, Object>> each = new LinkedHashSet<>();
    rows.forEach(
        row -> {
          if (row instanceof Map<?, ?> map) {
            each.add(said(map));
          }
        });
    List<Object> points = new ArrayList<>();
    each.stream().filter(row -> !row.isEmpty()).forEach(row -> points.add(line(row)));
    return points.isEmpty() ? List.of(new Term("nothing")) : points;
  }

  private Object line(Map<String, Object> row) {
    List<Object> parts = new ArrayList<>();
    row.forEach(
        (name, value) ->
            parts.add(
                parts.isEmpty() && value instanceof String
                    ? shown(name, value)
                    : labelled(name, value)));
    return parts.size() == 1 ? parts.get(0) : parts;
  }

  /** The only field that is said: the question says what it is, if it asks for it first. */
  private Object alone(String name, Object value) {
    Object shown = shown(name, value);
    if (!name.equals(first) && !first.isEmpty()) {
      return labelled(name, value);
    } else if (shown instanceof Boolean truth) {
      return Message.of(truth ? "note.yes" : "note.no");
    } else if (shown instanceof BigDecimal number) {
      return counted(name, number);
    }
    return shown;
  }

  private Object counted(String name, BigDecimal number) {
    String unit = units.getOrDefault(name, name);
    boolean one = number.compareTo(BigDecimal.ONE) == 0;
    return switch (unit) {
      case "days", "months", "years" ->
          Message.of("note.unit." + unit + (one ? ".one" : "")).with("number", number);
      default -> labelled(name, number);
    };
  }

  /** A percentage that is called nothing else needs no name. */
  private Object labelled(String name, Object value) {
    Object shown = shown(name, value);
    return shown instanceof Percent && name.equals("percent")
        ? shown
        : Spoken.named(fields.label(question, name), shown);
  }

  private Object shown(String name, @Nullable Object value) {
    if (value == null || value instanceof Collection<?> none && none.isEmpty()) {
      return new Term("nothing");
    } else if (value instanceof Collection<?> list) {
      return Joined.of(list.stream().map(each -> shown(name, each)).toList());
    } else if (value instanceof Map<?, ?> row) {
      return line(said(row));
    } else if (value instanceof BigDecimal number) {
      return fields.inUnit(question, name, number);
    }
    return value instanceof String code ? new Term(code) : value;
  }
}
