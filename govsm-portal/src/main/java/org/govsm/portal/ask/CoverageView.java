package org.govsm.portal.ask;

import java.util.List;
import java.util.Optional;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Page;

/**
 * Coverage view: the page of the states, all of it, or one state or question.
 *
 * @param book the chosen book, if one is
 * @param question the chosen question, if one is
 */
public record CoverageView(
    StateCoverage coverage, Optional<RuleBook> book, Optional<String> question) {

  /** Every way in which a question can stand in a book. */
  public static final List<String> KEYS =
      List.of(
          "coverage.own-high",
          "coverage.own-medium",
          "coverage.own-low",
          "coverage.own-not-found",
          "coverage.borrowed-high",
          "coverage.borrowed-medium",
          "coverage.borrowed-low",
          "coverage.not-found",
          "coverage.none");

  /** A question in a book. */
  public record Row(RuleBook book, String question, StateCoverage.Cell cell) {}

  /** Whether not everything is shown. */
  public boolean isNarrowed() {
    return book.isPresent() || question.isPresent();
  }

  /** Whether a book or question is chosen. */
  public boolean isChosen(String id) {
    return book.map(RuleBook::id).filter(id::equals).isPresent()
        || question.filter(id::equals).isPresent();
  }

  /** What was chosen, row by row. */
  public List<Row> rows() {
    return book.map(List::of).orElse(coverage.books()).stream()
        .flatMap(one -> asked().stream().map(id -> new Row(one, id, coverage.cell(one, id))))
        .toList();
  }

  private List<String> asked() {
    return question.map(List::of).orElse(coverage.questions());
  }

  /** What was chosen, in words. */
  public String heading(Page page) {
    Optional<String> state = book.map(one -> one.title(page.words()));
    Optional<String> asks = question.map(id -> title(id, page));
    return state.isPresent() && asks.isPresent()
        ? state.get() + ": " + asks.get()
        : state.or(() -> asks).orElse("");
  }

  /** The title of a question. */
  public String title(String id, Page page) {
    return page.words().say(Message.of("question." + id));
  }
}
