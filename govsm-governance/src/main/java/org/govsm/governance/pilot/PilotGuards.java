package org.govsm.governance.pilot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.text.Message;
import org.govsm.governance.pilot.PilotAct.Kind;

/**
 * What a record and an act say of each guard of the machine {@code pilot.stages}: the record tells
 * some, the officer states the others.
 */
final class PilotGuards {

  /** What the record itself tells, or the act by its members. */
  static final Set<String> OF_RECORD =
      Set.of(
          "GSM-PIL-02",
          "GSM-PIL-03",
          "owner-named",
          "eight-weeks",
          "weekly-report",
          "evaluation-signed",
          "not-worth-going-on",
          "closure-plan");

  private static final int STARTER_WEEKS = 2;

  private final PilotRecord record;
  private final PilotAct act;
  private final PilotCharter charter;

  PilotGuards(PilotRecord record, PilotAct act) {
    this.record = record;
    this.act = act;
    charter = record.charter().orElseThrow();
  }

  GuardAnswer answer(String guard) {
    return switch (guard) {
      case "GSM-PIL-02" -> new CharterCheck(charter, Optional.empty()).focused();
      case "GSM-PIL-03" -> new CharterCheck(charter, Optional.empty()).small();
      case "owner-named" ->
          charter.owner().isPresent()
              ? GuardAnswer.met()
              : GuardAnswer.unknown(List.of("pilot.owner"));
      case "eight-weeks" -> termOver();
      case "weekly-report" -> reported();
      case "evaluation-signed" -> given(record.last(Kind.REVIEW).isPresent(), "pilot.evaluation");
      case "not-worth-going-on" -> given(act.said("reason").isPresent(), "pilot.reason");
      case "closure-plan" -> given(act.said("plan").isPresent(), "pilot.plan");
      case "starter-rhythm" -> starterOver().orElseGet(() -> stated(guard));
      default -> stated(guard);
    };
  }

  private GuardAnswer stated(String guard) {
    return act.stated(guard)
        .map(met -> met ? GuardAnswer.met() : GuardAnswer.notMet(Message.of("pilot.stated-unmet")))
        .orElseGet(() -> GuardAnswer.unknown(List.of("pilot.stated")));
  }

  /** Nobody can state two weeks of which the record says that they are not over. */
  private Optional<GuardAnswer> starterOver() {
    return record
        .last(Kind.SOFT_LAUNCH)
        .map(launched -> launched.day().plusWeeks(STARTER_WEEKS))
        .filter(act.day()::isBefore)
        .map(day -> GuardAnswer.notMet(Message.of("pilot.starter-runs").with("day", day)));
  }

  private static GuardAnswer given(boolean there, String fact) {
    return there ? GuardAnswer.met() : GuardAnswer.unknown(List.of(fact));
  }

  /** A term that the charter states stands in the place of the eight weeks. */
  private GuardAnswer termOver() {
    LocalDate last = record.lastDay().orElseThrow();
    return act.day().isAfter(last)
        ? GuardAnswer.met()
        : GuardAnswer.notMet(
            Message.of("pilot.term-runs").with("weeks", record.weeks()).with("day", last));
  }

  private GuardAnswer reported() {
    List<Integer> without = record.standing(act.day()).weeksWithoutReport();
    return without.isEmpty()
        ? GuardAnswer.met()
        : GuardAnswer.notMet(Message.of("pilot.not-reported").with("weeks", without));
  }
}
