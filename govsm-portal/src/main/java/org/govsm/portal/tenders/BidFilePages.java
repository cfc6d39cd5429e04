package org.govsm.portal.tenders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;

/** Papers of a bidder: the receipts to be printed, and the file that its command reads. */
@Path("bids")
@Produces(MediaType.TEXT_HTML)
public final class BidFilePages {

  private final TenderServices services;
  private final BidPages pages;

  BidFilePages(TenderServices services, BidPages pages) {
    this.services = services;
    this.pages = pages;
  }

  /** The receipts, to be printed. */
  @GET
  @Path("{department}/{tender}/receipt")
  public Response receipt(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    BidPages.View view =
        services.store().read(tx -> pages.view(tx, page, department, tender, Form.blank()));
    return services.web().pages().show("tenders/receipt", page, view);
  }

  /** The file that the command of the bidder reads. */
  @GET
  @Path("{department}/{tender}/bid.txt")
  @Produces(MediaType.TEXT_PLAIN)
  public Response file(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    OwnBid own = services.store().read(tx -> pages.own(tx, page, department, tender));
    String text = own.file(page.say("bids.file-head").lines().map(line -> "# " + line).toList());
    return Response.ok(text.getBytes(StandardCharsets.UTF_8), "text/plain;charset=utf-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + own.nextId() + ".txt\"")
        .build();
  }
}
