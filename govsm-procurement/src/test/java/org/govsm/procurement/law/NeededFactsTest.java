package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.FactType;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.note.DecisionNotes;
import org.junit.jupiter.api.Test;

/** A form asks what can change or open something in its book, and nothing else. */
class NeededFactsTest {

  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2019, 6, 1), LocalDate.of(2026, 11, 28));

  private final SplittableRandom random = new SplittableRandom(7);

  private static ProcurementQuestions door(RuleBook book) {
    return ProcurementQuestions.of(ProcurementLaw.library(), book.id());
  }

  private static Case.Draft on(Question question, LocalDate day) {
    Case.Draft draft = Case.draft();
    question.dayRoles().forEach(role -> draft.day(role, day));
    return draft;
  }

  /** Values that the question takes; of numbers none, as few are bounded alike. */
  private static List<Object> values(Fact fact) {
    if (fact.type() == FactType.BOOLEAN) {
      return List.of(true, false);
    }
    return fact.isMany() ? List.of() : List.copyOf(fact.codes());
  }

  @Test
  void what_a_decision_lacks_is_asked_in_every_book() {
    List<String> hidden = new ArrayList<>();
    for (RuleBook book : ProcurementLaw.library().books()) {
      ProcurementQuestions door = door(book);
      for (Question question : door.questions()) {
        for (LocalDate day : DAYS) {
          List<String> missing = missing(door.decide(question.id(), on(question, day).done()));
          missing.addAll(missing(door.decide(question.id(), someKnown(door, question, day))));
          missing.removeAll(question.dayRoles());
          missing.removeAll(door.needed(question.id()));
          missing.forEach(fact -> hidden.add(book.id() + " " + question.id() + " " + fact));
        }
      }
    }
    assertThat(hidden).isEmpty();
  }

  private Case someKnown(ProcurementQuestions door, Question question, LocalDate day) {
    Case.Draft draft = on(question, day);
    for (Fact fact : question.facts()) {
      List<Object> values = values(fact);
      if (!values.isEmpty() && random.nextInt(3) == 0) {
        draft.fact(fact.name(), values.get(random.nextInt(values.size())));
      }
    }
    Case drawn = draft.done();
    return door.check(question.id(), drawn).fold(is -> is, faults -> on(question, day).done());
  }

  private static List<String> missing(Decision<?> decision) {
    return decision.ruling() instanceof Ruling.Undetermined<?> open
        ? new ArrayList<>(open.missing())
        : new ArrayList<>();
  }

  @Test
  void what_is_not_asked_changes_no_ruling() {
    List<String> moved = new ArrayList<>();
    int tried = 0;
    for (RuleBook book : ProcurementLaw.library().books()) {
      ProcurementQuestions door = door(book);
      for (Question question : door.questions()) {
        if (question.id().equals(DecisionNotes.QUESTION)) {
          continue; // it says of each fact which of its parts does not apply
        }
        Ruling<?> before = door.decide(question.id(), on(question, DAYS.get(1)).done()).ruling();
        for (Fact fact : question.facts()) {
          if (!door.needed(question.id()).contains(fact.name())) {
            for (Object value : values(fact)) {
              tried++;
              Case given = on(question, DAYS.get(1)).fact(fact.name(), value).done();
              if (!areAlike(before, door.decide(question.id(), given).ruling())) {
                moved.add(book.id() + " " + question.id() + " " + fact.name() + " " + value);
              }
            }
          }
        }
      }
    }
    assertThat(moved).isEmpty();
    assertThat(tried).isGreaterThan(1_000);
  }

  /** Where nothing was found, it matters little which part of it is said. */
  private static boolean areAlike(Ruling<?> one, Ruling<?> other) {
    return one.equals(other) || isOpen(one) && isOpen(other);
  }

  private static boolean isOpen(Ruling<?> ruling) {
    return ruling instanceof Ruling.Refer<?> refer && refer.indication().isEmpty();
  }

  @Test
  void a_book_asks_for_no_body_that_only_another_book_knows() {
    ProcurementQuestions bengal = ProcurementQuestions.of(ProcurementLaw.library(), "IN.WB");
    ProcurementQuestions union = ProcurementQuestions.of(ProcurementLaw.library(), "IN");

    assertThat(bengal.question("procedure").orElseThrow().asks("scientific")).isTrue();
    assertThat(bengal.needed("procedure")).contains("value").doesNotContain("scientific");
    assertThat(union.needed("procedure")).contains("value", "scientific");
    assertThat(bengal.needed("bid-security.percent")).isEmpty();
  }
}
