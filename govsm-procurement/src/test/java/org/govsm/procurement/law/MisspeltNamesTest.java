package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.procedure.Procedures;
import org.govsm.procurement.procedure.SingleTenders;
import org.govsm.procurement.tender.Tenders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A misspelt fact, day, code or question is a fault that names the right one, in every door. */
class MisspeltNamesTest {

  private static final int FEW = 12;

  private static final RuleBook UNION = ProcurementLaw.library().book("IN").orElseThrow();

  private static Stream<Question> everyQuestion() {
    return ProcurementLaw.library().books().stream()
        .flatMap(
            book ->
                ProcurementQuestions.of(ProcurementLaw.library(), book.id()).questions().stream());
  }

  /** Each letter left out, and each swapped with the next; of long names one slip in three. */
  static Set<String> slips(String name, Set<String> known) {
    Set<String> slips = new LinkedHashSet<>();
    for (int i = 0; i < name.length(); i++) {
      slips.add(name.substring(0, i) + name.substring(i + 1));
      if (i > 0) {
        slips.add(
            name.substring(0, i - 1) + name.charAt(i) + name.charAt(i - 1) + name.substring(i + 1));
      }
    }
    slips.removeAll(known);
    slips.remove("");
    if (slips.size() > FEW) {
      slips.removeIf(slip -> slip.hashCode() % 3 != 0);
    }
    return slips;
  }

  private static String nearest(InputFault fault) {
    return String.valueOf(fault.text().values().get("nearest"));
  }

  @Test
  void a_question_that_must_be_there_names_the_nearest() {
    ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), "IN");

    assertThat(law.require("procedure").id()).isEqualTo("procedure");
    assertThatThrownBy(() -> law.require("proceduree"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the book IN does not answer 'proceduree'; did you mean 'procedure'?");
  }

  @Test
  void a_letter_dropped_or_swapped_in_any_fact_of_any_question_names_the_fact() {
    Set<String> wrong = new TreeSet<>();
    Set<Set<String>> asked = new HashSet<>();
    everyQuestion()
        .forEach(
            question -> {
              Set<String> known =
                  question.facts().stream().map(Fact::name).collect(Collectors.toSet());
              if (!asked.add(known)) {
                return; // another book asks the same
              }
              for (String name : known) {
                for (String slip : slips(name, known)) {
                  List<InputFault> faults =
                      question
                          .read(Map.of("facts", Map.of(slip, "1")))
                          .fold(read -> List.of(), found -> found);
                  if (faults.size() != 1 || !nearest(faults.get(0)).equals(name)) {
                    wrong.add(question.id() + ": " + slip + " of " + name);
                  }
                }
              }
            });

    assertThat(wrong).isEmpty();
  }

  @Test
  void a_letter_dropped_or_swapped_in_any_fact_is_a_fault_in_java_that_names_it() {
    Question asked = UNION.question("gem.use").orElseThrow();
    Set<String> known =
        everyQuestion()
            .flatMap(question -> question.facts().stream().map(Fact::name))
            .collect(Collectors.toSet());
    Set<String> wrong = new TreeSet<>();
    for (String name : known) {
      for (String slip : slips(name, known)) {
        List<InputFault> faults =
            UNION.check(asked, Case.draft().fact(slip, 1).done()).fold(c -> List.of(), f -> f);
        if (faults.size() != 1 || !nearest(faults.get(0)).equals(name)) {
          wrong.add(slip + " of " + name + " is " + faults);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void a_letter_dropped_or_swapped_in_any_code_names_the_code() {
    Set<String> wrong = new TreeSet<>();
    Set<Map.Entry<String, Set<String>>> known = new HashSet<>();
    everyQuestion()
        .flatMap(question -> question.facts().stream().map(fact -> Map.entry(question, fact)))
        .forEach(
            asked -> {
              Set<String> codes = Set.copyOf(asked.getValue().codes());
              String name = asked.getValue().name();
              if (!known.add(Map.entry(name, codes))) {
                return; // another question has the same
              }
              for (String code : codes) {
                for (String slip : slips(code, codes)) {
                  List<InputFault> faults =
                      asked
                          .getKey()
                          .read(Map.of("facts", Map.of(name, slip)))
                          .fold(read -> List.of(), found -> found);
                  if (faults.size() != 1 || !nearest(faults.get(0)).equals(code)) {
                    wrong.add(asked.getKey().id() + ": " + slip + " of " + code);
                  }
                }
              }
            });

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "catgory, CONSULTING, Did you mean category?",
    "category, CONSULTNG, Did you mean CONSULTING?",
    "publication, 2025-01-01, is a day of the case"
  })
  void no_question_in_java_leaves_a_slip_aside(String name, String value, String told) {
    Case slip = Case.draft().fact(name, value).done();

    assertThatThrownBy(() -> Procedures.of(UNION).decide(slip)).hasMessageContaining(told);
    assertThatThrownBy(() -> SingleTenders.of(UNION).decide(slip)).hasMessageContaining(told);
    Tenders.of(UNION)
        .forEach(
            question -> assertThatThrownBy(() -> question.decide(slip)).hasMessageContaining(told));
  }

  @Test
  void a_table_refuses_a_code_with_the_nearest() {
    Case slip =
        Case.draft()
            .day(ProcurementDays.PUBLICATION, LocalDate.of(2025, 1, 1))
            .fact(ProcurementFacts.CATEGORY, "CONSULTNG")
            .done();

    assertThatThrownBy(() -> UNION.decide("procedure.outside", slip))
        .hasMessageContaining("Did you mean CONSULTING?");
  }

  @Test
  void a_library_that_begins_with_nothing_is_told_of_the_questions_in_java() {
    Library.Draft draft = Library.draft().inJava(ProcurementLaw::inJava);
    UNION.packs().forEach(draft::pack);
    RuleBook book = draft.book("IN.xml", shippedBook()).done().book("IN").orElseThrow();
    Case facts = Case.draft().fact(ProcurementFacts.BID_SECURITY, Money.ofRupees("1")).done();

    assertThat(book.decide("procedure.gem", facts).ruling().kind()).isEqualTo("UNDETERMINED");
  }

  private static byte[] shippedBook() {
    try (InputStream in =
        MisspeltNamesTest.class.getResourceAsStream("/org/govsm/procurement/books/IN.xml")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_question_and_a_book_are_refused_with_the_nearest() {
    ProcurementQuestions law = ProcurementQuestions.of(ProcurementLaw.library(), "IN");

    assertThatThrownBy(() -> law.decide("liquidated-damage", Case.draft().done()))
        .hasMessageContaining("did you mean 'liquidated-damages'?");
    assertThatThrownBy(() -> ProcurementQuestions.of(ProcurementLaw.library(), "IN.WBB"))
        .hasMessageContaining("did you mean 'IN.WB'?");
  }
}
