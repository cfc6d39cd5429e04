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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FieldFaults;
import org.govsm.portal.requirements.Requirements;
import org.govsm.portal.requirements.StoredRequirement;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** First page of the form of a tender, which begins it from an approved requirement. */
@Path("tenders")
@Produces(MediaType.TEXT_HTML)
public final class NewTenderPages {

  private static final String ASKED = "requirement";

  private final TenderServices services;

  NewTenderPages(TenderServices services) {
    this.services = services;
  }

  /** The form for a new tender from a requirement. */
  @GET
  @Path("{department}/new")
  public Response blank(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = services.page(request);
    Map<String, String> typed = new LinkedHashMap<>();
    page.given(ASKED).ifPresent(id -> typed.put(ASKED, id));
    typed.put("publishes" + FormField.TIME, "10:00");
    typed.put("closes" + FormField.TIME, "17:00");
    typed.put("opens" + FormField.TIME, "11:00");
    typed.put("revealHours", "24");
    return services.store().read(tx -> show(tx, page, department, Form.of(typed)));
  }

  /** Begins the tender and leads to its page. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = services.page(request);
    Form form = Form.sent(sent);
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx ->
              TenderServices.at(
                  services
                      .service()
                      .begin(
                          tx,
                          department,
                          form.typed(ASKED),
                          TenderParts.NEW.written(scene(tx, page, department, Map.of()), form),
                          page.caller())));
    } catch (ProblemException | StoreRefusal e) {
      return services
          .store()
          .read(
              tx ->
                  Response.fromResponse(
                          show(tx, page, department, wrong(tx, page, department, form, e)))
                      .status(TenderServices.status(e))
                      .build());
    }
  }

  private TenderScene scene(
      Transaction tx, Page page, String department, Map<String, @Nullable Object> tree) {
    return services.scene(tx, page, department, tree, List.of());
  }

  private Form wrong(
      Transaction tx, Page page, String department, Form form, RuntimeException refused) {
    TenderScene scene = scene(tx, page, department, Map.of());
    TenderScene typed = scene.with(TenderParts.NEW.written(scene, form));
    Map<String, InputFault> faults = new LinkedHashMap<>();
    TenderParts.NEW.inputs(scene).stream()
        .filter(input -> input.required() && form.text(input.name()).isEmpty())
        .forEach(input -> faults.put(input.name(), Form.fault(Message.of("requirements.fill-in"))));
    for (InputFault fault : Form.faults(refused)) {
      String field = TenderParts.NEW.field(typed, fault.pointer()).orElse("number");
      faults.putIfAbsent(
          fault.code().startsWith("store.no-requirement") ? ASKED : field,
          FieldFaults.inWords(fault));
    }
    return form.wrong(faults);
  }

  private Response show(Transaction tx, Page page, String department, Form form) {
    Optional<StoredRequirement> from =
        form.text(ASKED)
            .flatMap(id -> new Requirements(tx).find(department, id))
            .filter(one -> one.agreed() > 0);
    if (from.isEmpty()) {
      throw ProblemException.notFound(Message.of("tenders.no-agreed"));
    }
    TenderPartView view =
        new TenderPartView(
            department,
            Optional.empty(),
            page.say("tenders.new"),
            page.words()
                .say(
                    Message.of("tenders.new-lead")
                        .with("requirement", from.get().title(page.context().language()))),
            "/tenders/" + department,
            "/requirements/" + department + "/" + from.get().id(),
            TenderParts.NEW.inputs(scene(tx, page, department, Map.of())),
            form,
            Map.of(ASKED, from.get().id()));
    return services.web().pages().show("tenders/part", page, view);
  }
}
