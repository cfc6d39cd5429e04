package org.govsm.portal.pages.contracts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.govsm.core.decision.Fault;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Problem;
import org.govsm.core.text.Message;
import org.govsm.portal.http.Json;
import org.govsm.portal.http.Refusal;
import org.govsm.procurement.contract.Terms;
import org.jspecify.annotations.Nullable;

/** Terms as somebody typed them, in JSON or XML, and where in the text each fault lies. */
public final class TermsText {

  private static final int AROUND = 2;

  private final String text;

  TermsText(String text) {
    this.text = text;
  }

  /** The text as typed. */
  @Override
  public String toString() {
    return text;
  }

  private boolean isXml() {
    return text.stripLeading().startsWith("<");
  }

  /**
   * The terms as a tree.
   *
   * @throws Refusal if it is no JSON, or with the faults of XML
   * @throws BrokenFileException if it is no XML of the form
   */
  Map<String, ? extends @Nullable Object> tree() {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return isXml()
        ? Terms.readXml("terms.xml", bytes)
            .fold(
                Terms::toPlain,
                faults -> {
                  throw new Refusal(org.govsm.portal.http.Problem.refused(faults));
                })
        : Json.readObject(bytes);
  }

  /** Faults with their lines; a fault of which the line is not known has none. */
  List<Placed> placed(List<Fault> faults) {
    Map<String, Integer> lines = isXml() ? Map.of() : JsonLines.of(text);
    List<Placed> placed = new ArrayList<>();
    for (Fault fault : faults) {
      placed.add(new Placed(nearest(fault.pointer(), lines), fault.pointer(), fault.text()));
    }
    return placed;
  }

  static List<Placed> placed(BrokenFileException broken) {
    List<Placed> placed = new ArrayList<>();
    for (Problem problem : broken.problems()) {
      Message text =
          Message.of("terms-form.xml")
              .with("what", problem.what())
              .with("remedy", problem.remedy());
      placed.add(new Placed(Optional.of(problem.position().line()), "", text));
    }
    return placed;
  }

  /** What lacks has no line; its object has one. What is about no member has none either. */
  private static Optional<Integer> nearest(String pointer, Map<String, Integer> lines) {
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
  List<Line> excerpt(List<Placed> faults) {
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
   * @param pointer its place in the tree
   * @param text what is wrong
   */
  public record Placed(Optional<Integer> line, String pointer, Message text) {}

  /**
   * A line of the text.
   *
   * @param number from 1
   * @param text the line
   * @param wrong what is wrong in it
   */
  public record Line(int number, String text, List<Message> wrong) {}
}
