package org.govsm.portal.ask;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.rules.BookEntry;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.TableView;
import org.govsm.core.text.Messages;

/** State coverage: what the books of the states have on a day, by state, question and grade. */
public record StateCoverage(Law law, LocalDate day, List<RuleBook> books, List<String> questions) {

  static StateCoverage of(Law law, LocalDate day) {
    List<RuleBook> books =
        law.books().stream().filter(book -> !book.id().equals(Law.UNION)).toList();
    Set<String> asked = new LinkedHashSet<>();
    law.book(Law.UNION).entries().forEach(entry -> asked.add(entry.question()));
    books.forEach(book -> book.entries().forEach(entry -> asked.add(entry.question())));
    asked.removeIf(
        question ->
            books.stream()
                    .filter(
                        book ->
                            book.entries().stream().anyMatch(e -> e.question().equals(question)))
                    .count()
                < 2);
    return new StateCoverage(law, day, books, List.copyOf(asked));
  }

  /**
   * How a question stands in a book.
   *
   * @param kind answered-by, borrowed-from, not-found, or none where the book has no entry
   * @param sure how sure the least sure text is; empty where there is none
   */
  public record Cell(
      String kind, Optional<Certainty> sure, Optional<Citation> basis, String target) {

    /** The message that says it in words. */
    public String key() {
      return "coverage." + kind + sure.map(grade -> "-" + grade.code()).orElse("");
    }

    /** The message with a letter or two for it. */
    public String shortKey() {
      return key() + ".short";
    }
  }

  /** How a question stands in a book. */
  public Cell cell(RuleBook book, String question) {
    Optional<BookEntry> found = book.entry(question, day);
    if (found.isEmpty()) {
      return new Cell("none", Optional.empty(), Optional.empty(), "");
    }
    BookEntry entry = found.get();
    return switch (entry.kind()) {
      case ANSWERED_BY -> new Cell("own", sure(entry), Optional.empty(), entry.target());
      case BORROWED_FROM ->
          new Cell("borrowed", entry.basis().map(Citation::sure), entry.basis(), entry.target());
      case NOT_FOUND -> new Cell("not-found", Optional.empty(), entry.basis(), "");
    };
  }

  /** The least sure of the rows in force that say something; where none does, not found. */
  private Optional<Certainty> sure(BookEntry entry) {
    Messages words = law.languages().all().get(0);
    TableView table = TableView.of(law.pack(entry.target()), entry.question(), words);
    return table.lines().stream()
        .filter(line -> line.period().contains(day))
        .map(line -> line.citation().sure())
        .filter(grade -> grade != Certainty.NOT_FOUND)
        .max(Comparator.naturalOrder())
        .or(() -> Optional.of(Certainty.NOT_FOUND));
  }
}
