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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.govsm.procurement.acceptance.Delivery;

/** Act pages: the form of an act on a delivery. */
@Path("contracts/{id}/deliveries/{act}")
@Produces(MediaType.TEXT_HTML)
public final class ActPages {

  private static final String DELIVERY = "delivery";

  private static final int FORBIDDEN = 403;

  private final DeliveryServices services;

  ActPages(DeliveryServices services) {
    this.services = services;
  }

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
  public Response blank(
      @PathParam("id") String id,
      @PathParam("act") String act,
      @Context ContainerRequestContext request) {
    return show(services.page(request), id, kind(act), List.of(), Form.blank());
  }

  /** Does the act; what stands against it is told. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(
      @PathParam("id") String id,
      @PathParam("act") String act,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    Kind kind = kind(act);
    ActForm asked = new ActForm(kind);
    String delivery = page.given(DELIVERY).orElse("");
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> {
            Standing standing = services.service().begun(tx, id);
            List<FormInput> inputs = asked.inputs(page, standing.record());
            return services
                .service()
                .act(tx, id, asked.read(inputs, form, delivery), page.caller())
                .page();
          });
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      requireMay(e);
      return refused(page, id, kind, form, e);
    }
  }

  private Response refused(Page page, String id, Kind kind, Form form, RuntimeException refused) {
    Form wrong = form.refused(refused, ActForm::field, "");
    Map<String, InputFault> fields = new LinkedHashMap<>(wrong.errors());
    fields.remove("");
    List<InputFault> reasons =
        Form.faults(refused).stream()
            .filter(fault -> ActForm.field(fault.pointer()).isEmpty())
            .toList();
    Form again = wrong.typed().isEmpty() ? wrong : form;
    return show(page, id, kind, reasons, again.wrong(fields));
  }

  /** Who may not is told so, and shown no form. */
  private static void requireMay(RuntimeException refused) {
    if (refused instanceof ProblemException one && one.problem().status() == FORBIDDEN) {
      throw refused;
    }
  }

  private static Kind kind(String act) {
    return ActForm.kind(act)
        .orElseThrow(
            () -> ProblemException.notFound(Message.of("deliveries.no-act").with("what", act)));
  }

  private Response show(Page page, String id, Kind kind, List<InputFault> reasons, Form form) {
    View view =
        services
            .store()
            .read(
                tx -> {
                  Standing standing = services.service().begun(tx, id);
                  Optional<Delivery> delivery =
                      page.given(DELIVERY).flatMap(standing.record()::delivery);
                  if (kind != Kind.DELIVERY && delivery.isEmpty()) {
                    throw ProblemException.notFound(
                        Message.of("acceptance.act.no-delivery")
                            .with(DELIVERY, page.given(DELIVERY).orElse("")));
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
    return form.shown(services.web().pages().show("deliveries/act", page, view));
  }
}
