package org.govsm.portal.tenders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;

/** Letters to bidders after the award, for the department: pages and documents. */
@Path("tenders/{department}/{tender}/evaluation/letters/{bid}")
@Produces(MediaType.TEXT_HTML)
public final class AwardLetterPages {

  private final TenderServices services;
  private final AwardService awards;

  AwardLetterPages(TenderServices services, AwardService awards) {
    this.services = services;
    this.awards = awards;
  }

  /** The letter to a bidder. */
  @GET
  public Response letter(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @PathParam("bid") String bid,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    return services.web().pages().show("tenders/letter", page, view(page, department, tender, bid));
  }

  private AwardLetter view(Page page, String department, String tender, String bid) {
    return services
        .store()
        .read(
            tx -> {
              StoredTender one = services.service().published(tx, department, tender);
              page.caller().requireDepartment(department);
              return awards.letter(tx, one, bid, page);
            });
  }

  /** The same as a document (PDF). */
  @GET
  @Path("letter.pdf")
  @Produces(Pages.PDF)
  public Response document(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @PathParam("bid") String bid,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    AwardLetter view = view(page, department, tender, bid);
    String name = "letter-" + view.one().id() + "-" + bid;
    return services.web().pages().print("tenders/letter", page, view, name, view.day());
  }
}
