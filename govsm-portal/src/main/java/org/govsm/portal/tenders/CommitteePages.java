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
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
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
  public Response show(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    CommitteeView view =
        services.store().read(tx -> views.of(tx, page, at(tx, department, tender), Form.blank()));
    return services.web().pages().show("tenders/committee", page, view);
  }

  private StoredTender at(Transaction tx, String department, String tender) {
    return services.service().published(tx, department, tender);
  }

  /** Declares for the caller. */
  @POST
  @Path("{department}/{tender}/declaration")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response declare(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    return taken(
        page,
        form,
        department,
        tender,
        (tx, one) ->
            services
                .committee()
                .declare(
                    tx,
                    one,
                    CommitteeForms.conflict(form),
                    form.typed("conflictAbout"),
                    page.caller()));
  }

  /** Opens the technical packets. */
  @POST
  @Path("{department}/{tender}/technical-opening")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response open(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    OfficerDecisions decided = OfficerDecisions.of(form);
    return taken(
        page,
        form,
        department,
        tender,
        (tx, one) ->
            services
                .committee()
                .open(tx, one, CommitteeForms.opening(form, decided), page.caller()));
  }

  /** Tells the technical result. */
  @POST
  @Path("{department}/{tender}/technical-result")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response tell(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    OfficerDecisions decided = OfficerDecisions.of(form);
    return taken(
        page,
        form,
        department,
        tender,
        (tx, one) -> {
          TenderRecord record = new TenderHistory(tx).record(one);
          return services
              .committee()
              .tell(tx, one, CommitteeForms.result(form, record, decided), page.caller());
        });
  }

  /** Opens the prices. */
  @POST
  @Path("{department}/{tender}/financial-opening")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response openPrices(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    OfficerDecisions decided = OfficerDecisions.of(form);
    return taken(
        page,
        form,
        department,
        tender,
        (tx, one) ->
            services
                .committee()
                .openPrices(tx, one, CommitteeForms.there(form), decided, page.caller()));
  }

  private Response taken(Page page, Form form, String department, String tender, Work work) {
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> TenderServices.at(work.take(tx, at(tx, department, tender))) + "/committee");
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      CommitteeView view =
          services.store().read(tx -> views.refused(tx, page, at(tx, department, tender), form, e));
      return Response.fromResponse(services.web().pages().show("tenders/committee", page, view))
          .status(TenderServices.status(e))
          .build();
    }
  }
}
