package org.govsm.portal.ask;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.rules.RuleBook;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.CsvFile;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Coverage pages: what is known of the law of each state, by question and grade. */
@Path("rules/coverage")
@Produces(MediaType.TEXT_HTML)
public record CoveragePages(LawByDay lawByDay) {

  /**
   * The table, or one state or question of it.
   *
   * @param book the id of a book, or nothing
   * @param question the id of a question, or nothing
   */
  @GET
  public Response coverage(
      @QueryParam("book") @Nullable String book,
      @QueryParam("question") @Nullable String question,
      @Context Call call) {
    Law law = lawByDay.at(call.page().context().day());
    StateCoverage coverage = StateCoverage.of(law, call.page().context().day());
    Optional<RuleBook> chosen = given(book).map(law::book);
    Optional<String> asked = given(question);
    asked.filter(id -> !coverage.questions().contains(id)).ifPresent(id -> unknown(coverage, id));
    return call.show("ask/coverage", new CoverageView(coverage, chosen, asked));
  }

  private static void unknown(StateCoverage coverage, String id) {
    throw ProblemException.notFound(Law.unknown("law.no-question", id, coverage.questions()));
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).filter(one -> !one.isBlank());
  }

  /** The table for a spreadsheet. */
  @GET
  @Path("table.csv")
  @Produces("text/csv")
  public Response csv(@Context Call call) {
    Page page = call.page();
    StateCoverage coverage =
        StateCoverage.of(lawByDay.at(page.context().day()), page.context().day());
    CoverageView view = new CoverageView(coverage, Optional.empty(), Optional.empty());
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(page.say("coverage.state")));
    coverage.questions().forEach(question -> head.add(view.title(question, page)));
    rows.add(head);
    for (RuleBook book : coverage.books()) {
      List<String> cells = new ArrayList<>(List.of(book.title(page.words())));
      coverage
          .questions()
          .forEach(question -> cells.add(page.say(coverage.cell(book, question).key())));
      rows.add(cells);
    }
    return CsvFile.of("coverage", rows);
  }
}
