package org.govsm.portal.tenders;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;

/** Pages on which a published tender is cancelled, on a ground of the law or as decided. */
@Path("tenders")
@Produces(MediaType.TEXT_HTML)
public final class CancellationPages {

  private static final String WHAT = "cancellation";
  private static final String DECIDED = "decided";

  private final TenderServices services;
  private final ActForms forms;

  CancellationPages(TenderServices services) {
    this.services = services;
    this.forms = new ActForms(services);
  }

  private List<FormInput> grounds(Transaction tx, Page page, StoredTender one) {
    TenderScene scene = services.scene(tx, page, one.department(), one.content(), List.of());
    List<String> grounds = new ArrayList<>(services.acts().grounds(tx));
    grounds.add("OTHER");
    return List.of(
        scene
            .input("ground", Kind.CHOICE, "ground")
            .choose(
                grounds.stream()
                    .map(
                        code ->
                            FormInput.Choice.of(
                                code,
                                page.words()
                                    .find("tenders.ground." + code)
                                    .orElseGet(() -> page.words().term(code))))
                    .toList())
            .must(),
        scene.input("why", Kind.AREA, "reason").must(),
        scene.input(DECIDED, Kind.AREA, DECIDED));
  }

  /** The form of a cancellation. */
  @GET
  @Path("{department}/{tender}/cancellation")
  public Response cancellation(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    return services
        .store()
        .read(
            tx -> {
              StoredTender one = services.service().published(tx, department, tender);
              return forms.show(page, one, WHAT, grounds(tx, page, one), Form.blank());
            });
  }

  /** Cancels a tender, once it is confirmed. */
  @POST
  @Path("{department}/{tender}/cancellation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response cancel(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> {
            StoredTender one = services.service().published(tx, department, tender);
            services
                .acts()
                .cancel(
                    tx,
                    one,
                    form.typed("ground"),
                    form.typed("why"),
                    form.text(DECIDED),
                    page.caller());
            Confirmation.require(Confirmation.isGiven(form));
            return TenderServices.at(one) + "#record";
          });
    } catch (Confirmation.Missing e) {
      return forms.ask(page, form, WHAT, department, tender);
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong =
          form.refused(
              e,
              pointer ->
                  Optional.of(pointer.substring(Math.min(1, pointer.length())))
                      .filter(name -> !name.isEmpty())
                      .map(name -> name.equals("reason") ? "why" : name),
              "ground");
      return services
          .store()
          .read(
              tx -> {
                StoredTender one = services.service().published(tx, department, tender);
                return Response.fromResponse(
                        forms.show(page, one, WHAT, grounds(tx, page, one), wrong))
                    .status(TenderServices.status(e))
                    .build();
              });
    }
  }
}
