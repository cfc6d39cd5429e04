package org.govsm.governance.pilot;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.law.IndianMoment;
import org.jspecify.annotations.Nullable;

/** Act on a pilot: what was done, when, by whom and in which role. */
public final class PilotAct implements ToPlain {

  /** Kind of act. The set is closed: {@link PilotRecord} says which follows which. */
  public enum Kind {
    /** The charter is written, or written anew before it is approved. */
    CHARTER(""),
    /** The charter is approved by somebody who did not write it. */
    APPROVE("design"),
    /** The pilot goes out softly, with what it needs in place. */
    SOFT_LAUNCH("softLaunch"),
    /** The pilot starts, and its term runs. */
    START("run"),
    /** Results are recorded: the report of a week. */
    MEASURE(""),
    /** The term is made longer, for a reason. */
    EXTEND(""),
    /** The last extension is taken back by another officer than who made it, for a reason. */
    TAKE_BACK(""),
    /** The pilot is evaluated when its term is over. */
    REVIEW("evaluate"),
    /** The pilot is closed and goes to scale. */
    SCALE("scale"),
    /** The pilot is closed and stops. */
    STOP("stop"),
    /** The stop is taken back by another officer than who stopped it, for a reason. */
    RESUME("");

    private final String event;

    Kind(String event) {
      this.event = event;
    }

    /** The event of the machine {@code pilot.stages}; nothing for an act within a stage. */
    Optional<String> event() {
      return event.isEmpty() ? Optional.empty() : Optional.of(event);
    }

    /**
     * What it is called.
     *
     * @return a term among the sentences of this module
     */
    public Term term() {
      return new Term("pilot-act." + name());
    }
  }

  /** The roles in which acts are done. */
  private static final List<String> ROLES =
      List.of("author", "nodal-officer", "competent-authority");

  private static final List<String> WRITING = List.of("author", "nodal-officer");

  private static final List<String> OF_ALL = List.of("kind", "at", "by", "role");

  private static final Map<Kind, List<String>> NEEDED =
      Map.ofEntries(
          entry(Kind.CHARTER, List.of("charter")),
          entry(Kind.APPROVE, List.of()),
          entry(Kind.SOFT_LAUNCH, List.of()),
          entry(Kind.START, List.of()),
          entry(Kind.MEASURE, List.of("on", "measures")),
          entry(Kind.EXTEND, List.of("weeks", "reason")),
          entry(Kind.TAKE_BACK, List.of("reason")),
          entry(Kind.REVIEW, List.of("text")),
          entry(Kind.SCALE, List.of("reason")),
          entry(Kind.STOP, List.of("reason", "plan")),
          entry(Kind.RESUME, List.of("reason")));

  private static final Map<Kind, List<String>> POSSIBLE =
      Map.ofEntries(
          entry(Kind.CHARTER, List.of()),
          entry(Kind.APPROVE, List.of("reference")),
          entry(Kind.SOFT_LAUNCH, List.of("stated", "reference")),
          entry(Kind.START, List.of("stated", "reference")),
          entry(Kind.MEASURE, List.of("text")),
          entry(Kind.EXTEND, List.of("reference")),
          entry(Kind.TAKE_BACK, List.of("reference")),
          entry(Kind.REVIEW, List.of("reference")),
          entry(Kind.SCALE, List.of("stated", "reference")),
          entry(Kind.STOP, List.of("reference")),
          entry(Kind.RESUME, List.of("reference")));

  private static final Schema MEASURE =
      Schema.of(
          Field.of("criterion", Field.Kind.CODE).identifier().required().says("the criterion"),
          Field.of("result", Field.Kind.NUMBER).required().says("its result"),
          Field.of("source", Field.Kind.TEXT).says("where the result is found"),
          Field.of("counted", Field.Kind.COUNT)
              .says("how many records it was worked out from; left out where it is stated"),
          Field.of("asOf", Field.Kind.DAY)
              .says("for a result from readings: the day of the oldest of them"));

  private static final Schema STATED =
      Schema.of(
          Field.of("guard", Field.Kind.CODE).required().says("the condition"),
          Field.of("met", Field.Kind.FLAG).required().says("whether it is met"),
          Field.of("found", Field.Kind.CODE)
              .says("the outcome of it in the newest assessment, where that judges it"),
          Field.of("assessment", Field.Kind.COUNT).says("the number of that assessment"),
          Field.of("open", Field.Kind.CODES)
              .says("the controls that it does not decide, where the condition rests on several"));

  private static final Schema FORM =
      Schema.of(
              Field.oneOf("kind", Field.Kind.CODE, kinds()).required().says("what was done"),
              Field.of("at", Field.Kind.INSTANT).required().says("when"),
              Field.of("by", Field.Kind.CODE).identifier().required().says("the officer: an id"),
              Field.oneOf("role", Field.Kind.CODE, ROLES.toArray(String[]::new))
                  .required()
                  .says("the role in which the officer acts"),
              Field.form("charter", PilotCharter.form()).says("for a charter: the charter, whole"),
              Field.forms("stated", "statement", STATED)
                  .says("what the officer states of each condition of the stage"),
              Field.of("on", Field.Kind.DAY).says("for results: the day of which they are"),
              Field.forms("measures", "measure", MEASURE).says("for results: the results"),
              Field.of("weeks", Field.Kind.COUNT)
                  .atLeast(1)
                  .atMost(52)
                  .says("for an extension: by how many weeks"),
              Field.of("text", Field.Kind.TEXT).says("what was found"),
              Field.of("reason", Field.Kind.TEXT).reason().says("why"),
              Field.of("plan", Field.Kind.TEXT).says("for a stop: the closure plan"),
              Field.of("reference", Field.Kind.TEXT).says("the order or note on file"))
          .where(PilotAct::faults);

