package org.govsm.portal.rti;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.text.IndianNumbers;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.record.PersonalNumbers;

/**
 * Text of a record of a case in words: its lines, such as {@code invoice.tax: 6300.00}, in sections
 * with names for what they say. What has no name keeps that of the text.
 */
public final class RtiText {

  private static final String PLACE = ": ";
  private static final String NUMBER = "\\d{1,4}";
  private static final String SUM = "-?\\d{1,13}\\.\\d{2}";
  private static final String CODE = "code";
  private static final String STATE = "state";

  /** Where codes of bills have their words, by the member that has them. */
  private static final Map<String, String> OF_BILLS =
      Map.of("what", "bills.did.", "decision", "bills.interest.", "under", "bills.by.");

  private final Messages words;

  private RtiText(Messages words) {
    this.words = words;
  }

  /**
   * Part of a record.
   *
   * @param title empty for what stands in no part
   */
  public record Section(String title, List<Line> lines) {}

  /**
   * Line of a record.
   *
   * @param day where it says one
   * @param said where there are words for it
   * @param recorded as it is recorded
   */
  public record Line(
      String label, Optional<LocalDate> day, Optional<String> said, String recorded) {}

  /** The sections of a text, in its order; what stands in no part comes first. */
  static List<Section> sections(String text, Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (String line : text.split("\n", -1)) {
      int at = line.indexOf(PLACE);
      if (at > 0) {
        put(tree, line.substring(0, at).split("\\.", -1), 0, line.substring(at + PLACE.length()));
      }
    }
    return new RtiText(words).sections(tree);
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> tree, String[] path, int at, String value) {
    if (at == path.length - 1) {
      tree.put(path[at], value);
    } else {
      Object below = tree.computeIfAbsent(path[at], name -> new LinkedHashMap<String, Object>());
      if (below instanceof Map) {
        put((Map<String, Object>) below, path, at + 1, value);
      } else {
        tree.put(String.join(".", List.of(path).subList(at, path.length)), value);
      }
    }
  }

  private List<Section> sections(Map<String, Object> tree) {
    List<Section> sections = new ArrayList<>();
    List<Line> alone = new ArrayList<>();
    tree.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> part) {
            List<Line> lines = new ArrayList<>();
            add(List.of(), part, lines);
            sections.add(new Section(name(name), lines));
          } else {
            alone.add(line(List.of(name), value));
          }
        });
    if (!alone.isEmpty()) {
      sections.add(0, new Section("", alone));
    }
    return sections;
  }

  private void add(List<String> path, Map<?, ?> part, List<Line> lines) {
    Optional<String> sentence = sentence(part);
    if (sentence.isPresent()) {
      lines.add(new Line(label(path), Optional.empty(), sentence, ""));
      return;
    }
    part.forEach(
        (name, value) -> {
          List<String> place = new ArrayList<>(path);
          place.add(String.valueOf(name));
          if (value instanceof Map<?, ?> below) {
            add(place, below, lines);
          } else {
            lines.add(line(place, value));
          }
        });
  }

  /** A sentence that is recorded by its code and its values. */
  private Optional<String> sentence(Map<?, ?> part) {
    String code = String.valueOf(part.get(CODE));
    if (words.find(code).isEmpty() || part.values().stream().anyMatch(Map.class::isInstance)) {
      return Optional.empty();
    }
    Message message = Message.of(code);
    for (Map.Entry<?, ?> one : part.entrySet()) {
      String value = String.valueOf(one.getValue());
      message = message.with(String.valueOf(one.getKey()), shown(value));
    }
    return Optional.of(words.say(message));
  }

  private Object shown(String value) {
    return RequestContexts.day(value)
        .<Object>map(day -> day)
        .orElseGet(() -> said(value).orElse(value));
  }

  private Line line(List<String> path, Object value) {
    String text = String.valueOf(value);
    String member = path.get(path.size() - 1);
    Optional<String> said =
        member.equals(STATE)
            ? state(text)
            : Optional.ofNullable(OF_BILLS.get(member))
                .map(start -> start + text)
                .filter(key -> words.find(key).isPresent())
                .map(words::say)
                .or(() -> said(text));
    return new Line(label(path), RequestContexts.day(text), said, text);
  }

  /** Of a bill or an account. */
  private Optional<String> state(String code) {
    return Stream.of("bills.state." + code, "term.account." + code)
        .filter(key -> words.find(key).isPresent())
        .map(words::say)
        .findFirst()
        .or(() -> said(code));
  }

  private Optional<String> said(String value) {
    if (value.equals(PersonalNumbers.MARK)) {
      return Optional.of(words.say("rti.text-withheld"));
    } else if (value.equals("true") || value.equals("false")) {
      return Optional.of(words.say(value.equals("true") ? "word.yes" : "word.no"));
    } else if (value.matches(SUM)) {
      return Optional.of(IndianNumbers.rupees(Money.ofRupees(value)));
    }
    return words.find("term." + value).isPresent()
        ? Optional.of(words.term(value))
        : Optional.empty();
  }

  private String label(List<String> path) {
    return path.isEmpty()
        ? words.say("rti.text-whole")
        : path.stream().map(this::name).collect(Collectors.joining(" › "));
  }

  private String name(String member) {
    if (member.matches(NUMBER)) {
      return member;
    }
    return words.find("rti.member." + member).isPresent()
        ? words.say("rti.member." + member)
        : member;
  }
}
