package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.tender.ReceivedBid;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a bidder: the tenders that are open, and its own bid in each, with what became of it.
 */
@Path("bids")
@Produces(MediaType.TEXT_HTML)
public final class BidPages {

  private static final List<String> FIELDS = List.of("commitment", "packet");

  private final TenderServices services;

  BidPages(TenderServices services) {
    this.services = services;
  }

  /** The tenders in which a bidder may bid, or did. */
  public record Listed(List<OwnBid> bids) {}

  /**
   * A bidder's own bid.
   *
   * @param consequences what a withdrawal means now, by what was given as a bid security
   */
  public record View(OwnBid own, Map<String, String> consequences, Form form) {

    /** Where the page is. */
    public String base() {
      return at(own.one());
    }

    /** What is wrong with what was typed. */
    public Map<String, InputFault> errors() {
      return form.errors();
    }
  }

  static String at(StoredTender one) {
    return "/bids/" + one.department() + "/" + one.id();
  }

  /** The tenders. */
  @GET
  public Response list(@Context ContainerRequestContext request) {
    Page page = services.page(request);
    String bidder = BidService.bidder(page.caller());
    List<OwnBid> bids = services.store().read(tx -> services.bids().own().all(tx, bidder));
    return services.web().pages().show("tenders/bids", page, new Listed(bids));
  }

  /** The bid in a tender. */
  @GET
  @Path("{department}/{tender}")
  public Response show(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    return show(services.page(request), department, tender, Form.blank());
  }

  private Response show(Page page, String department, String tender, Form form) {
    View view = services.store().read(tx -> view(tx, page, department, tender, form));
    return form.shown(services.web().pages().show("tenders/bid", page, view));
  }

  View view(Transaction tx, Page page, String department, String tender, Form form) {
    OwnBid own = own(tx, page, department, tender);
    Map<String, String> consequences = new LinkedHashMap<>();
    for (ReceivedBid bid : own.bids()) {
      consequences.putAll(
          services.bids().own().consequences(tx, own.one(), bid.id(), page.words()));
    }
    return new View(own, consequences, form);
  }

  OwnBid own(Transaction tx, Page page, String department, String tender) {
    String bidder = BidService.bidder(page.caller());
    StoredTender one = services.service().published(tx, department, tender);
    return services.bids().own().of(tx, one, bidder);
  }

  /** What a form asks for. */
  private interface Work {
    void take(Transaction tx, StoredTender one);
  }

  /** Hands the bid in, or changes it. */
  @POST
  @Path("{department}/{tender}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response hand(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    return taken(
        page,
        form,
        "commitment",
        department,
        tender,
        (tx, one) ->
            services
                .bids()
                .hand(
                    tx,
                    one,
                    new BidService.Given(
                        form.typed("commitment").strip(),
                        Optional.empty(),
                        form.text("packet").map(BidPages::read)),
                    page.caller()));
  }

  /** Withdraws the bid, once it is confirmed. */
  @POST
  @Path("{department}/{tender}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    return taken(
        page,
        form,
        "withdraw",
        department,
        tender,
        (tx, one) -> {
          services.bids().withdraw(tx, one, page.caller());
          Confirmation.require(Confirmation.isGiven(form));
        });
  }

  /** Reveals the price after the financial opening. */
  @POST
  @Path("{department}/{tender}/price")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response reveal(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    return taken(
        page,
        form,
        "kept",
        department,
        tender,
        (tx, one) ->
            services.bids().reveal(tx, one, () -> read(form.typed("kept")), page.caller()));
  }

  private static Map<String, @Nullable Object> read(String text) {
    return Json.readSent(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Nothing of it goes through the store of repeated requests: a bid that stands is no change. */
  private Response taken(
      Page page, Form form, String field, String department, String tender, Work work) {
    try {
      String then =
          services
              .store()
              .write(
                  tx -> {
                    StoredTender one = services.service().published(tx, department, tender);
                    work.take(tx, one);
                    return at(one);
                  });
      return Form.seeOther(page, then);
    } catch (Confirmation.Missing e) {
      OwnBid own = services.store().read(tx -> own(tx, page, department, tender));
      return Confirmation.ask(
          services.web().pages(),
          page,
          form,
          own.isOpen() ? "bids.withdrawal" : "bids.late-withdrawal",
          Map.of("tender", own.one().title(page.context().language())),
          at(own.one()));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong = form.refused(e, BidPages::field, field);
      return show(page, department, tender, wrong);
    }
  }

  private static Optional<String> field(String pointer) {
    return FIELDS.stream()
        .filter(one -> pointer.equals("/act/" + one) || pointer.startsWith("/" + one))
        .findFirst();
  }
}
