package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.portal.access.DepartmentChoice;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;

/** Register of suppliers: departments, the list of one, a supplier, and its registration. */
@Path("suppliers")
@Produces(MediaType.TEXT_HTML)
public final class SupplierPages {

  private static final List<String> FINAL = List.of("reject", "withdraw");

  private final SupplierServices services;
  private final SupplierViews views;

  SupplierPages(SupplierServices services) {
    this.services = services;
    this.views = new SupplierViews(services);
  }

  /** The departments whose suppliers the caller sees. */
  @GET
  public Response departments(@Context Call call) {
    return DepartmentChoice.shown(call, "suppliers", "suppliers.title");
  }

  /** The suppliers of a department. */
  @GET
  @Path("{department}")
  public Response list(@Context Call call) {
    return new SupplierList(services).of(call);
  }

  /** A supplier. */
  @GET
  @Path("{department}/{supplier}")
  public Response show(@Context Call call) {
    return views.show(call, "suppliers/supplier", Form.blank());
  }

  /** All answers once more, before it is submitted. */
  @GET
  @Path("{department}/{supplier}/check")
  public Response check(@Context Call call) {
    return views.show(call, "suppliers/check", Form.blank());
  }

  /** Gives the supplier notice, or records its reply. */
  @POST
  @Path("{department}/{supplier}/hearing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response hear(@Context Call call) {
    Form form = call.form();
    Map<String, Object> given = new LinkedHashMap<>();
    form.text("reason").ifPresent(text -> given.put("reason", text));
    form.text("replyBy").ifPresent(text -> given.put("replyBy", text));
    form.text("reply").ifPresent(text -> given.put("reply", text));
    return then(
        call, "reason", "#hearing", (tx, now) -> services.checks().hear(tx, now, given, call.by()));
  }

  /** Takes a step of the registration. */
  @POST
  @Path("{department}/{supplier}/moves")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response step(@Context Call call) {
    Form form = call.form();
    String event = form.typed("event");
    try {
      return then(
          call,
          "steps",
          "",
          (tx, now) -> {
            StoredRecord moved = services.registration().step(tx, now, event, call.by());
            Confirmation.require(!FINAL.contains(event) || Confirmation.isGiven(form));
            return moved;
          });
    } catch (Confirmation.Missing e) {
      StoredRecord now = services.current(call.department(), call.at("supplier"));
      return Confirmation.ask(
          services.web().pages(),
          call.page(),
          form,
          "suppliers." + event,
          Map.of("supplier", now.name(call.page().context().language())),
          SupplierServices.at(now));
    }
  }

  /**
   * Does what a form asks for.
   *
   * @param field at which a refusal is shown
   * @param place where the page goes on
   */
  private Response then(
      Call call,
      String field,
      String place,
      BiFunction<Transaction, StoredRecord, StoredRecord> work) {
    return call.once(
        tx -> SupplierServices.at(work.apply(tx, services.seen(tx, call))) + place,
        e ->
            views.show(
                call, "suppliers/supplier", call.form().refused(e, SupplierPages::field, field)));
  }

  private static Optional<String> field(String pointer) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return Optional.of(name).filter(List.of("reason", "replyBy", "reply")::contains);
  }
}
