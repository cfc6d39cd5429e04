package org.govsm.procurement.contract;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;

/** How response times are counted: by which clock, with whose time left out, put together how. */
public final class ResponseTerms {

  static final String PART = "response";

  private static final String CLOCK = "clock";
  private static final String OFFICE = "office";
  private static final String HELD = "held";
  private static final String SUMMARY = "summary";
  private static final String PERCENTILE = "percentile";
  private static final List<String> HOURS = List.of("opens", "closes", "calendar");

  private final Node node;

  ResponseTerms(Node node) {
    this.node = node;
  }

  static Schema form() {
    return Schema.of(
            Field.oneOf(CLOCK, Field.Kind.CODE, CLOCK, OFFICE)
                .says("all hours, or office hours of working days"),
            Field.of("opens", Field.Kind.TEXT)
                .says("office hours: the first minute that counts, such as 09:30, in India"),
            Field.of("closes", Field.Kind.TEXT)
                .says("office hours: the first minute after, such as 18:00"),
            Field.of("calendar", Field.Kind.CODE)
                .says("office hours: the id of the calendar of working days"),
            Field.oneOf(HELD, Field.Kind.CODE, "excluded", "counted")
                .says("whether the time in which the buyer holds a case is left out"),
            Field.oneOf(SUMMARY, Field.Kind.CODE, "median", PERCENTILE)
                .says(
                    "how the hours are put together: the median (of an even number the mean of"
                        + " the two in the middle), or a percentile by nearest rank"),
            Field.of(PERCENTILE, Field.Kind.PERCENT)
                .atMost(100)
                .says("which percentile, above zero"),
            Field.of("within", Field.Kind.COUNT)
                .atLeast(1)
                .atMost(8784)
                .says("the hours within which an answer is in time"),
            Field.of("clause", Field.Kind.TEXT).required().says("where the contract says it"))
        .where(ResponseTerms::check);
  }

  private static List<InputFault> check(Node node) {
    List<InputFault> faults = new ArrayList<>();
    ResponseTerms terms = new ResponseTerms(node);
    for (String part : List.of("opens", "closes")) {
      if (node.has(part) && terms.time(part).isEmpty()) {
        faults.add(node.fault(part, "terms.office-hours", Message.of("terms.office-time")));
      }
    }
    boolean ends =
        terms.opens().isEmpty()
            || terms.closes().isEmpty()
            || terms.opens().get().isBefore(terms.closes().get());
    if (!ends) {
      faults.add(node.fault("closes", "terms.office-hours", Message.of("terms.office-hours")));
    }
    if (node.find(CLOCK, String.class).filter(CLOCK::equals).isPresent()) {
      HOURS.stream().filter(node::has).forEach(part -> faults.add(unused(node, part)));
    }
    boolean median = node.find(SUMMARY, String.class).filter("median"::equals).isPresent();
    if (median && node.has(PERCENTILE)) {
      faults.add(unused(node, PERCENTILE));
    }
    node.find(PERCENTILE, Percent.class)
        .filter(one -> one.points().signum() <= 0)
        .ifPresent(
            one ->
                faults.add(
                    node.fault(PERCENTILE, "terms.percentile", Message.of("terms.percentile"))));
    return faults;
  }

  private static InputFault unused(Node node, String part) {
    return node.fault(part, "terms.response-unused", Message.of("terms.response-unused"));
  }

  private Optional<LocalTime> time(String part) {
    try {
      return node.find(part, String.class).map(LocalTime::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether office hours of working days count, and not all hours. */
  public boolean isOfOfficeHours() {
    return node.find(CLOCK, String.class).filter(OFFICE::equals).isPresent();
  }

  /** The first minute of office hours. */
  public Optional<LocalTime> opens() {
    return time("opens");
  }

  /** The first minute after office hours. */
  public Optional<LocalTime> closes() {
    return time("closes");
  }

  /** The id of the calendar of working days. */
  public Optional<String> calendar() {
    return node.find("calendar", String.class);
  }

  /** Whether the time in which the buyer holds a case is left out. */
  public boolean isHeldExcluded() {
    return node.find(HELD, String.class).filter("excluded"::equals).isPresent();
  }

  /**
   * The percentile into which the hours are put together.
   *
   * @return nothing for the median
   */
  public Optional<Percent> percentile() {
    return node.find(PERCENTILE, Percent.class);
  }

  /** The hours within which an answer is in time; nothing where the terms do not say. */
  public Optional<Long> within() {
    return node.find("within", Long.class);
  }

  /** The parts without which no time can be counted and that the terms do not state. */
  public List<String> unstated() {
    List<String> needed = new ArrayList<>(List.of(CLOCK, HELD, SUMMARY));
    if (isOfOfficeHours()) {
      needed.addAll(HOURS);
    }
    if (node.find(SUMMARY, String.class).filter(PERCENTILE::equals).isPresent()) {
      needed.add(PERCENTILE);
    }
    needed.removeIf(node::has);
    return needed;
  }

  /** The parts of {@link #unstated()} that can be read in any number of ways. */
  List<String> details() {
    return unstated().stream()
        .filter(part -> HOURS.contains(part) || part.equals(PERCENTILE))
        .toList();
  }

  /**
   * The same with assumptions for what they do not state and no time can be counted without.
   *
   * @param parts values by part; those that the terms state, or that have no meaning, are left out
   */
  public ResponseTerms assuming(Map<String, ?> parts) {
    Map<String, Object> tree = new LinkedHashMap<>(node.toPlain());
    ResponseTerms rule = this;
    for (List<String> left = unstated(); !left.isEmpty(); left = rule.unstated()) {
      left.forEach(part -> tree.put(part, requireNonNull(parts.get(part), part)));
      rule = new ResponseTerms(node.form().read(tree).orThrow());
    }
    return rule;
  }

  List<OpenPoint> open() {
    List<OpenPoint> open = new ArrayList<>();
    open.addAll(OpenPoint.unlessStated(node, CLOCK, List.of(CLOCK, OFFICE)));
    open.addAll(OpenPoint.unlessStated(node, HELD, List.of("excluded", "counted")));
    open.addAll(OpenPoint.unlessStated(node, SUMMARY, List.of("median", PERCENTILE)));
    return open;
  }

  /** What they say, in sentences. */
  public List<Message> said() {
    List<Message> said = new ArrayList<>();
    said.add(Message.of("says.response").with("clause", node.text("clause")));
    if (isOfOfficeHours()) {
      HOURS.stream()
          .filter(part -> !node.has(part))
          .findFirst()
          .ifPresentOrElse(
              part -> said.add(Message.of("says.response-office-open")),
              () ->
                  said.add(
                      Message.of("says.response-office")
                          .with("opens", node.text("opens"))
                          .with("closes", node.text("closes"))
                          .with("calendar", node.text("calendar"))));
    } else if (node.has(CLOCK)) {
      said.add(Message.of("says.response-clock"));
    }
    node.find(HELD, String.class)
        .ifPresent(how -> said.add(Message.of("says.response-held-" + how)));
    percentile()
        .ifPresentOrElse(
            part -> said.add(Message.of("says.response-percentile").with("percentile", part)),
            () -> {
              if (node.find(SUMMARY, String.class).filter("median"::equals).isPresent()) {
                said.add(Message.of("says.response-median"));
              }
            });
    within().ifPresent(hours -> said.add(Message.of("says.response-within").with("hours", hours)));
    return said;
  }
}
