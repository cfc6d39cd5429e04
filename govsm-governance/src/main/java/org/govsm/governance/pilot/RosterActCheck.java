package org.govsm.governance.pilot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.pilot.RosterAct.Kind;
import org.govsm.governance.tree.PersonKey;

/** Check of an act on a roster: its time, its day, and whether the person has that duty. */
final class RosterActCheck {

  private final RosterRecord record;
  private final RosterAct act;
  private final List<InputFault> faults = new ArrayList<>();

  RosterActCheck(RosterRecord record, RosterAct act) {
    this.record = record;
    this.act = act;
  }

  List<InputFault> faults() {
    List<Kind> next = record.next(act.moment().day());
    if (!next.contains(act.kind())) {
      String key = next.isEmpty() ? "ended" : record.acts().isEmpty() ? "no-plan" : "no-changes";
      return List.of(new InputFault("/kind", "roster.not-now", Message.of("roster.input." + key)));
    }
    if (!record.acts().isEmpty()) {
      RosterAct last = record.acts().get(record.acts().size() - 1);
      if (act.moment().isBefore(last.moment())) {
        fault("at", "early", Message.of("roster.input.before").with("at", last.moment()));
      }
    }
    bound();
    if (act.kind() == Kind.PLAN) {
      sameAccount();
      beforeTheEnd();
    } else if (act.kind() == Kind.CHANGE) {
      change(act.on().orElseThrow());
    } else if (act.kind() == Kind.WITHDRAW) {
      withdrawal(act.change().orElseThrow());
    } else {
      end(act.on().orElseThrow());
    }
    return List.copyOf(faults);
  }

  private void fault(String member, String code, Message text) {
    faults.add(new InputFault("/" + member, "roster." + code, text));
  }

  /** A roster of another account is another roster. */
  private void sameAccount() {
    Optional<String> account = act.plan().orElseThrow().account();
    if (record.newest().filter(plan -> !plan.account().equals(account)).isPresent()) {
      fault("plan/account", "other-account", Message.of("roster.input.other-account"));
    }
  }

  /** What is planned for after the last day holds on no day. */
  private void beforeTheEnd() {
    LocalDate since = act.plan().orElseThrow().since();
    record
        .lastDay()
        .filter(since::isAfter)
        .ifPresent(
            day ->
                fault(
                    "plan/since",
                    "after-end",
                    Message.of("roster.input.after-end").with("day", day)));
  }

  private void change(LocalDate day) {
    String person = act.person().orElseThrow();
    List<DayShift> shifts = record.shifts(day);
    List<RosterShift> own =
        shifts.stream()
            .map(DayShift::shift)
            .filter(one -> one.person().equals(person))
            .filter(one -> one.from() < act.to() && act.from() < one.to())
            .toList();
    if (own.isEmpty()) {
      fault("person", "no-shift", Message.of("roster.input.no-shift").with("day", day));
      return;
    }
    act.substitute()
        .filter(other -> isOnDuty(other, shifts, own))
        .ifPresent(other -> fault("substitute", "on-duty", Message.of("pilot.input.on-duty")));
  }

  /** Whether somebody is on duty already in what is to be covered. */
  private boolean isOnDuty(String other, List<DayShift> shifts, List<RosterShift> covered) {
    return shifts.stream()
        .map(DayShift::shift)
        .filter(one -> one.person().equals(other))
        .anyMatch(
            one ->
                covered.stream()
                    .anyMatch(
                        part ->
                            one.from() < Math.min(part.to(), act.to())
                                && Math.max(part.from(), act.from()) < one.to()));
  }

  /**
   * The last change of its day, before its hours are over: what happened stays. That it did not
   * happen is said by another officer than who recorded it, and than who was not on duty by it.
   */
  private void withdrawal(int number) {
    Optional<RosterAct> change = Optional.ofNullable(record.standingChanges().get(number));
    if (change.isEmpty()) {
      fault("change", "no-change", Message.of("roster.input.no-change"));
      return;
    }
    LocalDate day = change.get().on().orElseThrow();
    List<RosterAct> ofDay = record.changes(day);
    if (record.isOver(change.get(), act.moment()) && !isCorrectedByAnother(change.get())) {
      fault("change", "over", Message.of("roster.input.over").with("day", day));
    } else if (!ofDay.get(ofDay.size() - 1).equals(change.get())) {
      fault("change", "not-last", Message.of("roster.input.not-last").with("day", day));
    }
  }

  private boolean isCorrectedByAnother(RosterAct change) {
    return act.cause().filter(RosterAct.Cause.CORRECTION::equals).isPresent()
        && Stream.of(change.by(), change.person().orElse(""))
            .noneMatch(one -> PersonKey.same(one, act.by()));
  }

  /**
   * The last day of what has begun is that day or later; what has not begun can end at once, so
   * that a plan that was made for a wrong day goes.
   */
  private void end(LocalDate day) {
    record
        .newest()
        .map(RosterPlan::since)
        .filter(since -> day.isBefore(since) && day.isBefore(act.moment().day()))
        .ifPresent(
            since ->
                fault(
                    "on",
                    "before-plan",
                    Message.of("roster.input.before-plan").with("day", since)));
  }

  /** Nothing is planned beyond fifty years, as facts are not. */
  private void bound() {
    LocalDate last = act.moment().day().plusYears(Facts.MOST_YEARS_AHEAD);
    Message text = Message.of("roster.input.far").with("day", last);
    if (act.on().filter(last::isBefore).isPresent()) {
      fault("on", "far", text);
    }
    if (act.plan().map(RosterPlan::since).filter(last::isBefore).isPresent()) {
      fault("plan/since", "far", text);
    }
  }
}
