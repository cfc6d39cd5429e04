package org.govsm.portal.tenders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;

/**
 * Pages of a bidder: the tenders that are open, and its own bid in each, with what became of it.
 */
@Path("bids")
@Produces(MediaType.TEXT_HTML)
public record BidPages(TenderServices services) {

  /** The tenders in which a bidder may bid, or did. */
  public record Listed(List<OwnBid> bids) {}

  /**
   * A bidder's own bid.
   *
   * @param security the bid security that it gave, and what becomes of it
   * @param kit the digest of the jar that seals a bid
   */
  public record View(OwnBid own, OwnSecurity security, String kit, Form form) {

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
  public Response list(@Context Call call) {
    String bidder = BidService.bidder(call.by());
    List<OwnBid> bids = call.read(tx -> services.bids().own().all(tx, bidder));
    return call.show("tenders/bids", new Listed(bids));
  }

  /** The bid in a tender. */
  @GET
  @Path("{department}/{tender}")
  public Response show(@Context Call call) {
    return show(call.page(), call.department(), call.at("tender"), Form.blank());
  }

  /** The page with a form as it was typed. */
  Response show(Page page, String department, String tender, Form form) {
    View view = services.store().read(tx -> view(tx, page, department, tender, form));
    return form.shown(services.web().pages().show("tenders/bid", page, view));
  }

  View view(Transaction tx, Page page, String department, String tender, Form form) {
    OwnBid own = own(tx, page, department, tender);
    return new View(
        own,
        services.bids().own().security(tx, own, page.words()),
        SealingKit.shipped().digest(),
        form);
  }

  OwnBid own(Transaction tx, Page page, String department, String tender) {
    String bidder = BidService.bidder(page.caller());
    StoredTender one = services.service().published(tx, department, tender);
    return services.bids().own().of(tx, one, bidder);
  }
}
