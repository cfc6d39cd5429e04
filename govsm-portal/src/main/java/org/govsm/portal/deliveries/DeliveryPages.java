package org.govsm.portal.deliveries;

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
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;

/** Delivery pages: what is to be delivered under a contract, and what became of each delivery. */
@Path("contracts/{id}/deliveries")
@Produces(MediaType.TEXT_HTML)
public final class DeliveryPages {

  private final DeliveryServices services;
  private final DeliveryViews views;

  DeliveryPages(DeliveryServices services) {
    this.services = services;
    this.views = new DeliveryViews(services);
  }

  /** The deliveries. */
  @GET
  public Response show(@PathParam("id") String id, @Context ContainerRequestContext request) {
    return show(services.page(request), id, Form.blank());
  }

  /** Says what is to be delivered. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(
      @PathParam("id") String id,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> {
            WrittenContract contract = services.service().contract(tx, id);
            return services
                .service()
                .begin(tx, id, BeginForm.read(page, contract, form), page.caller())
                .page();
          });
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      return show(page, id, form.refused(e, BeginForm::field, "channel"));
    }
  }

  private Response show(Page page, String id, Form form) {
    DeliveryView view = services.store().read(tx -> views.of(tx, page, id, form));
    return form.shown(services.web().pages().show("deliveries/deliveries", page, view));
  }
}
