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
import java.util.function.Function;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;

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
          "publicDigits",
          "work",
          "outcome",
          "reason",
          "evidence",
          "act");

  private final SupplierServices services;
  private final RecordList list;

  PanelPages(SupplierServices services) {
    this.services = services;
    this.list = new RecordList(PanelService.REGISTER, "panels", List.of(), (page, code) -> code);
  }

  static String at(StoredRecord one) {
    return "/panels/" + one.department() + "/" + one.id();
  }

  /** The panels of a department. */
  @GET
  @Path("{department}")
  public Response list(@Context Call call) {
    return list.of(call);
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
  public Response show(@Context Call call) {
    return show(call, Form.blank());
  }

  private Response show(Call call, Form form) {
    PanelView view =
        call.read(
            tx -> {
              StoredRecord one = services.panels().current(tx, call.department(), call.at("panel"));
              return PanelView.of(
                  tx,
                  call.page(),
                  one,
                  services.panels().today(),
                  services.panels().barred(tx, one),
                  form);
            });
    return form.shown(call.show("suppliers/panel", view));
  }

  /** Publishes the seed. */
  @POST
  @Path("{department}/{panel}/seed")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response seed(@Context Call call) {
    return then(
        call,
        "seed",
        (tx, now) ->
            services
                .panels()
                .seed(
                    tx,
                    now,
                    call.form().typed("seed"),
                    call.form().text("publicValue"),
                    call.by()));
  }

  /** Records the answer of whose turn it is. */
  @POST
  @Path("{department}/{panel}/offers")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response offer(@Context Call call) {
    Form form = call.form();
    Map<String, String> given = new LinkedHashMap<>();
    NewOffer.GIVEN.forEach(name -> given.put(name, form.typed(name)));
    return then(call, "work", (tx, now) -> services.panels().offer(tx, now, given, call.by()));
  }

  /** Confirms or drops an answer, takes one back, or gives a panel up. */
  @POST
  @Path("{department}/{panel}/acts")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@Context Call call) {
    Form form = call.form();
    String typed = form.typed("number");
    int number = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    return then(
        call,
        pointer -> Optional.of("why"),
        "why",
        (tx, now) -> acts().act(tx, now, form.typed("act"), number, form.typed("why"), call.by()));
  }

  /** Records by which paper a work is done. */
  @POST
  @Path("{department}/{panel}/offers/{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response complete(@Context Call call) {
    int asked = call.at("number").matches("[0-9]{1,6}") ? Integer.parseInt(call.at("number")) : 0;
    String field = "done-" + asked;
    String paper = call.form().typed(field);
    DoneWorks works = new DoneWorks(services.panels());
    return then(
        call,
        pointer -> Optional.of(field),
        field,
        (tx, now) -> works.state(tx, now, asked, paper, call.by()));
  }

  private PanelActs acts() {
    return new PanelActs(services.panels());
  }

  private Response then(
      Call call, String field, BiFunction<Transaction, StoredRecord, StoredRecord> work) {
    return then(call, pointer -> field(List.of(), pointer), field, work);
  }

  private Response then(
      Call call,
      Function<String, Optional<String>> fields,
      String field,
      BiFunction<Transaction, StoredRecord, StoredRecord> work) {
    return call.once(
        tx -> {
          StoredRecord now = services.panels().current(tx, call.department(), call.at("panel"));
          SupplierServices.requireSeen(now, call.form().version());
          return at(work.apply(tx, now));
        },
        e -> show(call, call.form().refused(e, fields, field)));
  }
}
