package org.govsm.governance.pilot;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.core.time.DayBounds;
import org.govsm.governance.law.IndianMoment;
import org.jspecify.annotations.Nullable;

/** Act on a roster: what was done, when and by whom. */
public final class RosterAct implements ToPlain {

  /** Kind of act. The set is closed: {@link RosterRecord} says which follows which. */
  public enum Kind {
    /** A plan is made: hours, shifts and limits from a day on. */
    PLAN,
    /** Somebody is not on duty on a day, and another covers, or nobody does. */
    CHANGE,
    /** A change is taken back; what happened before that stays. */
    WITHDRAW,
    /** The roster ends. */
    END;

    /**
     * What it is called.
     *
     * @return a term among the sentences of this module
     */
    public Term term() {
      return new Term("roster-act." + name());
    }

    /** The members that such an act must have besides who did it and when. */
    public List<String> needed() {
      return switch (this) {
        case PLAN -> List.of("plan");
        case CHANGE -> List.of("on", "person", "cause");
        case WITHDRAW -> List.of("change", "cause");
        case END -> List.of("on", "reason");
      };
    }

    /** The members that such an act has or may have besides who did it and when, in order. */
    public List<String> asked() {
      List<String> possible =
          switch (this) {
            case CHANGE -> List.of("reason", "from", "to", "substitute");
            case WITHDRAW -> List.of("reason");
            case PLAN, END -> List.of();
          };
      return Stream.concat(needed().stream(), possible.stream()).toList();
    }
  }

  /**
   * Cause of a change. The set is closed: it tells nothing of the health of an officer, and a text
   * stands beside it only where the cause does not say enough.
   */
  public enum Cause {
    /** On leave of any kind. */
    LEAVE,
    /** On another duty, such as an election. */
    OTHER_DUTY,
    /** At a training. */
    TRAINING,
    /** The duty was handed over. */
    HANDOVER,
    /** Not there. */
    ABSENT,
    /** The roster or an earlier change was wrong. */
    CORRECTION,
    /** Another cause, which the reason tells. */
    OTHER;

    /**
     * What it is called.
     *
     * @return a term among the sentences of this module
     */
    public Term term() {
      return new Term("roster-cause." + name());
    }

    private boolean takesText() {
      return this == OTHER_DUTY || this == CORRECTION || this == OTHER;
    }
  }

  /** The code of the fault of a text where the cause says all. */
  public static final String NO_TEXT = "roster.no-text";

  private static final List<String> OF_ALL = List.of("kind", "at", "by");
  private static final List<String> TIMES = List.of("from", "to");

  private static final Schema FORM =
      Schema.of(
              Field.oneOf("kind", Field.Kind.CODE, kinds()).required().says("what was done"),
              Field.of("at", Field.Kind.INSTANT).required().says("when"),
              Field.of("by", Field.Kind.CODE).identifier().required().says("the officer: an id"),
              Field.form("plan", RosterPlan.FORM).says("for a plan: the plan, whole"),
              Field.of("on", Field.Kind.DAY)
                  .says("for a change: its day; for the end: the last day of the roster"),
              Field.of("person", Field.Kind.CODE)
                  .identifier()
                  .says("for a change: who is not on duty"),
              Field.of("from", Field.Kind.CODE)
                  .says("for a change: from when, such as 08:00; left out: the whole day"),
              Field.of("to", Field.Kind.CODE).says("for a change: until when, such as 14:00"),
              Field.of("substitute", Field.Kind.CODE)
                  .identifier()
                  .says("for a change: who covers; left out: nobody"),
              Field.of("change", Field.Kind.COUNT)
                  .atLeast(1)
                  .atMost(Integer.MAX_VALUE)
                  .says("for a withdrawal: the number of the act that is taken back"),
              Field.oneOf("cause", Field.Kind.CODE, causes())
                  .says("for a change and a withdrawal: why"),
              Field.of("reason", Field.Kind.TEXT)
                  .reason()
                  .says("for the end: why; for OTHER_DUTY, CORRECTION and OTHER: what it is"))
          .where(RosterAct::faults);

  private final Node node;

  RosterAct(Node node) {
    this.node = node;
  }

  private static String[] kinds() {
    return Stream.of(Kind.values()).map(Kind::name).toArray(String[]::new);
  }

