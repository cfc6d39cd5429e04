package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Optional;
import org.govsm.core.rules.BookEntry;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.junit.jupiter.api.Test;

/** Questions of the shipped books, beside a search through the entries each time. */
class BookQuestionsTest {

  private final Library library = ProcurementLaw.library();

  @Test
  void a_book_asks_a_question_as_its_latest_pack_does_the_first_time_and_later() {
    for (RuleBook book : library.books()) {
      for (BookEntry entry : book.entries()) {
        String id = entry.question();
        Optional<Question> latest = latest(book, id);
        assertThat(book.question(id)).as(book.id() + " " + id).isEqualTo(latest);
        assertThat(book.question(id)).isEqualTo(latest);
      }
      assertThat(book.question("no.such.question")).isEmpty();
    }
  }

  private Optional<Question> latest(RuleBook book, String id) {
    BookEntry last =
        book.entries().stream()
            .filter(entry -> entry.question().equals(id))
            .max(Comparator.comparing(entry -> entry.period().from()))
            .orElseThrow();
    return switch (last.kind()) {
      case ANSWERED_BY -> library.pack(last.target()).orElseThrow().question(id);
      case BORROWED_FROM -> latest(library.book(last.target()).orElseThrow(), id);
      case NOT_FOUND -> own(library.book(last.target()), id);
    };
  }

  /** Where nothing was found, another book says how it would be asked. */
  private Optional<Question> own(Optional<RuleBook> other, String id) {
    return other.stream()
        .flatMap(book -> book.entries().stream())
        .filter(entry -> entry.question().equals(id))
        .filter(entry -> entry.kind() == BookEntry.Kind.ANSWERED_BY)
        .max(Comparator.comparing(entry -> entry.period().from()))
        .flatMap(entry -> library.pack(entry.target()).orElseThrow().question(id));
  }
}
