package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bid.TechnicalPacket;

/**
 * Forms of a bidder: the bid that is handed in, withdrawn or revealed. Files are uploaded, or their
 * text is pasted; either is read in memory alone.
 */
@Path("bids")
@Produces(MediaType.TEXT_HTML)
public record BidActPages(TenderServices services, BidPages pages) {

  private static final String COMMITMENT = "commitment";
  private static final String PACKET = "packet";
  private static final String KEPT = "kept";
  private static final List<String> FIELDS = List.of(COMMITMENT, PACKET);

  /** What a form asks for. */
  private interface Work {
    void take(Transaction tx, StoredTender one);
  }

  /** Where a form belongs. */
  private record At(Page page, String department, String tender, Form form, String field) {}

  /** Hands the bid in, or changes it, with a pasted packet. */
  @POST
  @Path("{department}/{tender}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response hand(@Context Call call) {
    return hand(new At(call.page(), call.department(), call.at("tender"), call.form(), COMMITMENT));
  }

  /**
   * Hands the bid in, or changes it, with the file of the packet.
   *
   * @throws IOException if the body cannot be read
   */
  @POST
  @Path("{department}/{tender}")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      InputStream body,
      @Context ContainerRequestContext request)
      throws IOException {
    Form form = SentBidFile.form(request, body, PACKET);
    return hand(new At(services.page(request), department, tender, form, COMMITMENT));
  }

  private Response hand(At at) {
    String packet = at.form().typed(PACKET);
    return taken(
        at,
        (tx, one) -> {
          BidService.Given given =
              new BidService.Given(
                  at.form().typed(COMMITMENT).strip(),
                  Optional.empty(),
                  at.form().text(PACKET).map(text -> SentBidFile.read(text, "/" + PACKET)));
          try {
            services.bids().hand(tx, one, given, at.page().caller());
          } catch (ProblemException e) {
            throw SentBidFile.placed(e, packet, "/" + PACKET);
          }
          Confirmation.require(likePrices(packet).isEmpty() || Confirmation.isGiven(at.form()));
        });
  }

  private static List<String> likePrices(String packet) {
    return packet.isBlank()
        ? List.of()
        : TechnicalPacket.fromPlain(SentBidFile.read(packet, "")).orThrow().likePrices();
  }

  /** Withdraws the bid, once it is confirmed. */
  @POST
  @Path("{department}/{tender}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(@Context Call call) {
    At at = new At(call.page(), call.department(), call.at("tender"), call.form(), "withdraw");
    return taken(
        at,
        (tx, one) -> {
          services.bids().withdraw(tx, one, at.page().caller());
          Confirmation.require(Confirmation.isGiven(at.form()));
        });
  }

  /** Reveals the price after the financial opening, with the pasted text of the kept file. */
  @POST
  @Path("{department}/{tender}/price")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response reveal(@Context Call call) {
    return reveal(new At(call.page(), call.department(), call.at("tender"), call.form(), KEPT));
  }

  /**
   * Reveals the price after the financial opening, with the kept file.
   *
   * @throws IOException if the body cannot be read
   */
  @POST
  @Path("{department}/{tender}/price")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response revealFile(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      InputStream body,
      @Context ContainerRequestContext request)
      throws IOException {
    Form form = SentBidFile.form(request, body, KEPT);
    return reveal(new At(services.page(request), department, tender, form, KEPT));
  }

  private Response reveal(At at) {
    String kept = at.form().typed(KEPT);
    return taken(
        at,
        (tx, one) -> {
          try {
            services.bids().reveal(tx, one, () -> SentBidFile.read(kept, ""), at.page().caller());
          } catch (ProblemException e) {
            throw SentBidFile.placed(e, kept, "");
          }
        });
  }

  /** Nothing of it goes through the store of repeated requests: a bid that stands is no change. */
  private Response taken(At at, Work work) {
    try {
      String then =
          services
              .store()
              .write(
                  tx -> {
                    StoredTender one =
                        services.service().published(tx, at.department(), at.tender());
                    work.take(tx, one);
                    return BidPages.at(one);
                  });
      return Form.seeOther(at.page(), then);
    } catch (Confirmation.Missing e) {
      return ask(at);
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong = at.form().refused(e, BidActPages::field, at.field());
      return pages.show(at.page(), at.department(), at.tender(), wrong);
    }
  }

  private Response ask(At at) {
    OwnBid own =
        services.store().read(tx -> pages.own(tx, at.page(), at.department(), at.tender()));
    String withdrawal = own.isOpen() ? "bids.withdrawal" : "bids.late-withdrawal";
    return Confirmation.ask(
        services.web().pages(),
        at.page(),
        at.form(),
        at.field().equals(COMMITMENT) ? "bids.like-price" : withdrawal,
        Map.of(
            "tender", own.one().title(at.page().context().language()),
            "names", likePrices(at.form().typed(PACKET))),
        BidPages.at(own.one()));
  }

  private static Optional<String> field(String pointer) {
    return FIELDS.stream()
        .filter(one -> pointer.equals("/act/" + one) || pointer.startsWith("/" + one))
        .findFirst();
  }
}
