package org.govsm.procurement.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;

/** Reference of a document: every part, made from the form by which the document is read. */
public final class FormReference {

  private final Map<String, Schema> sections = new LinkedHashMap<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Set<String> seen = new TreeSet<>();

  private FormReference() {}

  /**
   * The sections of a document.
   *
   * @param name the heading of the first
   * @param schema the form by which the document is read
   * @return a table for each object, in the order in which they are met
   */
  public static String of(String name, Schema schema) {
    FormReference reference = new FormReference();
    reference.add(name, schema);
    StringBuilder page = new StringBuilder();
    while (!reference.waiting.isEmpty()) {
      String section = reference.waiting.remove();
      page.append(reference.section(section, reference.sections.get(section)));
    }
    return page.toString();
  }

  private void add(String name, Schema schema) {
    if (seen.add(name)) {
      sections.put(name, schema);
      waiting.add(name);
    }
  }

  private String section(String name, Schema schema) {
    StringBuilder text = new StringBuilder("\n## " + name + "\n\n");
    if (schema.parts().isEmpty()) {
      return text.append("No parts.\n").toString();
    }
    text.append("| Part | Holds | Must be there | Meaning |\n| --- | --- | --- | --- |\n");
    for (Field field : schema.parts()) {
      text.append("| `").append(field.name()).append("` | ").append(holds(field));
      text.append(" | ").append(field.required() ? "yes" : "").append(" | ");
      text.append(field.says()).append(" |\n");
    }
    return text.toString();
  }

  private String holds(Field field) {
    return switch (field.kind()) {
      case FORM -> linked(capital(field.name()), only(field));
      case FORMS -> "list of " + linked(capital(field.word()), only(field));
      case CHOICE -> choice(field);
      default -> scalar(field);
    };
  }

  private static Schema only(Field field) {
    return field.forms().values().iterator().next();
  }

  /** Operands stand in several places and are described once. */
  private String linked(String name, Schema schema) {
    boolean operand = schema.part("metrics").isPresent() && schema.part("across").isPresent();
    String section = operand ? "Operand" : isOther(name, schema) ? name + " (2)" : name;
    add(section, schema);
    return "[" + section + "](#" + anchor(section) + ")";
  }

  /** Whether another object has the name. */
  private boolean isOther(String name, Schema schema) {
    Schema before = sections.get(name);
    return before != null && !names(before).equals(names(schema));
  }

  private static List<String> names(Schema schema) {
    return schema.parts().stream().map(Field::name).toList();
  }

  private String choice(Field field) {
    List<String> words = new ArrayList<>();
    field
        .forms()
        .forEach(
            (word, schema) -> {
              String section = capital(field.name()) + " " + word;
              add(section, schema);
              words.add("[" + word + "](#" + anchor(section) + ")");
            });
    return "object whose `" + field.word() + "` is one of: " + String.join(", ", words);
  }

  private static String scalar(Field field) {
    String kind =
        switch (field.kind()) {
          case TEXT -> "one line of text";
          case CODE -> field.allowed().isEmpty() ? "word" : "one of: " + words(field);
          case CODES -> field.allowed().isEmpty() ? "list of words" : "list of: " + words(field);
          case MONEY -> "rupees, at most two decimals, as a string";
          case PERCENT -> "percentage points, as a string";
          case NUMBER -> "exact number, as a string";
          case COUNT -> "whole number";
          case DAY -> "day, YYYY-MM-DD";
          case INSTANT -> "instant with zone";
          default -> "true or false";
        };
    String least = field.least().map(n -> ", from " + n.toPlainString()).orElse("");
    return kind + least + field.most().map(n -> ", up to " + n.toPlainString()).orElse("");
  }

  private static String words(Field field) {
    return "`" + String.join("`, `", field.allowed()) + "`";
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String anchor(String section) {
    return section.toLowerCase(Locale.ROOT).replace(' ', '-').replaceAll("[()]", "");
  }
}
