package org.govsm.procurement.contract;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.testing.Golden;
import org.govsm.core.tree.Form;
import org.govsm.core.tree.Part;
import org.junit.jupiter.api.Test;

/**
 * The reference of the terms is made from the form by which they are read, so it cannot be wrong.
 */
class TermsReferenceTest {

  private final Map<String, Form> sections = new LinkedHashMap<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Set<String> seen = new TreeSet<>();

  @Test
  void every_part_of_the_terms_is_in_the_reference() {
    add("Terms", Terms.form(Shapes.shipped()));
    StringBuilder page = new StringBuilder();
    page.append("# Terms of a contract: every part\n\n")
        .append("Made from the form by which terms are read. How the parts work together is in\n")
        .append(
            "[terms.md](terms.md). In XML, one value is an attribute and an object an element;\n")
        .append("a list is an element with one element for each item.\n");
    while (!waiting.isEmpty()) {
      String name = waiting.remove();
      page.append(section(name, sections.get(name)));
    }
    Golden.assertSame(Path.of("../docs/terms-reference.md"), page.toString());
  }

  private void add(String name, Form form) {
    if (seen.add(name)) {
      sections.put(name, form);
      waiting.add(name);
    }
  }

  private String section(String name, Form form) {
    StringBuilder text = new StringBuilder("\n## " + name + "\n\n");
    if (form.parts().isEmpty()) {
      return text.append("No parts.\n").toString();
    }
    text.append("| Part | Holds | Must be there | Meaning |\n| --- | --- | --- | --- |\n");
    for (Part part : form.parts()) {
      text.append("| `").append(part.name()).append("` | ").append(holds(part));
      text.append(" | ").append(part.required() ? "yes" : "").append(" | ");
      text.append(part.says()).append(" |\n");
    }
    return text.toString();
  }

  private String holds(Part part) {
    return switch (part.kind()) {
      case FORM -> linked(capital(part.name()), only(part));
      case FORMS -> "list of " + linked(capital(part.word()), only(part));
      case CHOICE -> choice(part);
      default -> scalar(part);
    };
  }

  private static Form only(Part part) {
    return part.forms().values().iterator().next();
  }

  /** Operands stand in several places and are described once. */
  private String linked(String name, Form form) {
    boolean operand = form.part("metrics").isPresent() && form.part("across").isPresent();
    String section = operand ? "Operand" : name;
    add(section, form);
    return "[" + section + "](#" + anchor(section) + ")";
  }

  private String choice(Part part) {
    List<String> words = new ArrayList<>();
    part.forms()
        .forEach(
            (word, form) -> {
              String section = capital(part.name()) + " " + word;
              add(section, form);
              words.add("[" + word + "](#" + anchor(section) + ")");
            });
    return "object whose `" + part.word() + "` is one of: " + String.join(", ", words);
  }

  private static String scalar(Part part) {
    String kind =
        switch (part.kind()) {
          case TEXT -> "one line of text";
          case CODE -> part.allowed().isEmpty() ? "word" : "one of: " + words(part);
          case CODES -> part.allowed().isEmpty() ? "list of words" : "list of: " + words(part);
          case MONEY -> "rupees, at most two decimals, as a string";
          case PERCENT -> "percentage points, as a string";
          case NUMBER -> "exact number, as a string";
          case COUNT -> "whole number";
          case DAY -> "day, YYYY-MM-DD";
          case INSTANT -> "instant with zone";
          default -> "true or false";
        };
    String least = part.least().map(n -> ", from " + n.toPlainString()).orElse("");
    return kind + least + part.most().map(n -> ", up to " + n.toPlainString()).orElse("");
  }

  private static String words(Part part) {
    return "`" + String.join("`, `", part.allowed()) + "`";
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String anchor(String section) {
    return section.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
