package org.govsm.portal.deliveries;

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
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.govsm.procurement.acceptance.Delivery;

/** Act pages: the form of an act on a delivery. */
@Path("contracts/{id}/deliveries/{act}")
@Produces(MediaType.TEXT_HTML)
public record ActPages(DeliveryServices services) {

  private static final String DELIVERY = "delivery";

  /** What cannot be taken back. */
  private static final Set<Kind> FINAL = Set.of(Kind.ACCEPTANCE, Kind.REJECTION);

  private static final int FORBIDDEN = 403;

  /**
   * Form of an act.
   *
   * @param reasons what the process says against the act
   */
  public record View(
      StoredDeliveries stored,
      String title,
      Kind kind,
      Optional<Delivery> delivery,
      List<FormInput> inputs,
      List<InputFault> reasons,
      Form form) {

    /** What it is called on the page. */
    public String heading(Page page) {
      String named = page.say("deliveries.act." + kind);
      return delivery
          .map(
              one ->
                  page.words()
                      .say(
                          Message.of("deliveries.act-of")
                              .with("act", named)
                              .with(DELIVERY, one.id())))
          .orElse(named);
    }

    /** Where it is sent. */
    public String action() {
      return stored.page()
          + "/"
          + ActForm.address(kind)
          + delivery.map(one -> "?delivery=" + one.id()).orElse("");
    }
  }

  /** The form. */
  @GET
  public Response blank(@Context Call call) {
    return show(call, kind(call.at("act")), List.of(), Form.blank());
  }

  /** Does the act; what stands against it is told. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@Context Call call) {
    Page page = call.page();
    Kind kind = kind(call.at("act"));
    ActForm asked = new ActForm(kind);
    String delivery = delivery(call).orElse("");
    Function<Transaction, String> work =
        tx -> {
          Standing standing = services.service().begun(tx, call.at("id"));
          List<FormInput> inputs = asked.inputs(page, standing.record());
          return services
              .service()
              .act(tx, call.at("id"), asked.read(inputs, call.form(), delivery), page.caller())
              .page();
        };
    Function<RuntimeException, Response> refused =
        e -> {
          requireMay(e);
          return refused(call, kind, e);
        };
    return FINAL.contains(kind)
        ? call.sure(
            work,
            "deliveries." + ActForm.address(kind),
            Map.of(DELIVERY, delivery),
            "/contracts/" + call.at("id") + "/deliveries",
            refused)
        : call.once(work, refused);
  }

  /** The delivery that is meant; a confirmation sends it as a field. */
  private static Optional<String> delivery(Call call) {
    return call.page().given(DELIVERY).or(() -> call.form().text(DELIVERY));
  }

  private Response refused(Call call, Kind kind, RuntimeException refused) {
    Form wrong = call.form().refused(refused, ActForm::field, "");
    Map<String, InputFault> fields = new LinkedHashMap<>(wrong.errors());
    fields.remove("");
    List<InputFault> reasons =
        Form.faults(refused).stream()
            .filter(fault -> ActForm.field(fault.pointer()).isEmpty())
            .toList();
    Form again = wrong.typed().isEmpty() ? wrong : call.form();
    return show(call, kind, reasons, again.wrong(fields));
  }

  /** Who may not is told so, and shown no form. */
  private static void requireMay(RuntimeException refused) {
    if (refused instanceof ProblemException one && one.problem().status() == FORBIDDEN) {
      throw refused;
    }
  }

  private static Kind kind(String act) {
    return ActForm.kind(act).orElseThrow(() -> ProblemException.notFound("deliveries.no-act", act));
  }

  private Response show(Call call, Kind kind, List<InputFault> reasons, Form form) {
    Page page = call.page();
    View view =
        call.read(
            tx -> {
              Standing standing = services.service().begun(tx, call.at("id"));
              Optional<Delivery> delivery = delivery(call).flatMap(standing.record()::delivery);
              if (kind != Kind.DELIVERY && delivery.isEmpty()) {
                throw ProblemException.notFound(
                    Message.of("acceptance.act.no-delivery")
                        .with(DELIVERY, delivery(call).orElse("")));
              }
              return new View(
                  standing.stored(),
                  standing.contract().terms().title(),
                  kind,
                  delivery.filter(one -> kind != Kind.DELIVERY),
                  new ActForm(kind).inputs(page, standing.record()),
                  reasons,
                  form);
            });
    return form.shown(call.show("deliveries/act", view));
  }
}
