package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Pages of the committee: declarations, the openings and the technical result, and the bids once
 * they are opened.
 */
@Path("tenders")
@Produces(MediaType.TEXT_HTML)
public final class CommitteePages {

  private final TenderServices services;
  private final CommitteeViews views;

  CommitteePages(TenderServices services) {
    this.services = services;
    views = new CommitteeViews(services);
  }

  /** What a form asks for. */
  private interface Work {
    StoredTender take(Transaction tx, StoredTender one);
  }

  /** The committee and the bids. */
  @GET
  @Path("{department}/{tender}/committee")
  public Response show(@Context Call call) {
    CommitteeView view = call.read(tx -> views.of(tx, call.page(), at(call, tx), Form.blank()));
    return call.show("tenders/committee", view);
  }

  private StoredTender at(Call call, Transaction tx) {
    return services.service().published(tx, call.department(), call.at("tender"));
  }

  /** Declares for the caller. */
  @POST
  @Path("{department}/{tender}/declaration")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response declare(@Context Call call) {
    return taken(
        call,
        (tx, one) ->
            services
                .committee()
                .declare(
                    tx,
                    one,
                    CommitteeForms.conflict(call.form()),
                    call.form().typed("conflictAbout"),
                    call.by()));
  }

  /** Opens the technical packets. */
  @POST
  @Path("{department}/{tender}/technical-opening")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response open(@Context Call call) {
    OfficerDecisions decided = OfficerDecisions.of(call.form());
    return sure(
        call,
        "tenders.technical-opening",
        (tx, one) ->
            services
                .committee()
                .open(tx, one, CommitteeForms.opening(call.form(), decided), call.by()));
  }

  /** Tells the technical result. */
  @POST
  @Path("{department}/{tender}/technical-result")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response tell(@Context Call call) {
    OfficerDecisions decided = OfficerDecisions.of(call.form());
    return sure(
        call,
        "tenders.technical-result",
        (tx, one) -> {
          TenderRecord record = new TenderHistory(tx).record(one);
          return services
              .committee()
              .tell(tx, one, CommitteeForms.result(call.form(), record, decided), call.by());
        });
  }

  /** Opens the prices. */
  @POST
  @Path("{department}/{tender}/financial-opening")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response openPrices(@Context Call call) {
    OfficerDecisions decided = OfficerDecisions.of(call.form());
    return sure(
        call,
        "tenders.financial-opening",
        (tx, one) ->
            services
                .committee()
                .openPrices(tx, one, CommitteeForms.there(call.form()), decided, call.by()));
  }

  /** What cannot be taken back is asked about first. */
  private Response sure(Call call, String key, Work work) {
    try {
      return taken(
          call,
          (tx, one) -> {
            StoredTender after = work.take(tx, one);
            Confirmation.require(Confirmation.isGiven(call.form()));
            return after;
          });
    } catch (Confirmation.Missing e) {
      StoredTender now = call.read(tx -> at(call, tx));
      return Confirmation.ask(
          services.web().pages(),
          call.page(),
          call.form(),
          key,
          Map.of("tender", now.title(call.page().context().language())),
          TenderServices.at(now) + "/committee");
    }
  }

  private Response taken(Call call, Work work) {
    return call.once(
        tx -> TenderServices.at(work.take(tx, at(call, tx))) + "/committee",
        e -> {
          CommitteeView view =
              call.read(tx -> views.refused(tx, call.page(), at(call, tx), call.form(), e));
          return Call.refused(call.show("tenders/committee", view), e);
        });
  }
}
