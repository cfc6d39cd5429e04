package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.TableView;
import org.govsm.procurement.note.DecisionNotes;
import org.junit.jupiter.api.Test;

/**
 * Law 4: what was not found refers; no answer rests on such a row, or on a default in its place.
 */
class NotFoundRefersTest {

  private static final long SEED = 4;

  private static final Library LIBRARY = ProcurementLaw.library();

  @Test
  void each_row_that_was_not_found_refers_by_itself_and_in_whatever_asks_it_seed_4() {
    LawCases cases = new LawCases(SEED);
    Set<String> answered = new LinkedHashSet<>();
    int rows = 0;
    for (RulePack pack : LIBRARY.packs()) {
      for (Question table : pack.questions()) {
        for (TableView.Line line :
            TableView.of(pack, table.id(), LawCases.words()).lines().stream()
                .filter(each -> each.citation().sure() == Certainty.NOT_FOUND)
                .toList()) {
          rows++;
          for (int i = 0; i < 20; i++) {
            Case facts = within(line, table, cases.complete(table));
            Decision<?> decision = pack.decide(table.id(), facts);
            if (rests(decision, line.id()) && decision.ruling() instanceof Ruling.Answer<?>) {
              answered.add(line.id());
            }
          }
        }
      }
    }

    assertThat(answered).isEmpty();
    assertThat(rows).isGreaterThan(50);
  }

  /** On the first day of the row. */
  private static Case within(TableView.Line line, Question table, Case facts) {
    Case.Draft draft = facts.toDraft();
    table.dayRoles().forEach(role -> draft.day(role, line.period().from()));
    return draft.done();
  }

  private static boolean rests(Decision<?> decision, String row) {
    return decision.trace().steps().stream().anyMatch(step -> step.row().equals(row));
  }

  /** Whatever a question in Java asks on the way: a step that was not found ends in no answer. */
  @Test
  void no_question_in_java_puts_a_default_in_the_place_of_what_was_not_found() {
    ProcurementQuestions law = ProcurementQuestions.of(LIBRARY, "IN");
    LawCases cases = new LawCases(SEED);
    for (Question question : law.questions()) {
      if (!question.id().equals(DecisionNotes.QUESTION)) {
        for (int i = 0; i < 10; i++) {
          Decision<?> decision = law.decide(question.id(), cases.complete(question));
          boolean open =
              decision.trace().steps().stream()
                  .anyMatch(step -> step.citation().sure() == Certainty.NOT_FOUND);
          assertThat(open && decision.ruling() instanceof Ruling.Answer<?>)
              .as(question.id() + " " + decision.trace().basis())
              .isFalse();
        }
      }
    }
  }
}
