package org.govsm.governance.pilot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;

/** Standing of an exit criterion: its last result, and what that is beside the target. */
public final class CriterionStanding implements ToPlain {

  /** What the last result is. The set is closed. */
  public enum Outcome {
    /** The target is reached. */
    MET,
    /** The target is not reached yet, and the result keeps the even growth towards it. */
    ON_TRACK,
    /** The term runs, and the result is less than it has to be by then. */
    BEHIND,
    /** The term is over and the target is not reached. */
    MISSED,
    /** No result tells. */
    UNMEASURED
  }

  private final ExitCriterion criterion;
  private final Outcome outcome;
  private final Optional<BigDecimal> result;
  private final Optional<LocalDate> on;
  private final Optional<Fraction> expected;
  private final boolean typed;

  private CriterionStanding(
      ExitCriterion criterion,
      Outcome outcome,
      Optional<BigDecimal> result,
      Optional<LocalDate> on,
      Optional<Fraction> expected,
      boolean typed) {
    this.typed = typed;
    this.criterion = criterion;
    this.outcome = outcome;
    this.result = result;
    this.on = on;
    this.expected = expected;
  }

  /**
   * The standing of a criterion.
   *
   * @param last the last act that has a result of it; nothing where there is none
   * @param record the pilot: growth is judged by the term that held on the day of the result
   * @param over whether the term is over
   */
  static CriterionStanding of(
      ExitCriterion criterion, Optional<PilotAct> last, PilotRecord record, boolean over) {
    LocalDate first = record.startedOn().orElseThrow();
    LocalDate until = record.lastDay(LocalDate.MAX).orElseThrow();
    Optional<BigDecimal> result = last.flatMap(act -> act.result(criterion.id()));
    Optional<LocalDate> on =
        last.flatMap(act -> act.asOf(criterion.id())).or(() -> last.flatMap(PilotAct::on));
    if (result.isEmpty() || on.isEmpty()) {
      return new CriterionStanding(
          criterion, Outcome.UNMEASURED, result, on, Optional.empty(), false);
    }
    LocalDate held = record.lastDay(on.get()).orElseThrow();
    long days = held.toEpochDay() - first.toEpochDay() + 1;
    long day = Math.min(on.get().toEpochDay() - first.toEpochDay() + 1, days);
    boolean old = over && on.get().isBefore(until.minusDays(6));
    Outcome outcome =
        old
            ? Outcome.UNMEASURED
            : criterion.isMetBy(result.get())
                ? Outcome.MET
                : over
                    ? Outcome.MISSED
                    : criterion.isOnTrack(result.get(), day, days)
                        ? Outcome.ON_TRACK
                        : Outcome.BEHIND;
    Optional<Fraction> then = over ? Optional.empty() : criterion.expected(day, days);
    boolean typed = last.flatMap(act -> act.counted(criterion.id())).isEmpty();
    return new CriterionStanding(criterion, outcome, result, on, then, typed);
  }

  /** The criterion. */
  public ExitCriterion criterion() {
    return criterion;
  }

  /** What the last result is. */
  public Outcome outcome() {
    return outcome;
  }

  /** The last result; nothing where there is none. */
  public Optional<BigDecimal> result() {
    return result;
  }

  /** Whether the last result was typed by an officer, and stands on no record. */
  public boolean isTyped() {
    return typed;
  }

  /** The day of the last result. */
  public Optional<LocalDate> on() {
    return on;
  }

  /**
   * What an even growth from the baseline to the target reaches on the day of the result; nothing
   * without a baseline, and once the term is over. It is shown to two decimals and judged
   * unrounded.
   */
  public Optional<BigDecimal> expected() {
    return expected.map(value -> value.decimal(2, RoundingMode.HALF_UP).stripTrailingZeros());
  }

  /** The sentence: its result beside what it has to be. */
  public Message said() {
    String growth = expected.isPresent() && outcome != Outcome.MET ? "-growth" : "";
    String old = outcome == Outcome.UNMEASURED && result.isPresent() ? "-old" : "";
    Message said =
        Message.of("pilot.criterion." + outcome + growth + old)
            .with("title", new CriterionName(criterion.name()))
            .with("target", criterion.target());
    for (BigDecimal value : result.stream().toList()) {
      said = said.with("result", value);
    }
    for (LocalDate day : on.stream().toList()) {
      said = said.with("day", day);
    }
    for (BigDecimal value : expected().stream().toList()) {
      said = said.with("expected", value);
    }
    return said;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("criterion", criterion.id());
    tree.put("outcome", outcome.name());
    tree.put("target", criterion.target().toPlainString());
    result.ifPresent(value -> tree.put("result", value.toPlainString()));
    on.ifPresent(day -> tree.put("on", day.toString()));
    result.ifPresent(value -> tree.put("typed", typed));
    expected().ifPresent(value -> tree.put("expected", value.toPlainString()));
    return tree;
  }
}
