package org.govsm.portal.statistics;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.time.FinancialYear;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.procurement.statistics.Statistic;

/** Page of the statistics of a year, and the same as a file. */
@Path("statistics")
@Produces(MediaType.TEXT_HTML)
public record StatisticsPages(StatisticsService service) {

  private static final String YEAR = "year";
  private static final String DEPARTMENT = "department";
  private static final int FIRST_YEAR = 2016;

  /** Row of a file: a number, or a part of one. */
  private record Line(Statistic one, Optional<String> part) {}

  /** The statistics of a year. */
  @GET
  public Response statistics(@Context Call call) {
    Page page = call.page();
    StatisticWords words = new StatisticWords(page);
    Listing listing = call.read(tx -> Listing.of(call.request(), form(tx, page)));
    StatisticsService.Asked asked =
        new StatisticsService.Asked(
            listing.filter(DEPARTMENT),
            listing.filter(YEAR),
            page.context().today(),
            page.caller());
    StatisticsService.Counted counted = call.read(tx -> service.count(tx, asked));
    List<Statistic> found =
        counted.report().statistics().stream()
            .filter(one -> listing.finds(one.id(), words.title(one)))
            .toList();
    if (listing.format().isPresent()) {
      return new ListFile<>(
              "statistics-" + counted.report().year(),
              columns(page, words),
              ListSource.of(lines(found))::rows)
          .in(listing.format().get());
    }
    Listed<Statistic> list = Listed.of(listing, "/statistics", ListSource.of(found));
    return call.show("statistics/statistics", new StatisticsView(counted, list, words));
  }

  private static ListForm form(Transaction tx, Page page) {
    List<String> departments =
        new Departments(tx)
            .all().stream()
                .map(DepartmentRecord::department)
                .filter(page.caller()::seesDepartment)
                .toList();
    return ListForm.by("id")
        .filter(ListFilter.of(YEAR, page.say("statistics.year"), years(page), year -> year))
        .filter(
            ListFilter.of(
                DEPARTMENT, page.say("statistics.department"), departments, page::departmentName));
  }

  /** The newest first. */
  private static List<String> years(Page page) {
    List<String> years = new ArrayList<>();
    int last = FinancialYear.of(page.context().today()).start();
    for (int start = last; start >= FIRST_YEAR; start--) {
      years.add(new FinancialYear(start).toString());
    }
    return years;
  }

  private static List<Line> lines(List<Statistic> found) {
    List<Line> lines = new ArrayList<>();
    for (Statistic one : found) {
      lines.add(new Line(one, Optional.empty()));
      one.rows().keySet().forEach(code -> lines.add(new Line(one, Optional.of(code))));
    }
    return lines;
  }

  private static List<ListColumn<Line>> columns(Page page, StatisticWords words) {
    return List.of(
        new ListColumn<>(page.say("statistics.id"), line -> line.one().id()),
        new ListColumn<>(page.say("statistics.what"), line -> words.title(line.one())),
        new ListColumn<>(
            page.say("statistics.part"),
            line -> line.part().map(code -> words.part(line.one(), code))),
        new ListColumn<>(
            page.say("statistics.number"),
            line ->
                line.part()
                    .flatMap(code -> Optional.ofNullable(line.one().rows().get(code)))
                    .or(() -> line.part().isPresent() ? Optional.empty() : line.one().value())),
        new ListColumn<>(
            page.say("statistics.unit"), line -> page.say("statistics.unit." + line.one().unit())),
        new ListColumn<>(
            page.say("statistics.said-of-it"), line -> whole(line, words.said(line.one()))),
        new ListColumn<>(
            page.say("statistics.range"), line -> whole(line, words.range(line.one()))),
        new ListColumn<>(
            page.say("statistics.target"), line -> whole(line, words.target(line.one()))),
        new ListColumn<>(page.say("statistics.day"), line -> line.one().asOf()),
        new ListColumn<>(page.say("statistics.population"), line -> words.population(line.one())),
        new ListColumn<>(
            page.say("statistics.query"), line -> page.words().say(line.one().query())));
  }

  private static Optional<String> whole(Line line, String text) {
    return line.part().isPresent() ? Optional.empty() : Optional.of(text);
  }
}
