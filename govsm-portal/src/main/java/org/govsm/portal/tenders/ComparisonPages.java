package org.govsm.portal.tenders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;

/** The comparative statement of a tender and the minutes of its committee: pages and documents. */
@Path("tenders/{department}/{tender}/evaluation")
@Produces(MediaType.TEXT_HTML)
public final class ComparisonPages {

  private static final String STATEMENT = "tenders/comparison";
  private static final String MINUTES = "tenders/minutes";

  private final TenderServices services;
  private final AwardService awards;

  ComparisonPages(TenderServices services, AwardService awards) {
    this.services = services;
    this.awards = awards;
  }

  private ComparisonView view(Page page, String department, String tender) {
    return services.store().read(tx -> view(tx, page, department, tender));
  }

  private ComparisonView view(Transaction tx, Page page, String department, String tender) {
    StoredTender one = services.service().published(tx, department, tender);
    page.caller().requireDepartment(department);
    Evaluated now = awards.evaluated(tx, one);
    return new ComparisonView(
        one,
        now.record(),
        ComparisonSheet.of(now, page),
        page.words().say(now.evaluation().outcome()),
        now.evaluation().trace().findings(),
        page.context().day());
  }

  /** The comparative statement: bidders across, requirements, marks and prices down. */
  @GET
  @Path("comparison")
  public Response comparison(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    return services.web().pages().show(STATEMENT, page, view(page, department, tender));
  }

  /** The same as a document (PDF). */
  @GET
  @Path("comparison.pdf")
  @Produces(Pages.PDF)
  public Response statement(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    return print(request, department, tender, STATEMENT, "comparison-");
  }

  private Response print(
      ContainerRequestContext request,
      String department,
      String tender,
      String template,
      String name) {
    Page page = services.page(request);
    ComparisonView view = view(page, department, tender);
    return services
        .web()
        .pages()
        .print(template, page, view, name + view.one().id(), page.context().day());
  }

  /** The same as a table for a spreadsheet. */
  @GET
  @Path("comparison.csv")
  @Produces("text/csv")
  public Response csv(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    return file(request, department, tender, Listing.Format.CSV);
  }

  /** The same as a workbook. */
  @GET
  @Path("comparison.xlsx")
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  public Response workbook(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    return file(request, department, tender, Listing.Format.XLSX);
  }

  private Response file(
      ContainerRequestContext request, String department, String tender, Listing.Format format) {
    Page page = services.page(request);
    ComparisonView view = view(page, department, tender);
    ComparisonSheet sheet = view.sheet();
    List<ListColumn<ComparisonSheet.Row>> columns = new ArrayList<>();
    columns.add(new ListColumn<>(page.say("awards.row"), ComparisonSheet.Row::label));
    for (int i = 0; i < sheet.bids().size(); i++) {
      int at = i;
      String heading = sheet.bids().get(i) + " " + sheet.bidders().get(i);
      columns.add(new ListColumn<>(heading, row -> row.cells().get(at).value()));
    }
    return new ListFile<>(
            "comparison-" + view.one().id(),
            columns,
            (offset, limit) -> sheet.rows().stream().skip(offset).limit(limit).toList())
        .in(format);
  }

  /** The minutes of the committee. */
  @GET
  @Path("minutes")
  public Response minutes(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    return services.web().pages().show(MINUTES, page, view(page, department, tender));
  }

  /** The same as a document (PDF). */
  @GET
  @Path("minutes.pdf")
  @Produces(Pages.PDF)
  public Response minutesFile(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    return print(request, department, tender, MINUTES, "minutes-");
  }
}
