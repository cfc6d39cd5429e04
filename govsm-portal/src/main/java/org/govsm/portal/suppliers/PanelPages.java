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
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;

/** Panels of a department: everybody sees the rotation, its seed, and each refusal. */
@Path("panels")
@Produces(MediaType.TEXT_HTML)
public final class PanelPages {

  private static final List<String> FIELDS =
      List.of(
          "title",
          "from",
          "until",
          "seed",
          "publicSource",
          "publicDay",
          "publicValue",
          "work",
          "outcome",
          "reason");

  private final SupplierServices services;
  private final RecordList list;

  PanelPages(SupplierServices services) {
    this.services = services;
    this.list =
        new RecordList(services, PanelService.REGISTER, "panels", List.of(), (page, code) -> code);
  }

  static String at(StoredRecord one) {
    return "/panels/" + one.department() + "/" + one.id();
  }

  /** The panels of a department. */
  @GET
  @Path("{department}")
  public Response list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    return list.of(department, request);
  }

  static Optional<String> field(List<String> members, String pointer) {
    String[] steps = pointer.split("/", -1);
    if (pointer.startsWith("/members") && steps.length > 3 && steps[2].matches("[0-9]{1,4}")) {
      return members.stream()
          .skip(Integer.parseInt(steps[2]))
          .findFirst()
          .map(id -> steps[3].equals("capacity") ? "capacity-" + id : "members");
    }
    String last = steps[steps.length - 1];
    return Optional.of(pointer.startsWith("/members") ? "members" : last)
        .filter(name -> name.equals("members") || FIELDS.contains(name));
  }

  /** A panel. */
  @GET
  @Path("{department}/{panel}")
  public Response show(
      @PathParam("department") String department,
      @PathParam("panel") String panel,
      @Context ContainerRequestContext request) {
    return show(page(request), department, panel, Form.blank());
  }

  private Response show(Page page, String department, String panel, Form form) {
    PanelView view =
        services
            .web()
            .store()
            .read(
                tx -> {
                  StoredRecord one = services.panels().current(tx, department, panel);
                  return PanelView.of(
                      tx,
                      page,
                      one,
                      services.panels().today(),
                      services.panels().barred(tx, one),
                      form);
                });
    return services.web().pages().show("suppliers/panel", page, view);
  }

  /** Publishes the seed. */
  @POST
  @Path("{department}/{panel}/seed")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response seed(
      @PathParam("department") String department,
      @PathParam("panel") String panel,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = page(request);
    Form form = Form.sent(sent);
    return then(
        page,
        department,
        panel,
        form,
        "seed",
        (tx, now) ->
            services
                .panels()
                .seed(tx, now, form.typed("seed"), form.text("publicValue"), page.caller()));
  }

  /** Records the answer of whose turn it is. */
  @POST
  @Path("{department}/{panel}/offers")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response offer(
      @PathParam("department") String department,
      @PathParam("panel") String panel,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = page(request);
    Form form = Form.sent(sent);
    return then(
        page,
        department,
        panel,
        form,
        "work",
        (tx, now) ->
            services
                .panels()
                .offer(
                    tx,
                    now,
                    form.typed("work"),
                    form.typed("outcome"),
                    form.text("reason"),
                    page.caller()));
  }

  /** Records that a work is done. */
  @POST
  @Path("{department}/{panel}/offers/{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response complete(
      @PathParam("department") String department,
      @PathParam("panel") String panel,
      @PathParam("number") String number,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = page(request);
    int asked = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
    return then(
        page,
        department,
        panel,
        Form.sent(sent),
        "work",
        (tx, now) -> services.panels().complete(tx, now, asked, page.caller()));
  }

  private Response then(
      Page page,
      String department,
      String panel,
      Form form,
      String field,
      BiFunction<Transaction, StoredRecord, StoredRecord> work) {
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> {
            StoredRecord now = services.panels().current(tx, department, panel);
            SupplierServices.requireSeen(now, form.version());
            return at(work.apply(tx, now));
          });
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong = form.refused(e, pointer -> field(List.of(), pointer), field);
      return Response.fromResponse(show(page, department, panel, wrong))
          .status(SupplierServices.status(e))
          .build();
    }
  }

  private Page page(ContainerRequestContext request) {
    return services.web().pages().page(request);
  }
}
