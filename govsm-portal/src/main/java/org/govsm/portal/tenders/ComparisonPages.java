package org.govsm.portal.tenders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;

/** The comparative statement of a tender and the minutes of its committee: pages and documents. */
@Path("tenders/{department}/{tender}/evaluation")
@Produces(MediaType.TEXT_HTML)
public record ComparisonPages(TenderServices services, AwardService awards) {

  private static final String STATEMENT = "tenders/comparison";
  private static final String MINUTES = "tenders/minutes";

  /** The parameter that names an award that was set aside. */
  static final String AWARD = "award";

  private ComparisonView view(Call call) {
    return call.read(tx -> view(call, tx));
  }

  private ComparisonView view(Call call, Transaction tx) {
    Page page = call.page();
    StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
    page.caller().requireDepartment(call.department());
    Optional<Integer> number = number(call);
    OnPaper paper =
        number
            .map(
                of ->
                    OnPaper.ofSetAside(tx, one, awards, page, of)
                        .orElseThrow(() -> ProblemException.notFound("awards.no-earlier", of)))
            .orElseGet(() -> OnPaper.of(tx, one, awards, page));
    Evaluated now = paper.now();
    return new ComparisonView(
        one,
        awards.record(tx, one),
        new BidWords(now),
        ComparisonSheet.of(now, page),
        paper.outcome(page),
        paper.notes(),
        now.evaluation().trace().findings(),
        number,
        page.context().day());
  }

  /** The number of an award that was set aside, of which the papers are asked; from 1. */
  private static Optional<Integer> number(Call call) {
    return Optional.ofNullable(call.request().getUriInfo().getQueryParameters().getFirst(AWARD))
        .map(
            text -> {
              if (!text.matches("[1-9][0-9]{0,2}")) {
                throw ProblemException.notFound("awards.no-earlier", text);
              }
              return Integer.valueOf(text);
            });
  }

  /** The comparative statement: bidders across, requirements, marks and prices down. */
  @GET
  @Path("comparison")
  public Response comparison(@Context Call call) {
    return services.web().pages().show(STATEMENT, call.page(), view(call));
  }

  /** The same as a document (PDF). */
  @GET
  @Path("comparison.pdf")
  @Produces(Pages.PDF)
  public Response statement(@Context Call call) {
    return print(call, STATEMENT, "comparison-");
  }

  private Response print(Call call, String template, String name) {
    ComparisonView view = view(call);
    return services
        .web()
        .pages()
        .print(template, call.page(), view, name + view.one().id(), call.page().context().day());
  }

  /** The same as a table for a spreadsheet. */
  @GET
  @Path("comparison.csv")
  @Produces("text/csv")
  public Response csv(@Context Call call) {
    return file(call, Listing.Format.CSV);
  }

  /** The same as a workbook. */
  @GET
  @Path("comparison.xlsx")
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  public Response workbook(@Context Call call) {
    return file(call, Listing.Format.XLSX);
  }

  private Response file(Call call, Listing.Format format) {
    ComparisonView view = view(call);
    ComparisonSheet sheet = view.sheet();
    List<ListColumn<ComparisonSheet.Row>> columns = new ArrayList<>();
    columns.add(new ListColumn<>(call.page().say("awards.row"), ComparisonSheet.Row::label));
    for (int i = 0; i < sheet.bids().size(); i++) {
      int at = i;
      String heading = sheet.bids().get(i) + " " + sheet.bidders().get(i);
      columns.add(new ListColumn<>(heading, row -> row.cells().get(at).value()));
    }
    return new ListFile<>(
            "comparison-" + view.one().id(),
            columns,
            (offset, limit) ->
                Stream.concat(since(view, call.page()), sheet.rows().stream())
                    .skip(offset)
                    .limit(limit)
                    .toList())
        .in(format);
  }

  /** What became of it since, before all else: who gets the file alone reads no standing award. */
  private static Stream<ComparisonSheet.Row> since(ComparisonView view, Page page) {
    return view.notes().stream()
        .map(
            note ->
                new ComparisonSheet.Row(
                    page.say("awards.row.since"),
                    false,
                    view.sheet().bids().stream()
                        .map(bid -> ComparisonSheet.Cell.of(note, List.of()))
                        .toList()));
  }

  /** The minutes of the committee. */
  @GET
  @Path("minutes")
  public Response minutes(@Context Call call) {
    return services.web().pages().show(MINUTES, call.page(), view(call));
  }

  /** The same as a document (PDF). */
  @GET
  @Path("minutes.pdf")
  @Produces(Pages.PDF)
  public Response minutesFile(@Context Call call) {
    return print(call, MINUTES, "minutes-");
  }
}
