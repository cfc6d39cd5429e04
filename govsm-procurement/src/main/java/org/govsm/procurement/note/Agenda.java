package org.govsm.procurement.note;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a note asks, in order: data, so that a question of a new pack takes no Java. */
final class Agenda {

  static final String OMITTED = "omitted";
  static final String OTHER = "other";

  private static final Agenda SHIPPED = read();

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

  /** When a question is not asked. */
  record Gate(Kind kind, String name, Optional<String> code) {

    enum Kind {
      GIVEN,
      IF,
      UNLESS
    }

    private static Gate of(Kind kind, String text) {
      int at = text.indexOf('=');
      return at < 0
          ? new Gate(kind, text, Optional.empty())
          : new Gate(kind, text.substring(0, at), Optional.of(text.substring(at + 1)));
    }

    boolean fits(Object value) {
      return code.orElse("true").equals(String.valueOf(value));
    }
  }

  private static Agenda read() {
    try (InputStream in = requireNonNull(Agenda.class.getResourceAsStream("agenda.txt"))) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Agenda of(List<String> lines) {
    List<Item> items = new ArrayList<>();
    String section = "";
    for (String line : lines) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.indexOf(']'));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        items.add(item(section, List.of(line.split(" +", -1))));
      }
    }
    return new Agenda(items);
  }

  private static Item item(String section, List<String> words) {
    List<Gate> gates = new ArrayList<>();
    Map<String, String> passedOn = new LinkedHashMap<>();
    Iterator<String> rest = words.subList(1, words.size()).iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      int at = word.indexOf('>');
      if (at > 0) {
        passedOn.put(word.substring(0, at), word.substring(at + 1));
      } else {
        gates.add(Gate.of(Gate.Kind.valueOf(word.toUpperCase(Locale.ROOT)), rest.next()));
      }
    }
    return new Item(section, words.get(0), List.copyOf(gates), passedOn);
  }
}
