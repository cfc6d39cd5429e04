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
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.State;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.DebarmentProceeding;

/** Debarments of a department: notice, reply, order and end, without numbers of the supplier. */
@Path("debarments")
@Produces(MediaType.TEXT_HTML)
public final class DebarmentPages {

  private static final List<String> SAID = List.of("order", "termReason", "endReason");

  private final SupplierServices services;
  private final RecordList list;

  DebarmentPages(SupplierServices services) {
    this.services = services;
    this.list =
        new RecordList(
            services,
            DebarmentService.REGISTER,
            "debarments",
            DebarmentProceeding.machine().states().stream().map(State::code).toList(),
            (page, code) -> page.words().term("supplier.debarment.state." + code));
  }

  /** A proceeding. */
  public record View(
      StoredRecord one,
      DebarmentProceeding proceeding,
      List<String> steps,
      boolean replies,
      Map<String, String> typed,
      Map<String, InputFault> errors) {

    /** Where its page is. */
    public String base() {
      return at(one);
    }

    /** What stands in a field. */
    public String typed(String name) {
      return typed.getOrDefault(name, "");
    }

    /** What the notice, or the reply to it, says; empty where it says nothing. */
    public String hearing(String member) {
      return one.content().get("hearing") instanceof Map<?, ?> notice && notice.get(member) != null
          ? String.valueOf(notice.get(member))
          : "";
    }
  }

  static String at(StoredRecord one) {
    return "/debarments/" + one.department() + "/" + one.id();
  }

  /** The debarments of a department. */
  @GET
  @Path("{department}")
  public Response list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    return list.of(department, request);
  }

  static Optional<String> last(String pointer, List<String> names) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return Optional.of(name).filter(names::contains);
  }

  /** A proceeding. */
  @GET
  @Path("{department}/{debarment}")
  public Response show(
      @PathParam("department") String department,
      @PathParam("debarment") String debarment,
      @Context ContainerRequestContext request) {
    return show(page(request), department, debarment, Form.blank());
  }

  private Response show(Page page, String department, String debarment, Form form) {
    View view =
        services
            .web()
            .store()
            .read(
                tx -> {
                  StoredRecord one = services.debarments().current(tx, department, debarment);
                  return new View(
                      one,
                      DebarmentService.read(one),
                      services.debarments().steps(tx, one, page.caller()),
                      one.state().equals("NOTICED")
                          && page.mayDo("POST", "/debarments/{department}/{debarment}/reply"),
                      form.typed(),
                      form.errors());
                });
    return services.web().pages().show("suppliers/debarment", page, view);
  }

  /** Records the reply of the supplier. */
  @POST
  @Path("{department}/{debarment}/reply")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response reply(
      @PathParam("department") String department,
      @PathParam("debarment") String debarment,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = page(request);
    Form form = Form.sent(sent);
    return then(
        page,
        department,
        debarment,
        form,
        "reply",
        (tx, now) -> services.debarments().reply(tx, now, form.typed("reply"), page.caller()));
  }

  /** Takes a step of the proceeding. */
  @POST
  @Path("{department}/{debarment}/moves")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response step(
      @PathParam("department") String department,
      @PathParam("debarment") String debarment,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = page(request);
    Form form = Form.sent(sent);
    String event = form.typed("event");
    Map<String, Object> given = new LinkedHashMap<>();
    SAID.forEach(name -> form.text(name).ifPresent(text -> given.put(name, text)));
    try {
      return then(
          page,
          department,
          debarment,
          form,
          event.equals("order") ? "order" : "endReason",
          (tx, now) -> {
            StoredRecord moved = services.debarments().step(tx, now, event, given, page.caller());
            Confirmation.require(Confirmation.isGiven(form));
            return moved;
          });
    } catch (Confirmation.Missing e) {
      StoredRecord now =
          services
              .web()
              .store()
              .read(tx -> services.debarments().current(tx, department, debarment));
      return Confirmation.ask(
          services.web().pages(),
          page,
          form,
          "debarments." + event,
          Map.of("supplier", now.name(page.context().language())),
          at(now));
    }
  }

  private Response then(
      Page page,
      String department,
      String debarment,
      Form form,
      String field,
      BiFunction<Transaction, StoredRecord, StoredRecord> work) {
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> {
            StoredRecord now = services.debarments().current(tx, department, debarment);
            SupplierServices.requireSeen(now, form.version());
            return at(work.apply(tx, now));
          });
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong = form.refused(e, pointer -> last(pointer, SAID), field);
      return Response.fromResponse(show(page, department, debarment, wrong))
          .status(SupplierServices.status(e))
          .build();
    }
  }

  private Page page(ContainerRequestContext request) {
    return services.web().pages().page(request);
  }
}
