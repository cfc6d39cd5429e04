package org.govsm.portal.deliveries;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.jspecify.annotations.Nullable;

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
  public Response show(@Context Call call) {
    return show(call, Form.blank());
  }

  /** Says what is to be delivered, or takes back an act that was entered by mistake. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(@Context Call call) {
    boolean takesBack = TakingBackForm.is(call.form());
    return call.once(
        tx -> {
          WrittenContract contract = services.service().contract(tx, call.at("id"));
          Map<String, @Nullable Object> given =
              takesBack
                  ? TakingBackForm.read(call.page(), call.form())
                  : BeginForm.read(call.page(), contract, call.form());
          return services.service().begin(tx, call.at("id"), given, call.by()).page();
        },
        e ->
            show(
                call,
                takesBack
                    ? call.form().refused(e, at -> Optional.of(TakingBackForm.field(at)), "mistake")
                    : call.form().refused(e, BeginForm::field, "channel")));
  }

  private Response show(Call call, Form form) {
    DeliveryView view = call.read(tx -> views.of(tx, call.page(), call.at("id"), form));
    return form.shown(call.show("deliveries/deliveries", view));
  }
}
