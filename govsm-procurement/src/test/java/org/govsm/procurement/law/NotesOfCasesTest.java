package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.note.DecisionNote;
import org.govsm.procurement.note.NoteEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a note makes of the facts of a whole purchase, in every book. */
class NotesOfCasesTest {

  private static final long SEED = 20261127;

  private final LawCases cases = new LawCases(SEED);

  private static DecisionNote note(ProcurementQuestions law, Case facts) {
    Decision<?> decision = law.decide("decision-note", facts);
    return (DecisionNote)
        decision
            .ruling()
            .<Object>fold(
                Ruling.Answer::value, refer -> refer.indication().orElseThrow(), open -> open);
  }

  @Test
  void nobody_is_asked_for_a_fact_that_is_given_seed_20261127() {
    Set<String> wrong = new LinkedHashSet<>();
    for (RuleBook book : ProcurementLaw.library().books()) {
      ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), book.id());
      for (int i = 0; i < 5 && law.question("decision-note").isPresent(); i++) {
        Case facts = cases.complete(law.question("decision-note").orElseThrow());
        for (NoteEntry entry : note(law, facts).entries()) {
          entry.missing().stream()
              .filter(name -> facts.knows(name) || facts.day(name).isPresent())
              .forEach(name -> wrong.add(book.id() + " " + entry.question() + " asks " + name));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CONTRACT, tax.income.contract, tax.income.professional, 2",
    "PROFESSIONAL, tax.income.professional, tax.income.contract, 10",
    "TECHNICAL, tax.income.professional, tax.income.contract, 2"
  })
  void one_section_of_the_income_tax_applies_and_the_other_is_set_aside(
      String kind, String applied, String aside, String percent) {
    ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), "IN");
    Case facts =
        Case.draft()
            .day("payment", LocalDate.parse("2026-09-01"))
            .fact("paymentKind", kind)
            .fact("amount", new BigDecimal(100_000))
            .fact("yearAmount", new BigDecimal(100_000))
            .fact("payeeType", "OTHER")
            .fact("supply", "WITHIN_STATE")
            .fact("contractValue", new BigDecimal(800_000))
            .done();
    DecisionNote note = note(law, facts);

    assertThat(entry(note, applied).status()).isEqualTo(NoteEntry.Status.APPLIED);
    assertThat(entry(note, aside).status()).isEqualTo(NoteEntry.Status.SET_ASIDE);
    assertThat(entry(note, "tax.section").status()).isNotEqualTo(NoteEntry.Status.OPEN);
    assertThat(entry(note, "tax-deduction").toPlain().toString())
        .contains("incomeTaxPercent=" + percent);
  }

  @Test
  void while_the_kind_of_payment_is_not_known_no_section_of_the_income_tax_applies() {
    ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), "IN");
    Case facts =
        Case.draft()
            .day("payment", LocalDate.parse("2026-09-01"))
            .fact("amount", new BigDecimal(100_000))
            .fact("payeeType", "OTHER")
            .done();

    assertThat(note(law, facts).entries())
        .filteredOn(entry -> entry.question().startsWith("tax.income.contract"))
        .isEmpty();
  }

  private static NoteEntry entry(DecisionNote note, String question) {
    List<NoteEntry> found =
        note.entries().stream().filter(entry -> entry.question().equals(question)).toList();
    assertThat(found).as(question + " of " + Map.of("entries", note.entries().size())).isNotEmpty();
    return found.get(0);
  }
}
