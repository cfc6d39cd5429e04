package org.govsm.procurement.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.Question;
import org.govsm.core.time.EffectivePeriod;

/**
 * A question with the same facts, asked on one day after another. What it says is looked at on the
 * first day and on each day on which a row or an entry begins or ends; on any other it says what it
 * said on the day that was asked before.
 *
 * @param turns the days on which anything begins or ends
 * @param inForce the periods of the rows that may answer, by their ids
 * @param days the days on which it is asked, in order
 */
record Daily(
    String where,
    Question question,
    Set<LocalDate> turns,
    Map<String, EffectivePeriod> inForce,
    List<LocalDate> days,
    Function<Case, Decision<Outputs>> ask) {

  static final LocalDate FIRST = LocalDate.of(2017, 4, 1);
  static final List<LocalDate> DAYS = FIRST.datesUntil(LocalDate.of(2026, 11, 26)).toList();

  void check(Case facts) {
    Optional<Ruling<Outputs>> before = Optional.empty();
    LocalDate asked = FIRST;
    for (LocalDate day : question.dayRoles().isEmpty() ? List.of(FIRST) : days) {
      Decision<Outputs> decision = decide(on(facts, day));
      if (before.isEmpty() || turns.contains(day)) {
        holds(decision, facts, day);
      } else if (!decision.ruling().equals(before.get())) {
        throw new AssertionError(said(decision, facts, day) + ", unlike " + asked);
      }
      before = Optional.of(decision.ruling());
      asked = day;
    }
  }

  private Case on(Case facts, LocalDate day) {
    Case.Draft draft = facts.toDraft();
    question.dayRoles().forEach(role -> draft.day(role, day));
    return draft.done();
  }

  private Decision<Outputs> decide(Case facts) {
    try {
      return ask.apply(facts);
    } catch (RuntimeException e) {
      throw new AssertionError(where + " throws for " + facts.toPlain(), e);
    }
  }

  private void holds(Decision<Outputs> decision, Case facts, LocalDate day) {
    String said = said(decision, facts, day);
    if (decision.ruling() instanceof Ruling.Answer<Outputs>) {
      decision.trace().steps().forEach(step -> decides(step, day, said));
    } else if (decision.ruling() instanceof Ruling.Refer<Outputs> refer) {
      assertThat(refer.citation().instrument()).as(said).isNotBlank();
      assertThat(refer.citation().provision()).as(said).isNotBlank();
    } else if (decision.ruling() instanceof Ruling.Undetermined<Outputs> open) {
      Set<String> known = new HashSet<>(question.dayRoles());
      question.facts().forEach(fact -> known.add(fact.name()));
      assertThat(open.missing()).as(said).isNotEmpty().isSubsetOf(known);
    }
  }

  private void decides(Step step, LocalDate day, String said) {
    assertThat(step.citation().sure()).as(said).isIn(Certainty.HIGH, Certainty.MEDIUM);
    assertThat(inForce).as(said).containsKey(step.row());
    assertThat(Optional.ofNullable(inForce.get(step.row())))
        .as("%s by the row %s", said, step.row())
        .get()
        .matches(period -> question.dayRoles().isEmpty() || period.contains(day));
  }

  private String said(Decision<Outputs> decision, Case facts, LocalDate day) {
    return where + " for " + facts.toPlain() + " on " + day + ": " + decision.ruling();
  }
}
