package org.govsm.portal.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;

/** A document as somebody typed it, and where in the text each fault lies. */
public final class TypedText {

  private static final int AROUND = 2;
  private static final JsonFactory FACTORY = new JsonFactory();

  private final String text;
  private final Map<String, Integer> lines;

  private TypedText(String text, Map<String, Integer> lines) {
    this.text = text;
    this.lines = lines;
  }

  /** A text in JSON: each member has its line. */
  public static TypedText json(String text) {
    return new TypedText(text, lines(text));
  }

  /** Where each member and item begins, by JSON pointer; as far as the text is JSON. */
  private static Map<String, Integer> lines(String text) {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser in = FACTORY.createParser(text)) {
      in.nextToken();
      do {
        String pointer = in.getParsingContext().pathAsPointer().toString();
        lines.putIfAbsent(pointer, in.currentTokenLocation().getLineNr());
      } while (in.nextToken() != null);
    } catch (IOException e) {
      return lines;
    }
    return lines;
  }

  /** A text in another form: of no member the line is known. */
  public static TypedText other(String text) {
    return new TypedText(text, Map.of());
  }

  /** Faults with their lines; a fault of which the line is not known has none. */
  public List<Placed> placed(List<InputFault> faults) {
    return faults.stream()
        .map(fault -> new Placed(nearest(fault.pointer()), fault.pointer(), fault.text()))
        .toList();
  }

  /** What lacks has no line; its object has one. What is about no member has none either. */
  private Optional<Integer> nearest(String pointer) {
    if (pointer.isEmpty()) {
      return Optional.empty();
    }
    String place = pointer;
    while (!lines.containsKey(place)) {
      int up = place.lastIndexOf('/');
      if (up < 0) {
        return Optional.ofNullable(lines.get(""));
      }
      place = place.substring(0, up);
    }
    return Optional.ofNullable(lines.get(place));
  }

  /** The lines that have faults, and those around them. */
  public List<Line> excerpt(List<Placed> faults) {
    List<String> all = text.lines().toList();
    TreeSet<Integer> shown = new TreeSet<>();
    for (Placed fault : faults) {
      fault
          .line()
          .ifPresent(
              line -> {
                for (int i = line - AROUND; i <= line + AROUND; i++) {
                  shown.add(i);
                }
              });
    }
    List<Line> lines = new ArrayList<>();
    for (int number : shown) {
      if (number >= 1 && number <= all.size()) {
        List<Message> wrong =
            faults.stream()
                .filter(f -> f.line().filter(line -> line == number).isPresent())
                .map(Placed::text)
                .toList();
        lines.add(new Line(number, all.get(number - 1), wrong));
      }
    }
    return lines;
  }

  /**
   * A fault and its place.
   *
   * @param line its line from 1; nothing where it is not known
   */
  public record Placed(Optional<Integer> line, String pointer, Message text) {}

  /** A line of the text. */
  public record Line(int number, String text, List<Message> wrong) {}
}
