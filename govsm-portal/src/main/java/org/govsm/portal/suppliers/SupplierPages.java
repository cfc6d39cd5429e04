package org.govsm.portal.suppliers;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;

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

  /** Departments. */
  public record Departments(List<String> departments) {}

  /** The departments whose suppliers the caller sees. */
  @GET
  public Response departments(@Context ContainerRequestContext request) {
    Caller caller = Caller.of(request);
    List<String> seen =
        services.web().store().read(tx -> List.copyOf(DepartmentIndex.seen(tx, caller)));
    return services
        .web()
        .pages()
        .show("suppliers/departments", page(request), new Departments(seen));
  }

  private Page page(ContainerRequestContext request) {
    return services.web().pages().page(request);
  }

  /** The suppliers of a department. */
  @GET
  @Path("{department}")
  public Response list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    return new SupplierList(services).of(department, request);
  }

  /** A supplier. */
  @GET
  @Path("{department}/{supplier}")
  public Response show(
      @PathParam("department") String department,
      @PathParam("supplier") String supplier,
      @Context ContainerRequestContext request) {
    return show("suppliers/supplier", page(request), department, supplier, Form.blank());
  }

  /** All answers once more, before it is submitted. */
  @GET
  @Path("{department}/{supplier}/check")
  public Response check(
      @PathParam("department") String department,
      @PathParam("supplier") String supplier,
      @Context ContainerRequestContext request) {
    return show("suppliers/check", page(request), department, supplier, Form.blank());
  }

  private Response show(String template, Page page, String department, String supplier, Form form) {
    SupplierView view =
        services
            .web()
            .store()
            .read(
                tx ->
                    views.of(
                        tx,
                        page,
                        services.service().current(tx, department, supplier),
                        form,
                        form.errors()));
    return services.web().pages().show(template, page, view);
  }

  /** Gives the supplier notice, or records its reply. */
  @POST
  @Path("{department}/{supplier}/hearing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response hear(
      @PathParam("department") String department,
      @PathParam("supplier") String supplier,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Form form = Form.sent(sent);
    Caller by = Caller.of(request);
    Map<String, Object> given = new LinkedHashMap<>();
    form.text("reason").ifPresent(text -> given.put("reason", text));
    form.text("replyBy").ifPresent(text -> given.put("replyBy", text));
    form.text("reply").ifPresent(text -> given.put("reply", text));
    return then(
        new Sent(department, supplier, form, "reason", "#hearing"),
        request,
        (tx, now) -> services.checks().hear(tx, now, given, by));
  }

  /** Takes a step of the registration. */
  @POST
  @Path("{department}/{supplier}/moves")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response step(
      @PathParam("department") String department,
      @PathParam("supplier") String supplier,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Form form = Form.sent(sent);
    Caller by = Caller.of(request);
    String event = form.typed("event");
    try {
      return then(
          new Sent(department, supplier, form, "steps", ""),
          request,
          (tx, now) -> {
            StoredRecord moved = services.registration().step(tx, now, event, by);
            Confirmation.require(!FINAL.contains(event) || Confirmation.isGiven(form));
            return moved;
          });
    } catch (Confirmation.Missing e) {
      StoredRecord now = services.current(department, supplier);
      Page page = page(request);
      return Confirmation.ask(
          services.web().pages(),
          page,
          form,
          "suppliers." + event,
          Map.of("supplier", now.name(page.context().language())),
          SupplierServices.at(now));
    }
  }

  /**
   * What was sent about a supplier.
   *
   * @param field at which a refusal is shown
   * @param place where the page goes on
   */
  private record Sent(String department, String supplier, Form form, String field, String place) {}

  private Response then(
      Sent sent,
      ContainerRequestContext request,
      BiFunction<Transaction, StoredRecord, StoredRecord> work) {
    Page page = page(request);
    try {
      return sent.form()
          .once(
              services.web().idempotency(),
              page,
              tx -> {
                StoredRecord now =
                    services.service().current(tx, sent.department(), sent.supplier());
                SupplierServices.requireSeen(now, sent.form().version());
                return SupplierServices.at(work.apply(tx, now)) + sent.place();
              });
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong = sent.form().refused(e, SupplierPages::field, sent.field());
      Response shown = show("suppliers/supplier", page, sent.department(), sent.supplier(), wrong);
      return Response.fromResponse(shown).status(SupplierServices.status(e)).build();
    }
  }

  private static Optional<String> field(String pointer) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return Optional.of(name).filter(List.of("reason", "replyBy", "reply")::contains);
  }
}
