package org.govsm.procurement.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.procurement.vocabulary.CodeLists;
import org.govsm.procurement.vocabulary.DataLines;

/** What a note asks, in order: data, so that a question of a new pack takes no Java. */
final class Agenda {

  static final String OMITTED = "omitted";
  static final String OTHER = "other";

  private static final Agenda SHIPPED = DataLines.shipped(Agenda.class, "agenda.txt", Agenda::read);

  private final List<Item> items;

  private Agenda(List<Item> items) {
    this.items = List.copyOf(items);
  }

  static Agenda shipped() {
    return SHIPPED;
  }

  List<Item> items() {
    return items;
  }

  /** A question, where it stands, when it is asked, and what of its answer is passed on. */
  record Item(String section, String question, List<Gate> gates, Map<String, String> passedOn) {

    static Item other(String question) {
      return new Item(OTHER, question, List.of(), Map.of());
    }
  }

  /** When a question is not asked, or its answer not taken; without codes, where it is yes. */
  record Gate(Kind kind, String name, Set<String> codes) {

    enum Kind {
      GIVEN,
      IF,
      UNLESS,
      WHERE,
      REFER;

      private static Optional<Kind> of(String word) {
        return switch (word) {
          case "given" -> Optional.of(GIVEN);
          case "if" -> Optional.of(IF);
          case "unless" -> Optional.of(UNLESS);
          case "where" -> Optional.of(WHERE);
          case "refer" -> Optional.of(REFER);
          default -> Optional.empty();
        };
      }
    }

    boolean fits(Object value) {
      return (codes.isEmpty() ? Set.of("true") : codes).contains(String.valueOf(value));
    }
  }

  static Agenda read(DataLines data) {
    List<Item> items = new ArrayList<>();
    Set<String> asked = new LinkedHashSet<>();
    String section = "";
    for (DataLines.Line line : data.lines()) {
      String first = line.words().get(0);
      if (first.startsWith("[") && first.endsWith("]") && line.words().size() == 1) {
        section = first.substring(1, first.length() - 1);
      } else if (section.isEmpty() || first.startsWith("[")) {
        data.fault(line, first + " stands under no section", "begin with a line [section]");
      } else if (!asked.add(first)) {
        data.fault(line, first + " is asked twice", "write each question once");
      } else {
        items.add(new Words(data, line).item(section));
      }
    }
    return new Agenda(items);
  }

  /** The words of one question. */
  private record Words(DataLines data, DataLines.Line line) {

    Item item(String section) {
      List<Gate> gates = new ArrayList<>();
      Map<String, String> passedOn = new LinkedHashMap<>();
      List<String> words = line.words();
      int at = 1;
      while (at < words.size()) {
        String word = words.get(at);
        int arrow = word.indexOf('>');
        Optional<Gate.Kind> kind = Gate.Kind.of(word);
        if (arrow > 0 && arrow < word.length() - 1) {
          passedOn.put(word.substring(0, arrow), word.substring(arrow + 1));
        } else if (kind.isPresent() && at + 1 < words.size()) {
          at++;
          gates.add(gate(kind.get(), words.get(at)));
        } else {
          String remedy = "write field>fact, or given, if, unless, where or refer with a name";
          data.fault(line, "'" + word + "' says nothing here", remedy);
        }
        at++;
      }
      return new Item(section, words.get(0), List.copyOf(gates), passedOn);
    }

    private Gate gate(Gate.Kind kind, String text) {
      int equals = text.indexOf('=');
      return equals < 0
          ? new Gate(kind, text, Set.of())
          : new Gate(kind, text.substring(0, equals), codes(text.substring(equals + 1)));
    }

    private Set<String> codes(String text) {
      if (!text.startsWith("@")) {
        return Set.of(text);
      }
      Optional<Set<String>> listed = CodeLists.shipped().find(text.substring(1));
      if (listed.isEmpty()) {
        data.fault(line, "there is no list of codes " + text, "name one of codes.txt");
      }
      return listed.orElse(Set.of());
    }
  }
}
