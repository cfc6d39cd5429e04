package org.govsm.governance.pilot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.process.Guard;
import org.govsm.governance.pilot.PilotAct.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Record of a pilot: its acts in the order of time, and what follows from them: the stage in the
 * machine {@code pilot.stages}, the charter, the term and the results. It never changes; an act
 * that is allowed gives a longer one.
 */
public final class PilotRecord implements ToPlain {

  private static final String BEGIN = PilotStages.machine().initial().code();

  static final String RUN = "RUN";
  static final String EVALUATE = "EVALUATE";
  static final String STOP = "STOP";

  private static final Schema FORM =
      Schema.of(Field.forms("acts", "act", PilotAct.form()).required().says("what was done"))
          .where(PilotRecord::faults);

  private final List<PilotAct> acts;

  private PilotRecord(List<PilotAct> acts) {
    this.acts = List.copyOf(acts);
  }

  /** A record without an act. */
  public static PilotRecord empty() {
    return new PilotRecord(List.of());
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Reads a record.
   *
   * @param tree the published tree
   * @return the record, or every fault with its place, also of acts that were not allowed
   */
  public static Checked<PilotRecord> fromPlain(@Nullable Object tree) {
    return read(FORM.read(tree));
  }

  /**
   * Reads a record that was accepted act by act when it was kept.
   *
   * @param tree the published tree
   * @return the record, or every fault of its form with its place; whether its acts were allowed is
   *     not asked again, as that may be stricter since
   */
  public static Checked<PilotRecord> onRecord(@Nullable Object tree) {
    return read(FORM.onRecord(tree));
  }

  private static Checked<PilotRecord> read(Checked<Node> tree) {
    return tree.<Checked<PilotRecord>>fold(
        node ->
            new Checked.Accepted<>(
                new PilotRecord(node.branches("acts").stream().map(PilotAct::new).toList())),
        faults -> new Checked.Rejected<>(faults));
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    PilotRecord before = empty();
    for (Node act : node.branches("acts")) {
      PilotAct next = new PilotAct(act);
      before.against(next).forEach(one -> faults.add(one.within(act.pointer())));
      if (!faults.isEmpty()) {
        return faults;
      }
      before = before.with(next);
    }
    return faults;
  }

  private PilotRecord with(PilotAct act) {
    return new PilotRecord(Stream.concat(acts.stream(), Stream.of(act)).toList());
  }

  private List<InputFault> against(PilotAct act) {
    return new PilotActCheck(this, act).faults();
  }

  /**
   * The record after one act more.
   *
   * @return the record, or why the act is not allowed, each at its place in the act
   */
  public Checked<PilotRecord> after(PilotAct act) {
    List<InputFault> faults = against(act);
    return faults.isEmpty() ? new Checked.Accepted<>(with(act)) : new Checked.Rejected<>(faults);
  }

  /** The acts in the order of time. */
  public List<PilotAct> acts() {
    return acts;
  }

  /**
   * The stage.
   *
   * @return its code in the machine {@code pilot.stages}
   */
  public String stage() {
    String stage = BEGIN;
    for (PilotAct act : unstopped()) {
      String before = stage;
      stage =
          act.kind()
              .event()
              .flatMap(event -> PilotStages.machine().find(before, event))
              .map(step -> step.to())
              .orElse(before);
    }
    return stage;
  }

  /** The acts without a stop that was taken back. */
  private List<PilotAct> unstopped() {
    List<PilotAct> stand = new ArrayList<>();
    for (PilotAct act : acts) {
      if (act.kind() == Kind.RESUME) {
        stand.removeIf(one -> one.kind() == Kind.STOP);
      } else {
        stand.add(act);
      }
    }
    return stand;
  }

  /** The day on which it was stopped; nothing while that does not stand. */
  public Optional<LocalDate> stoppedOn() {
    return last(Kind.STOP).filter(act -> stage().equals(STOP)).map(PilotAct::day);
  }

  /** Whether something is left to do. */
  public boolean isOpen() {
    return PilotStages.machine().state(stage()).filter(one -> one.isTerminal()).isEmpty();
  }

  /** The charter as it stands; nothing before it was written. */
  public Optional<PilotCharter> charter() {
    return last(Kind.CHARTER).flatMap(PilotAct::charter);
  }

  /** The last act of a kind. */
  public Optional<PilotAct> last(Kind kind) {
    return acts.stream().filter(act -> act.kind() == kind).reduce((first, next) -> next);
  }

  /** The kinds of acts that are possible in the stage, whoever does them. */
  public List<Kind> next() {
    return Stream.of(Kind.values()).filter(this::isNow).toList();
  }

  boolean isNow(Kind kind) {
    String stage = stage();
    return switch (kind) {
      case CHARTER -> stage.equals(BEGIN);
      case EXTEND -> stage.equals(RUN);
      case TAKE_BACK -> stage.equals(RUN) && !extensions().isEmpty();
      case RESUME -> stage.equals(STOP);
      case MEASURE -> stage.equals(RUN) || stage.equals(EVALUATE);
      default ->
          charter().isPresent()
              && kind.event()
                  .filter(event -> PilotStages.machine().find(stage, event).isPresent())
                  .isPresent();
    };
  }

  /** The day on which the term began; nothing before the pilot was started. */
  public Optional<LocalDate> startedOn() {
    return last(Kind.START).map(PilotAct::day);
  }

  /** The extensions that stand, in the order of time. */
  List<PilotAct> extensions() {
    List<PilotAct> stand = new ArrayList<>();
    for (PilotAct act : acts) {
      if (act.kind() == Kind.EXTEND) {
        stand.add(act);
      } else if (act.kind() == Kind.TAKE_BACK && !stand.isEmpty()) {
        stand.remove(stand.size() - 1);
      }
    }
    return stand;
  }

  /** How many weeks the term has, with every extension that stands. */
  public int weeks() {
    return weeks(LocalDate.MAX);
  }

  private int weeks(LocalDate on) {
    return charter().map(PilotCharter::weeks).orElse(PilotCharter.DEFAULT_WEEKS)
        + extensions().stream().filter(e -> !e.day().isAfter(on)).mapToInt(PilotAct::weeks).sum();
  }

  /**
   * The last day of the term, or the day on which it was stopped where that was earlier; nothing
   * before the pilot was started.
   */
  public Optional<LocalDate> lastDay() {
    return lastDay(LocalDate.MAX).map(last -> stoppedOn().filter(last::isAfter).orElse(last));
  }

  /**
   * The last day of the term as it was planned, by the extensions that stand, those of later than a
   * day left out.
   */
  Optional<LocalDate> lastDay(LocalDate on) {
    return startedOn().map(day -> day.plusWeeks(weeks(on)).minusDays(1));
  }

  /**
   * The conditions of an act that no record tells, so that the officer states them.
   *
   * @return in the order of the machine
   */
  public static List<Guard> stated(Kind kind) {
    return kind.event().stream()
        .flatMap(event -> PilotStages.machine().of(event).stream())
        .flatMap(step -> step.guards().stream())
        .filter(guard -> PilotAct.asked(kind).contains("stated"))
        .filter(guard -> !PilotGuards.OF_RECORD.contains(guard.code()))
        .toList();
  }

  /** How the pilot stands on a day: its week, each criterion, and what waits. */
  public PilotStanding standing(LocalDate asOf) {
    return PilotStanding.of(this, asOf);
  }

  /** What the rules on pilots say of the charter; nothing before it was written. */
  public List<Finding> findings(Optional<UseTable> table) {
    return charter().map(one -> one.findings(table)).orElse(List.of());
  }

  /**
   * The pilot as facts that controls judge: what has not happened is null.
   *
   * @return the members of the fact {@code pilot}; empty before there is a charter
   */
  public Map<String, @Nullable Object> toFacts() {
    return PilotFacts.of(this);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return Map.of("acts", Tree.list(acts, PilotAct::toPlain));
  }
}
