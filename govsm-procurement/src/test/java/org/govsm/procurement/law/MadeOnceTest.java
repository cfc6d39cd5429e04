package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.govsm.core.rules.Library;
import org.junit.jupiter.api.Test;

/** What rests on a book or a language alone is made once, and anew for another book. */
class MadeOnceTest {

  private final Library shipped = ProcurementLaw.library();

  @Test
  void the_questions_of_a_book_are_made_once() {
    assertThat(ProcurementQuestions.of(shipped, "IN"))
        .isSameAs(ProcurementQuestions.of(shipped, "IN"))
        .isNotSameAs(ProcurementQuestions.of(shipped, "IN.WB"));
  }

  @Test
  void the_sentences_of_a_language_are_made_once() {
    assertThat(ProcurementLaw.messages("hi"))
        .isSameAs(ProcurementLaw.messages("hi"))
        .isNotSameAs(ProcurementLaw.messages("en"));
  }

  @Test
  void a_library_of_its_own_has_questions_of_its_own() {
    Library own = shipped.toDraft().done();

    assertThat(ProcurementQuestions.of(own, "IN"))
        .isNotSameAs(ProcurementQuestions.of(shipped, "IN"))
        .isSameAs(ProcurementQuestions.of(own, "IN"));
  }
}