  private static String[] causes() {
    return Stream.of(Cause.values()).map(Cause::name).toArray(String[]::new);
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    Kind kind = Kind.valueOf(node.text("kind"));
    for (String name : kind.needed()) {
      if (!node.has(name)) {
        faults.add(node.fault(name, "pilot.needed", Message.of("pilot.input.needed")));
      }
    }
    for (String name : node.toPlain().keySet()) {
      if (!OF_ALL.contains(name) && !kind.asked().contains(name)) {
        faults.add(node.fault(name, "pilot.unused", Message.of("pilot.input.unused")));
      }
    }
    if (node.find("on", LocalDate.class).filter(day -> !DayBounds.contain(day)).isPresent()) {
      faults.add(node.fault("on", "pilot.year", Message.of("pilot.input.year")));
    }
    cause(node).ifPresent(faults::add);
    faults.addAll(times(node));
    if (faults.isEmpty() && kind == Kind.CHANGE && isOfOne(node)) {
      faults.add(node.fault("substitute", "roster.same", Message.of("roster.input.same")));
    }
    return faults;
  }

  /** A text stands where the cause does not say enough, and nowhere else. */
  private static Optional<InputFault> cause(Node node) {
    Optional<Cause> cause = node.find("cause", String.class).map(Cause::valueOf);
    if (cause.filter(Cause.OTHER::equals).isPresent() && !node.has("reason")) {
      return Optional.of(
          node.fault("reason", "pilot.needed", Message.of("roster.input.other-cause")));
    }
    return cause
        .filter(one -> !one.takesText() && node.has("reason"))
        .map(one -> Message.of("roster.input.no-text").with("cause", one.term()))
        .map(text -> node.fault("reason", NO_TEXT, text));
  }

  /** Both times or none. */
  private static List<InputFault> times(Node node) {
    List<String> given = TIMES.stream().filter(node::has).toList();
    if (given.isEmpty()) {
      return List.of();
    } else if (given.size() == TIMES.size()) {
      return CoverageWindow.times(node);
    }
    String lacking = given.contains("from") ? "to" : "from";
    return List.of(node.fault(lacking, "roster.times", Message.of("roster.input.times")));
  }

  private static boolean isOfOne(Node node) {
    return node.find("substitute", String.class)
        .filter(other -> other.equalsIgnoreCase(node.text("person")))
        .isPresent();
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Reads an act.
   *
   * @param tree the published tree
   * @return the act, or every fault with its place
   */
  public static Checked<RosterAct> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<RosterAct>>fold(
            node -> new Checked.Accepted<>(new RosterAct(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The kind. */
  public Kind kind() {
    return Kind.valueOf(node.text("kind"));
  }

  /** When it was done. */
  public OffsetDateTime at() {
    return moment().at();
  }

  IndianMoment moment() {
    return new IndianMoment(node.get("at", OffsetDateTime.class));
  }

  /** Who did it. */
  public String by() {
    return node.text("by");
  }

  /** The plan; nothing for another act. */
  public Optional<RosterPlan> plan() {
    return node.branch("plan").map(RosterPlan::new);
  }

  /** The day of a change, or the last day of the roster; nothing for a plan. */
  public Optional<LocalDate> on() {
    return node.find("on", LocalDate.class);
  }

  /** Who is not on duty; nothing for another act than a change. */
  public Optional<String> person() {
    return node.find("person", String.class).map(one -> one.toLowerCase(Locale.ROOT));
  }

  /** Who covers; nothing where nobody does. */
  public Optional<String> substitute() {
    return node.find("substitute", String.class).map(one -> one.toLowerCase(Locale.ROOT));
  }

  /** The first minute of the day that a change is about. */
  int from() {
    return node.find("from", String.class).map(WeekTime::minute).orElse(0);
  }

  int to() {
    return node.find("to", String.class).map(WeekTime::minute).orElse(WeekTime.DAY);
  }

  /** The hours that a change is about, such as {@code 08:00–14:00}; nothing for the whole day. */
  public Optional<String> hours() {
    return node.has("from")
        ? Optional.of(WeekTime.time(from()) + "\u2013" + WeekTime.time(to()))
        : Optional.empty();
  }

  /** The number of the act that is taken back, from 1; nothing for another act. */
  public Optional<Integer> change() {
    return node.find("change", Long.class).map(Math::toIntExact);
  }

  /** Why somebody is not on duty, or is again; nothing for another act, and in older records. */
  public Optional<Cause> cause() {
    return node.find("cause", String.class).map(Cause::valueOf);
  }

  /** The same change, which ends at a minute of its day. */
  RosterAct until(int minute) {
    Map<String, Object> tree = new LinkedHashMap<>(toPlain());
    tree.put("from", WeekTime.time(from()));
    tree.put("to", WeekTime.time(minute));
    return new RosterAct(FORM.onRecord(tree).orThrow());
  }

  /** Why, in words; nothing where the cause says it. */
  public Optional<String> reason() {
    return node.find("reason", String.class);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
