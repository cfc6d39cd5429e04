package org.govsm.portal.tenders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;

/** Papers of a bidder: the receipts to be printed, and the file that its command reads. */
@Path("bids")
@Produces(MediaType.TEXT_HTML)
public record BidFilePages(TenderServices services, BidPages pages) {

  /** The receipts, to be printed. */
  @GET
  @Path("{department}/{tender}/receipt")
  public Response receipt(@Context Call call) {
    BidPages.View view =
        call.read(
            tx -> pages.view(tx, call.page(), call.department(), call.at("tender"), Form.blank()));
    return call.show("tenders/receipt", view);
  }

  /** The file that the command of the bidder reads. */
  @GET
  @Path("{department}/{tender}/bid.txt")
  @Produces(MediaType.TEXT_PLAIN)
  public Response file(@Context Call call) {
    OwnBid own = call.read(tx -> pages.own(tx, call.page(), call.department(), call.at("tender")));
    return text(own.nextId() + ".txt", own.file(call.page().words()));
  }

  /** The same file of a bidder who is invented, filled in for this tender. */
  @GET
  @Path("{department}/{tender}/example.txt")
  @Produces(MediaType.TEXT_PLAIN)
  public Response example(@Context Call call) {
    String text =
        call.read(
            tx -> {
              OwnBid own = pages.own(tx, call.page(), call.department(), call.at("tender"));
              return own.example(services.bids().own().asked(tx, own), call.page().words());
            });
    return text("example.txt", text);
  }

  private static Response text(String name, String text) {
    return Response.ok(text.getBytes(StandardCharsets.UTF_8), "text/plain;charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  /** The jar by which a bidder seals a bid on its own machine. */
  @GET
  @Path(SealingKit.NAME)
  @Produces("application/java-archive")
  public Response kit() {
    return Response.ok(SealingKit.shipped().bytes(), "application/java-archive")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + SealingKit.NAME + "\"")
        .build();
  }
}
