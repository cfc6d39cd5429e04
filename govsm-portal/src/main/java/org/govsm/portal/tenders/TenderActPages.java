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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.requirements.TreePath;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/** Pages on which a published tender is changed by a corrigendum, or cancelled. */
@Path("tenders")
@Produces(MediaType.TEXT_HTML)
public final class TenderActPages {

  private static final String RATIONALE = "rationale";
  private static final String NEEDED = "moreTimeNeeded";
  private static final String DECIDED = "decided";

  private final TenderServices services;

  TenderActPages(TenderServices services) {
    this.services = services;
  }

  private static TenderPart changes(int number) {
    String clause = "clauses[id=corrigendum-" + number + "].text.";
    return new TenderPart(
        "corrigendum",
        scene ->
            List.of(
                scene.input(RATIONALE, Kind.AREA, "").must(),
                scene.input("closes", Kind.MOMENT, "tenderPeriod.endDate").must(),
                scene.input("askedUntil", Kind.MOMENT, "enquiryPeriod.endDate"),
                scene.input("opens", Kind.MOMENT, "opening.date").must(),
                scene.input("changed-en", Kind.AREA, clause + "en").in("en"),
                scene.input("changed-hi", Kind.AREA, clause + "hi").in("hi"),
                scene.input(NEEDED, Kind.FLAG, ""),
                scene.input(DECIDED, Kind.AREA, "")));
  }

  /** The form of a corrigendum. */
  @GET
  @Path("{department}/{tender}/corrigendum")
  public Response corrigendum(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    return services
        .store()
        .read(
            tx -> {
              Changed changed = changed(tx, page, department, tender);
              return show(page, changed, Form.of(changed.part().typed(changed.scene())));
            });
  }

  /** The tender as it is now, and the form that changes it. */
  private record Changed(StoredTender one, TenderPart part, TenderScene scene) {}

  private Changed changed(Transaction tx, Page page, String department, String tender) {
    StoredTender one = services.service().published(tx, department, tender);
    TenderRecord record = new Tenders(tx).history(one);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(record.tender().toPlain());
    return new Changed(
        one,
        changes(record.amendments().size() + 1),
        services.scene(tx, page, department, tree, List.of()));
  }

  /** Publishes a corrigendum, once it is confirmed. */
  @POST
  @Path("{department}/{tender}/corrigendum")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response correct(
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
            Changed now = changed(tx, page, department, tender);
            TenderActs.Corrigendum given =
                new TenderActs.Corrigendum(
                    now.part().written(now.scene(), form),
                    form.typed(RATIONALE),
                    form.text(NEEDED).map(Boolean::valueOf),
                    form.text(DECIDED));
            services.acts().correct(tx, now.one(), given, page.caller());
            Confirmation.require(Confirmation.isGiven(form));
            return TenderServices.at(now.one()) + "#record";
          });
    } catch (Confirmation.Missing e) {
      return ask(page, form, "tenders.corrigendum", department, tender, "/corrigendum");
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      return services
          .store()
          .read(
              tx -> {
                Changed now = changed(tx, page, department, tender);
                Form wrong =
                    TenderPartPages.wrong(now.part(), now.scene(), form, e);
                return Response.fromResponse(show(page, now, wrong))
                    .status(TenderServices.status(e))
                    .build();
              });
    }
  }

  private Response show(Page page, Changed now, Form form) {
    return show(page, now.one(), "corrigendum", now.part().inputs(now.scene()), form);
  }

  private Response show(
      Page page, StoredTender one, String what, List<FormInput> inputs, Form form) {
    TenderPartView view =
        new TenderPartView(
            one.department(),
            Optional.of(one),
            page.say("tenders." + what),
            page.say("tenders." + what + "-lead"),
            TenderServices.at(one) + "/" + what,
            TenderServices.at(one),
            inputs,
            form,
            Map.of());
    return services.web().pages().show("tenders/part", page, view);
  }

  private Response ask(
      Page page, Form form, String key, String department, String tender, String back) {
    StoredTender now =
        services.store().read(tx -> services.service().current(tx, department, tender));
    return Confirmation.ask(
        services.web().pages(),
        page,
        form,
        key,
        Map.of("tender", now.title(page.context().language())),
        TenderServices.at(now) + back);
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
              return show(page, one, "cancellation", grounds(tx, page, one), Form.blank());
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
      return ask(page, form, "tenders.cancellation", department, tender, "/cancellation");
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
                        show(page, one, "cancellation", grounds(tx, page, one), wrong))
                    .status(TenderServices.status(e))
                    .build();
              });
    }
  }
}
