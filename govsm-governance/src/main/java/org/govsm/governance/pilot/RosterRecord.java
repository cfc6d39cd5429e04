package org.govsm.governance.pilot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.pilot.RosterAct.Kind;
import org.govsm.governance.tree.PersonKey;
import org.jspecify.annotations.Nullable;

/**
 * Record of a roster: its plans and every change of a day, and what follows from them: who is on
 * duty in the days to come, and the hours that nobody covers. It never changes; an act that is
 * allowed gives a longer one.
 */
public final class RosterRecord implements ToPlain {

  /** The days of a week. */
  public static final int DAYS = 7;

  private static final Schema FORM =
      Schema.of(Field.forms("acts", "act", RosterAct.form()).required().says("what was done"))
          .where(RosterRecord::faults);

  private final List<RosterAct> acts;

  private RosterRecord(List<RosterAct> acts) {
    this.acts = List.copyOf(acts);
  }

  /** A record without an act. */
  public static RosterRecord empty() {
    return new RosterRecord(List.of());
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
  public static Checked<RosterRecord> fromPlain(@Nullable Object tree) {
    return read(FORM.read(tree));
  }

  /**
   * Reads a record that was accepted act by act when it was kept.
   *
   * @param tree the published tree
   * @return the record, or every fault of its form with its place; whether its acts were allowed is
   *     not asked again, as that may be stricter since
   */
  public static Checked<RosterRecord> onRecord(@Nullable Object tree) {
    return read(FORM.onRecord(tree));
  }

  private static Checked<RosterRecord> read(Checked<Node> tree) {
    return tree.<Checked<RosterRecord>>fold(
        node ->
            new Checked.Accepted<>(
                new RosterRecord(node.branches("acts").stream().map(RosterAct::new).toList())),
        faults -> new Checked.Rejected<>(faults));
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    RosterRecord before = empty();
    for (Node act : node.branches("acts")) {
      RosterAct next = new RosterAct(act);
      before.against(next).forEach(one -> faults.add(one.within(act.pointer())));
      if (!faults.isEmpty()) {
        return faults;
      }
      before = before.with(next);
    }
    return faults;
  }

  private RosterRecord with(RosterAct act) {
    return new RosterRecord(Stream.concat(acts.stream(), Stream.of(act)).toList());
  }

  private List<InputFault> against(RosterAct act) {
    return new RosterActCheck(this, act).faults();
  }

  /**
   * The record after one act more.
   *
   * @return the record, or why the act is not allowed, each at its place in the act
   */
  public Checked<RosterRecord> after(RosterAct act) {
    List<InputFault> faults = against(act);
    return faults.isEmpty() ? new Checked.Accepted<>(with(act)) : new Checked.Rejected<>(faults);
  }

  /** The acts in the order of time. */
  public List<RosterAct> acts() {
    return acts;
  }

  /** The last day of the roster, as it was said last; nothing while it goes on. */
  public Optional<LocalDate> lastDay() {
    return acts.stream()
        .filter(act -> act.kind() == Kind.END)
        .flatMap(act -> act.on().stream())
        .reduce((first, next) -> next);
  }

  /**
   * The kinds of acts that are possible on a day, whoever does them. A roster goes on to its last
   * day, until which that can be changed too.
   */
  public List<Kind> next(LocalDate today) {
    if (acts.isEmpty()) {
      return List.of(Kind.PLAN);
    }
    return Stream.of(Kind.values())
        .filter(kind -> lastDay().filter(today::isAfter).isEmpty())
        .filter(kind -> kind != Kind.WITHDRAW || !standingChanges().isEmpty())
        .toList();
  }

  /** The plan of a day: of those that had begun, the one that was made last. */
  public Optional<RosterPlan> plan(LocalDate day) {
    return lastDay().filter(day::isAfter).isPresent()
        ? Optional.empty()
        : begun(day).flatMap(act -> act.plan().stream()).reduce((first, next) -> next);
  }

  /** The plans that had begun by a day, as they were made. */
  private Stream<RosterAct> begun(LocalDate day) {
    return acts.stream()
        .filter(act -> act.plan().filter(plan -> !plan.since().isAfter(day)).isPresent());
  }

  /** The hours of coverage of a day, also of one after the end, and each as it was planned then. */
  List<CoverageWindow> hours(LocalDate day) {
    return PlannedDay.of(begun(day).toList(), day).windows();
  }

  /** The first day of its first plan; nothing before there is one. */
  public Optional<LocalDate> firstDay() {
    return plans().map(RosterPlan::since).min(LocalDate::compareTo);
  }

  /** The plan that was made last; nothing before there is one. */
  public Optional<RosterPlan> newest() {
    return plans().reduce((first, next) -> next);
  }

  private Stream<RosterPlan> plans() {
    return acts.stream().flatMap(act -> act.plan().stream());
  }

  /** The changes of a day that stand, in the order in which they were made. */
  public List<RosterAct> changes(LocalDate day) {
    return standingChanges().values().stream()
        .filter(act -> act.on().filter(day::equals).isPresent())
        .toList();
  }

  /** The changes that were not taken back, by their numbers among the acts, from 1. */
  public NavigableMap<Integer, RosterAct> standingChanges() {
    NavigableMap<Integer, RosterAct> changes = new TreeMap<>();
    for (int i = 0; i < acts.size(); i++) {
      if (acts.get(i).kind() == Kind.CHANGE) {
        changes.put(i + 1, acts.get(i));
      }
    }
    acts.forEach(act -> act.change().ifPresent(changes::remove));
    return changes;
  }

  /** Whether a change was put on record only when its hours had begun, or a plan after its day. */
  public boolean isSaidLater(RosterAct act) {
    return act.kind() == Kind.CHANGE && hasBegun(act, act.moment())
        || act.plan().filter(plan -> plan.since().isBefore(act.moment().day())).isPresent();
  }

  /** Whether the first hour that a change is about, as it was planned then, has begun. */
  boolean hasBegun(RosterAct change, IndianMoment at) {
    LocalDate day = change.on().orElseThrow();
    int begin =
        plannedAt(at, day)
            .filter(one -> isAbout(change, one))
            .mapToInt(one -> Math.max(one.from(), change.from()))
            .min()
            .orElse(change.from());
    return DayShift.isLate(at, day, begin);
  }

  /** Who is on duty on a day, with every change of it. */
  List<DayShift> shifts(LocalDate day) {
    List<DayShift> shifts =
        plan(day).isEmpty() ? List.of() : PlannedDay.of(begun(day).toList(), day).shifts();
    for (RosterAct change : lasting(day)) {
      shifts = shifts.stream().flatMap(shift -> shift.after(change, day)).toList();
    }
    for (RosterAct change : denied(day)) {
      shifts = shifts.stream().map(shift -> shift.doubted(change)).toList();
    }
    return shifts;
  }

  /** The changes of a day that two officers say two things of: taken back when it was over. */
  private List<RosterAct> denied(LocalDate day) {
    return acts.stream()
        .filter(act -> act.change().isPresent())
        .flatMap(
            back ->
                Stream.of(acts.get(back.change().orElseThrow() - 1))
                    .filter(act -> act.on().filter(day::equals).isPresent())
                    .filter(act -> isOver(act, back.moment())))
        .toList();
  }

  /** The changes of a day as long as they stood: one that was taken back held until then. */
  private List<RosterAct> lasting(LocalDate day) {
    List<RosterAct> lasting = new ArrayList<>();
    for (int i = 0; i < acts.size(); i++) {
      RosterAct act = acts.get(i);
      if (act.kind() == Kind.CHANGE && act.on().filter(day::equals).isPresent()) {
        int number = i + 1;
        Optional<RosterAct> back =
            acts.stream()
                .filter(one -> one.change().filter(of -> of == number).isPresent())
                .findFirst();
        back.<Optional<RosterAct>>map(one -> until(act, one.moment()))
            .orElse(Optional.of(act))
            .ifPresent(lasting::add);
      }
    }
    return lasting;
  }

  /** What there was of a change by the minute in which it was taken back. */
  private Optional<RosterAct> until(RosterAct change, IndianMoment back) {
    int minute = DayShift.minute(back, change.on().orElseThrow());
    return hasBegun(change, back) && !isOver(change, back) && change.from() < minute
        ? Optional.of(change.until(Math.min(minute, change.to())))
        : Optional.empty();
  }

  /** Whether the last hour that a change is about, as it was planned then, is over. */
  boolean isOver(RosterAct change, IndianMoment at) {
    LocalDate day = change.on().orElseThrow();
    int end =
        plannedAt(at, day)
            .filter(one -> isAbout(change, one))
            .mapToInt(one -> Math.min(one.to(), change.to()))
            .max()
            .orElse(change.to());
    return DayShift.minute(at, day) >= end;
  }

  /** Whether a shift is one of the person and the hours that a change is about. */
  private static boolean isAbout(RosterAct change, RosterShift one) {
    return change.person().filter(who -> PersonKey.same(who, one.person())).isPresent()
        && one.from() < change.to()
        && change.from() < one.to();
  }

  /** The shifts of a day by the plans that were on record at a moment. */
  private Stream<RosterShift> plannedAt(IndianMoment at, LocalDate day) {
    List<RosterAct> known = begun(day).filter(act -> !act.moment().isAfter(at)).toList();
    return PlannedDay.of(known, day).shifts().stream().map(DayShift::shift);
  }

  private static Stream<LocalDate> week(LocalDate from) {
    return IntStream.range(0, DAYS).mapToObj(from::plusDays);
  }

  /**
   * The roster of seven days, with every change of them and the hours that nobody covers.
   *
   * @param from the first of the days
   */
  public DutyRoster roster(LocalDate from) {
    return DutyRoster.of(
        windows(from),
        shifts(week(from)),
        Stream.concat(overPlanned(from).stream(), overOwn(from).stream()).toList());
  }

  private List<CoverageWindow> windows(LocalDate from) {
    return week(from)
        .filter(day -> plan(day).isPresent())
        .flatMap(day -> hours(day).stream())
        .toList();
  }

  private List<RosterShift> shifts(Stream<LocalDate> days) {
    return days.flatMap(day -> shifts(day).stream()).map(DayShift::shift).toList();
  }

  /** The plans of seven days, and the days of each. */
  private Map<RosterPlan, List<LocalDate>> planned(LocalDate from) {
    Map<RosterPlan, List<LocalDate>> planned = new LinkedHashMap<>();
    List<RosterPlan> plans = plans().toList();
    week(from)
        .forEach(
            day ->
                plan(day)
                    .flatMap(it -> plans.stream().filter(it::isSame).findFirst())
                    .ifPresent(
                        it -> planned.computeIfAbsent(it, one -> new ArrayList<>()).add(day)));
    return planned;
  }

  /** The limits of the plans of seven days; nothing where it has no plan then. */
  Optional<RosterLimits> limits(LocalDate from) {
    return planned(from).keySet().stream().map(RosterPlan::limits).reduce(RosterLimits::within);
  }

  /** What does not keep the limits of the plan of its days. */
  private List<Message> overPlanned(LocalDate from) {
    return planned(from).entrySet().stream()
        .flatMap(one -> one.getKey().limits().broken(shifts(one.getValue().stream())).stream())
        .toList();
  }

  /** What does not keep the limits that govsm proposes, where a plan has no such limit. */
  private List<Message> overOwn(LocalDate from) {
    return planned(from).keySet().stream()
        .map(plan -> plan.limits().lacking())
        .reduce(RosterLimits::within)
        .map(limits -> limits.broken(shifts(week(from))))
        .orElse(List.of());
  }

  /**
   * What the roster of seven days, and the first week of each plan to come, shows against its
   * hours, its limits and the persons it needs.
   *
   * @return warnings and notes; none stands in the way of anything
   */
  public List<Finding> findings(LocalDate from) {
    return withLater(from, this::ofWeek);
  }

  /** What seven days show, and what the first week of each later plan shows beside it. */
  List<Finding> withLater(LocalDate from, Function<LocalDate, List<Finding>> week) {
    List<Finding> findings = new ArrayList<>(week.apply(from));
    Set<Message> told = new HashSet<>();
    findings.forEach(one -> told.add(one.text()));
    plans()
        .map(RosterPlan::since)
        .filter(day -> day.isAfter(from) && plan(day).isPresent())
        .sorted()
        .distinct()
        .forEach(
            day ->
                week.apply(day).stream()
                    .filter(one -> told.add(one.text()))
                    .forEach(one -> findings.add(later(day, one))));
    return findings;
  }

  private static Finding later(LocalDate day, Finding one) {
    Message text = Message.of("roster.later").with("day", day).with("what", one.text());
    return Finding.of(one.code(), one.weight(), text, one.citation());
  }

  private List<Finding> ofWeek(LocalDate from) {
    List<Finding> findings = new ArrayList<>();
    DutyRoster roster = roster(from);
    List<CoverageWindow> windows = windows(from);
    roster.gaps().forEach(gap -> warn(findings, gap.said()));
    overPlanned(from).forEach(text -> warn(findings, text));
    overOwn(from).forEach(text -> findings.add(own(text)));
    plan(from).flatMap(plan -> fewer(plan, roster.persons().size())).ifPresent(findings::add);
    shifts(week(from)).stream()
        .filter(shift -> windows.stream().noneMatch(shift::isIn))
        .forEach(
            shift -> findings.add(PilotRules.of(PilotRules.COVERED, Weight.NOTE, shift.outside())));
    return findings;
  }

  /**
   * By which limits more persons are needed: those of the plan, or ours where they are stricter.
   */
  private static Optional<Finding> fewer(RosterPlan plan, int have) {
    int needed = plan.fewestPersons();
    Message text = Message.of("staffing.fewer-persons").with("have", have).with("needed", needed);
    Finding found =
        plan.isWithinOwnShifts()
            ? PilotRules.of(PilotRules.COVERED, Weight.WARNING, text)
            : own(text);
    return Optional.of(found).filter(one -> have < needed);
  }

  private static Finding own(Message text) {
    return Finding.of(PilotRules.COVERED, Weight.WARNING, text, PilotRules.ownLimits());
  }

  private static void warn(List<Finding> findings, Message text) {
    findings.add(PilotRules.of(PilotRules.COVERED, Weight.WARNING, text));
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return Map.of("acts", Tree.list(acts, RosterAct::toPlain));
  }
}
