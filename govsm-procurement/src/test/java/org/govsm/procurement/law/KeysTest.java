package org.govsm.procurement.law;

import java.nio.file.Path;
import org.govsm.core.testing.Golden;
import org.junit.jupiter.api.Test;

/** The typed keys are those of the packs and books, with their words. */
class KeysTest {

  private static final Path HOME = Path.of("src/main/java/org/govsm/procurement/law");

  private final KeySources sources =
      new KeySources(ProcurementLaw.library(), ProcurementLaw.messages("en"));

  @Test
  void of_facts_are_those_of_the_law() {
    same("ProcurementFacts", sources.ofFacts());
  }

  @Test
  void of_days_are_those_of_the_law() {
    same("ProcurementDays", sources.ofDays());
  }

  @Test
  void of_questions_are_those_of_the_law() {
    same("ProcurementQuestionKeys", sources.ofQuestions());
  }

  @Test
  void of_answers_are_those_of_the_law() {
    same("ProcurementAnswers", sources.ofAnswers());
  }

  @Test
  void of_codes_are_those_of_the_law() {
    same("ProcurementCodes", sources.ofCodes());
  }

  private static void same(String name, String source) {
    Golden.assertSame(HOME.resolve(name + ".java"), source);
  }
}
