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
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.State;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
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
  public Response list(@Context Call call) {
    return list.of(call);
  }

  static Optional<String> last(String pointer, List<String> names) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return Optional.of(name).filter(names::contains);
  }

  /** A proceeding. */
  @GET
  @Path("{department}/{debarment}")
  public Response show(@Context Call call) {
    return show(call, Form.blank());
  }

  private Response show(Call call, Form form) {
    View view =
        call.read(
            tx -> {
              StoredRecord one =
                  services.debarments().current(tx, call.department(), call.at("debarment"));
              return new View(
                  one,
                  DebarmentService.read(one),
                  services.debarments().steps(tx, one, call.by()),
                  one.state().equals("NOTICED")
                      && call.page().mayDo("POST", "/debarments/{department}/{debarment}/reply"),
                  form.typed(),
                  form.errors());
            });
    return form.shown(call.show("suppliers/debarment", view));
  }

  /** Records the reply of the supplier. */
  @POST
  @Path("{department}/{debarment}/reply")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response reply(@Context Call call) {
    return then(
        call,
        "reply",
        (tx, now) -> services.debarments().reply(tx, now, call.form().typed("reply"), call.by()));
  }

  /** Takes a step of the proceeding. */
  @POST
  @Path("{department}/{debarment}/moves")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response step(@Context Call call) {
    Page page = call.page();
    Form form = call.form();
    String event = form.typed("event");
    Map<String, Object> given = new LinkedHashMap<>();
    SAID.forEach(name -> form.text(name).ifPresent(text -> given.put(name, text)));
    try {
      return then(
          call,
          event.equals("order") ? "order" : "endReason",
          (tx, now) -> {
            StoredRecord moved = services.debarments().step(tx, now, event, given, page.caller());
            Confirmation.require(Confirmation.isGiven(form));
            return moved;
          });
    } catch (Confirmation.Missing e) {
      StoredRecord now =
          call.read(
              tx -> services.debarments().current(tx, call.department(), call.at("debarment")));
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
      Call call, String field, BiFunction<Transaction, StoredRecord, StoredRecord> work) {
    return call.once(
        tx -> {
          StoredRecord now =
              services.debarments().current(tx, call.department(), call.at("debarment"));
          SupplierServices.requireSeen(now, call.form().version());
          return at(work.apply(tx, now));
        },
        e -> show(call, call.form().refused(e, pointer -> last(pointer, SAID), field)));
  }
}