  private final Node node;

  PilotAct(Node node) {
    this.node = node;
  }

  private static String[] kinds() {
    return Stream.of(Kind.values()).map(Kind::name).toArray(String[]::new);
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
  public static Checked<PilotAct> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<PilotAct>>fold(
            node -> new Checked.Accepted<>(new PilotAct(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    Kind kind = Kind.valueOf(node.text("kind"));
    for (String name : needed(kind)) {
      if (!node.has(name)) {
        faults.add(node.fault(name, "pilot.needed", Message.of("pilot.input.needed")));
      }
    }
    for (String name : node.toPlain().keySet()) {
      if (!OF_ALL.contains(name) && !asked(kind).contains(name)) {
        faults.add(node.fault(name, "pilot.unused", Message.of("pilot.input.unused")));
      }
    }
    once(node, "measures", "criterion", faults);
    once(node, "stated", "guard", faults);
    return faults;
  }

  private static void once(Node node, String list, String member, List<InputFault> faults) {
    Set<String> seen = new HashSet<>();
    for (Node one : node.branches(list)) {
      if (!seen.add(one.text(member))) {
        faults.add(one.fault(member, "pilot.twice", Message.of("pilot.input.twice")));
      }
    }
  }

  /** The members that an act of a kind must have besides who did it and when. */
  public static List<String> needed(Kind kind) {
    return NEEDED.getOrDefault(kind, List.of());
  }

  /** The members that an act of a kind has or may have besides who did it and when, in order. */
  public static List<String> asked(Kind kind) {
    return Stream.concat(needed(kind).stream(), POSSIBLE.getOrDefault(kind, List.of()).stream())
        .toList();
  }

  /** The roles in which an act of a kind is done. */
  public static List<String> roles(Kind kind) {
    return switch (kind) {
      case CHARTER, MEASURE -> WRITING;
      case EXTEND -> List.of("competent-authority");
      case TAKE_BACK, RESUME -> List.of("competent-authority", "nodal-officer");
      default ->
          kind.event().stream()
              .flatMap(
                  event ->
                      PilotStages.machine().transitions().stream()
                          .filter(step -> step.event().equals(event)))
              .flatMap(step -> step.who().roles().stream())
              .distinct()
              .toList();
    };
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

  LocalDate day() {
    return moment().day();
  }

  /** Who did it. */
  public String by() {
    return node.text("by");
  }

  /** The role in which it was done. */
  public String role() {
    return node.text("role");
  }

  /** The charter; nothing for another act. */
  public Optional<PilotCharter> charter() {
    return node.branch("charter").map(PilotCharter::new);
  }

  /** A member that is text, such as {@code reason}; nothing where it is left out. */
  public Optional<String> said(String member) {
    return node.find(member, String.class);
  }

  /** The day of which results are; nothing for another act. */
  public Optional<LocalDate> on() {
    return node.find("on", LocalDate.class);
  }

  /** By how many weeks the term is made longer; 0 for another act. */
  public int weeks() {
    return node.find("weeks", Long.class).map(Long::intValue).orElse(0);
  }

  /** The criteria of which there are results, in order. */
  public List<String> measured() {
    return node.branches("measures").stream().map(one -> one.text("criterion")).toList();
  }

  private Optional<Node> measure(String criterion) {
    return node.branches("measures").stream()
        .filter(one -> one.text("criterion").equals(criterion))
        .findFirst();
  }

  /** The result of a criterion; nothing where there is none. */
  public Optional<BigDecimal> result(String criterion) {
    return measure(criterion).map(one -> one.get("result", BigDecimal.class));
  }

  /** How many records the result of a criterion was worked out from; nothing where it is stated. */
  public Optional<Long> counted(String criterion) {
    return measure(criterion).flatMap(one -> one.find("counted", Long.class));
  }

  /** Of which day the oldest reading of a result is; nothing where it comes from none. */
  public Optional<LocalDate> asOf(String criterion) {
    return measure(criterion).flatMap(one -> one.find("asOf", LocalDate.class));
  }

  /** Where the result of a criterion is found; nothing where it is not said. */
  public Optional<String> source(String criterion) {
    return measure(criterion).flatMap(one -> one.find("source", String.class));
  }

  /** What is stated of a condition; nothing where it is left out. */
  Optional<Boolean> stated(String guard) {
    return node.branches("stated").stream()
        .filter(one -> one.text("guard").equals(guard))
        .map(one -> one.get("met", Boolean.class))
        .findFirst();
  }

  List<String> statements() {
    return statedConditions().stream().map(Statement::guard).toList();
  }

  /**
   * What an officer states of a condition.
   *
   * @param guard the code of the condition
   * @param found the outcome of it in the newest assessment; nothing where that does not judge it
   * @param assessment the number of that assessment
   * @param open the controls that it does not decide, where the condition rests on several
   */
  public record Statement(
      String guard,
      boolean isMet,
      Optional<String> found,
      Optional<Long> assessment,
      List<String> open) {

    /** Keeps its own copy. */
    public Statement {
      open = List.copyOf(open);
    }
  }

  /** What the officer states of conditions, in order. */
  public List<Statement> statedConditions() {
    return node.branches("stated").stream()
        .map(
            one ->
                new Statement(
                    one.text("guard"),
                    one.get("met", Boolean.class),
                    one.find("found", String.class),
                    one.find("assessment", Long.class),
                    one.codes("open")))
        .toList();
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
