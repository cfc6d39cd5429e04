package org.govsm.governance.response;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.time.WorkingDays;
import org.govsm.governance.facts.FactNode;
import org.jspecify.annotations.Nullable;

/**
 * Service standard that a department has published: how long each category of queries waits for a
 * first response and for its close, by the clock or in office hours (GSM-RSP-03, GSM-RSP-06).
 */
public final class ServiceStandard implements ToPlain {

  static final String OFFICE = "OFFICE_HOURS";
  static final String CLOCK = "CLOCK_HOURS";

  private static final String PUBLISHED = "published";
  private static final int SHORT_NAME = 3;
  private static final Pattern UNPUBLISHED =
      Pattern.compile("\\bunpublished\\b|अप्रकाशित", Pattern.CASE_INSENSITIVE);

  private static final Schema TIMES =
      Schema.of(
              Field.oneOf("queryCategory", Field.Kind.CODE, QueryCategories.codes())
                  .required()
                  .says("the category"),
              Field.of("firstHours", Field.Kind.NUMBER)
                  .atLeast(0)
                  .atMost(10_000)
                  .says("hours to the first response"),
              Field.of("closeHours", Field.Kind.NUMBER)
                  .atLeast(0)
                  .atMost(10_000)
                  .says("hours to the close"),
              Field.oneOf("clock", Field.Kind.CODE, CLOCK, OFFICE)
                  .required()
                  .says("whether all hours count, or those in which the office is open"))
          .where(ServiceStandard::inOrder);

  private static final Schema FORM =
      Schema.of(
              Field.of(PUBLISHED, Field.Kind.TEXT).required().says("where it is published"),
              Field.forms("times", "time", TIMES).required().says("the times of each category"))
          .where(ServiceStandard::once);

  private final Node node;

  private ServiceStandard(Node node) {
    this.node = node;
  }

  private static List<InputFault> inOrder(Node node) {
    Optional<BigDecimal> first = node.find("firstHours", BigDecimal.class);
    Optional<BigDecimal> close = node.find("closeHours", BigDecimal.class);
    boolean wrong =
        first.isPresent() && close.isPresent() && first.get().compareTo(close.get()) > 0;
    return wrong
        ? List.of(node.fault("closeHours", "reply.order", Message.of("reply.input.order")))
        : List.of();
  }

  private static List<InputFault> once(Node node) {
    List<InputFault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Node times : node.branches("times")) {
      if (!seen.add(times.text("queryCategory"))) {
        faults.add(times.fault("queryCategory", "reply.twice", Message.of("reply.input.twice")));
      }
    }
    return faults;
  }

  static ServiceStandard of(Node node) {
    return new ServiceStandard(node);
  }

  /**
   * Reads a standard.
   *
   * @param tree the published tree
   * @return the standard, or every fault with its place
   */
  public static Checked<ServiceStandard> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<ServiceStandard>>fold(
            node -> new Checked.Accepted<>(new ServiceStandard(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /** The citation of what it says. */
  Citation citation() {
    return Citation.of(node.text(PUBLISHED), "time limits of responses").cite();
  }

  /**
   * Times that are longer than the law of a day lets anybody take, each at its place. Hours in
   * which an office is open are no fewer hours of the clock. A limit that binds only who hosts what
   * others post is not asked.
   */
  public List<InputFault> beyondLaw(LocalDate day) {
    List<InputFault> faults = new ArrayList<>();
    for (Node one : node.branches("times")) {
      Optional<Duration> limit =
          QueryCategories.find(one.text("queryCategory"))
              .filter(category -> !ResponseDue.OF_INTERMEDIARIES.contains(category.code()))
              .flatMap(category -> ResponseDue.limit(category, day));
      for (String member : List.of("firstHours", "closeHours")) {
        one.find(member, BigDecimal.class)
            .map(QueryCategory::hours)
            .filter(time -> limit.filter(most -> time.compareTo(most) > 0).isPresent())
            .flatMap(time -> limit)
            .map(most -> Message.of("reply.input.beyond-law").with("most", ResponseDue.said(most)))
            .ifPresent(text -> faults.add(one.fault(member, "reply.beyond-law", text)));
      }
    }
    return faults;
  }

  private Optional<Node> times(QueryCategory category) {
    return node.branches("times").stream()
        .filter(one -> one.text("queryCategory").equals(category.code()))
        .findFirst();
  }

  Optional<Duration> first(QueryCategory category) {
    return hours(category, "firstHours");
  }

  Optional<Duration> close(QueryCategory category) {
    return hours(category, "closeHours");
  }

  private Optional<Duration> hours(QueryCategory category, String member) {
    return times(category)
        .flatMap(one -> one.find(member, BigDecimal.class))
        .map(QueryCategory::hours);
  }

  boolean isInOfficeHours(QueryCategory category) {
    return times(category).filter(one -> one.text("clock").equals(OFFICE)).isPresent();
  }

  /**
   * Whether words say where something is published: an address, or words that deny, limit and
   * postpone nothing.
   */
  public static boolean isPublished(String where) {
    FactNode place = FactNode.of(Map.of(PUBLISHED, where)).at(PUBLISHED);
    return place.isWebAddress()
        || place.isGiven()
            && place.denial().isEmpty()
            && place.reservation().isEmpty()
            && !UNPUBLISHED.matcher(where).find();
  }

  /**
   * The standard as facts that controls judge: the time to the first response of each category, in
   * hours, and where they are published.
   *
   * @return members of the fact {@code policies}; none where no first response has a time, or
   *     nothing is published
   */
  public Map<String, Object> toFacts() {
    Map<String, Object> times = new LinkedHashMap<>();
    for (Node one : node.branches("times")) {
      one.find("firstHours", BigDecimal.class)
          .ifPresent(hours -> times.put(one.text("queryCategory"), stated(one, hours)));
    }
    return times.isEmpty() || !isPublished(node.text(PUBLISHED))
        ? Map.of()
        : Map.of(
            "responsiveness",
            Map.of("published", times),
            "expectations",
            Map.of("published", node.text(PUBLISHED)));
  }

  /**
   * The hours in which times run while the office is open, as they are judged. A holiday in the
   * week is one of the hours: who is on duty then is planned by the weekday.
   *
   * @param calendar the working days of the office
   * @param day the day of whose week it is asked
   * @param opens such as 10:00
   * @return the member {@code officeHours} of the fact {@code policies.responsiveness}
   */
  public static Map<String, Object> officeHours(
      WorkingDays calendar, LocalDate day, String opens, String closes) {
    Set<DayOfWeek> off =
        calendar.parts().stream()
            .filter(part -> !part.from().isAfter(day))
            .reduce((earlier, later) -> later)
            .map(WorkingDays.InForce::daysOff)
            .orElse(Set.of());
    List<String> open =
        Stream.of(DayOfWeek.values())
            .filter(one -> !off.contains(one))
            .map(one -> one.name().substring(0, SHORT_NAME).toLowerCase(Locale.ROOT))
            .toList();
    return Map.of("days", open, "from", opens, "to", closes);
  }

  private static Object stated(Node times, BigDecimal hours) {
    return times.text("clock").equals(OFFICE) ? hours.toPlainString() + " office hours" : hours;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
