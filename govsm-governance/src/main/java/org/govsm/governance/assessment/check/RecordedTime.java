package org.govsm.governance.assessment.check;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.law.IndianMoment;

/**
 * Acts that were put on record after the time for which they are typed, or by no act of a record
 * that is kept: in time by what is typed and late by the record, they pass no control that asks for
 * an act in time. The statement of a control says nothing of such a time, so that no signature for
 * it settles the question.
 */
final class RecordedTime {

  private RecordedTime() {}

  /**
   * What is found of an act by the time that is typed, unless the record came too late for it.
   *
   * @param acted when it is said to have been done
   * @param judge judges by a moment
   */
  static CheckResult judged(FactNode acted, Function<Moment, CheckResult> judge) {
    Moment said = acted.moment().orElseThrow();
    CheckResult bySaid = judge.apply(said);
    if (!isShown(bySaid)) {
      return bySaid;
    } else if (acted.isOnlyStated()) {
      return onlyStated(acted);
    }
    return acted
        .recorded()
        .filter(said::isBefore)
        .filter(recorded -> !isShown(judge.apply(recorded)))
        .map(recorded -> later(acted, recorded))
        .orElse(bySaid);
  }

  /** Whether it is in order, or for a person to say. */
  private static boolean isShown(CheckResult found) {
    return found.outcome() == Outcome.PASS || found.outcome() == Outcome.ATTEST;
  }

  /** What is found of a time that is typed where records are kept, and none has it. */
  static CheckResult onlyStated(FactNode acted) {
    Message text =
        Message.of("check.only-stated")
            .with("what", CheckResult.term(acted.path()))
            .with("typed", said(acted.moment().orElseThrow()));
    return CheckResult.unknown(acted).saying(text);
  }

  /** Whether an item is only typed where records of its kind are kept: those stand before it. */
  static boolean isUnrecorded(FactNode item) {
    return item.at("kept").is(false);
  }

  /** Whether there are such items: they stand last. */
  static boolean hasUnrecorded(List<FactNode> items) {
    return !items.isEmpty() && isUnrecorded(items.get(items.size() - 1));
  }

  /** The items without those: of which one is enough, or that are counted. */
  static List<FactNode> shown(List<FactNode> items) {
    return hasUnrecorded(items)
        ? items.stream().filter(item -> !isUnrecorded(item)).toList()
        : items;
  }

  /**
   * What is found of an item, unless that is in order, or for a person, by what is typed beside
   * records alone.
   *
   * @param many the list
   * @param check judges the item
   */
  static CheckResult item(String many, FactNode item, Function<FactNode, CheckResult> check) {
    CheckResult found = check.apply(item);
    return isShown(found) && isUnrecorded(item) ? unrecorded(many) : found;
  }

  static CheckResult unrecorded(String many) {
    return CheckResult.unknown(List.of(many + "[].kept"))
        .saying(Message.of("check.only-stated-record"));
  }

  /**
   * What is found of an act by the time that is typed, unless it was put on record later and would
   * fail by that: nobody but who typed it knows that it was before.
   *
   * @param acted when it is said to have been done
   * @param judge judges by a moment
   */
  static CheckResult before(FactNode acted, Function<Moment, CheckResult> judge) {
    Moment said = acted.moment().orElseThrow();
    CheckResult bySaid = judge.apply(said);
    return acted
        .recorded()
        .filter(said::isBefore)
        .filter(recorded -> bySaid.outcome() != Outcome.FAIL)
        .filter(recorded -> judge.apply(recorded).outcome() == Outcome.FAIL)
        .map(recorded -> later(acted, recorded))
        .orElse(bySaid);
  }

  /**
   * What is found of an act that was surely not done until some moment, where that alone decides:
   * what was open by its record when its time was over is late, whatever came of it then. Whether
   * it was open is not known where that is typed for a time before, and was put on record after it.
   *
   * @param acted when it is said to have been done
   * @param judge judges by a moment
   * @param late the outcomes that no later act takes away
   */
  static Optional<CheckResult> whileOpen(
      FactNode acted, Function<Moment, CheckResult> judge, Set<Outcome> late) {
    FactNode until = acted.openUntil();
    return until
        .moment()
        .map(judge)
        .filter(found -> late.contains(found.outcome()))
        .or(
            () ->
                until
                    .moment()
                    .flatMap(said -> until.recorded())
                    .filter(at -> late.contains(judge.apply(at).outcome()))
                    .map(at -> later(until, at))
                    .map(found -> CheckResult.unknown(acted).saying(found.text())));
  }

  private static CheckResult later(FactNode acted, Moment recorded) {
    Message text =
        Message.of("check.recorded-later")
            .with("what", CheckResult.term(acted.path()))
            .with("typed", said(acted.moment().orElseThrow()))
            .with("recorded", said(recorded));
    return CheckResult.unknown(acted).saying(text);
  }

  private static IndianMoment said(Moment moment) {
    return new IndianMoment(moment.start().atOffset(ZoneOffset.UTC));
  }
}
