package org.govsm.governance.assessment.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** Days of events that a law judges: what was before its first day is not judged by it. */
final class LawDays {

  private LawDays() {}

  /** An event of a day that nobody said is judged by the law of today. */
  static CheckResult judged(CheckInput input, FactNode day, Supplier<CheckResult> check) {
    return day(day).flatMap(input::beforeLaw).orElseGet(check);
  }

  /** A post of the department that is out, since the law began. */
  static CheckResult post(CheckInput input, FactNode post, Function<FactNode, CheckResult> check) {
    FactNode published = post.at("publishedAt");
    if (post.at("official").is(false)) {
      return CheckResult.notApplicable(Message.of("check.not-official"));
    } else if (day(published).isEmpty()) {
      return CheckResult.unknown(published);
    }
    return judged(input, published, () -> check.apply(post));
  }

  static Optional<LocalDate> day(FactNode fact) {
    return fact.moment().map(Moment::day);
  }

  static long between(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  /** That an act lies before the event that it answers: one of the two is wrong. */
  static CheckResult reversed(FactNode act) {
    return CheckResult.unknown(act)
        .saying(Message.of("check.reversed").with("what", CheckResult.term(act.path())));
  }

  /** Whether what holds until a day still held on another; a day counts whole. */
  static CheckResult holds(FactNode until, LocalDate on) {
    return day(until)
        .map(
            end -> {
              boolean over = on.isAfter(end);
              Message text =
                  Message.of(over ? "check.ended" : "check.holds")
                      .with("what", CheckResult.term(until.path()))
                      .with("until", end)
                      .with("day", on);
              return over ? CheckResult.fail(text) : CheckResult.pass(text);
            })
        .orElseGet(() -> Require.given(until));
  }
}
