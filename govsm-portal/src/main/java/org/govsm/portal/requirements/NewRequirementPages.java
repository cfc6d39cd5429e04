package org.govsm.portal.requirements;

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
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** First page of the form: what is to be bought, when, and which services. Its id is made by it. */
@Path("requirements")
@Produces(MediaType.TEXT_HTML)
public final class NewRequirementPages {

  private static final List<FormPart> PARTS = List.of(FormParts.ABOUT, FormParts.SERVICES);

  private final RequirementServices services;

  NewRequirementPages(RequirementServices services) {
    this.services = services;
  }

  /** The form for a new requirement. */
  @GET
  @Path("{department}/new")
  public Response blank(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = services.web().pages().page(request);
    Form form = Form.of(Map.of("agency", page.recordedName(department), "period", "month"));
    return services.store().read(tx -> show(tx, page, department, form));
  }

  /** Records it as a draft and leads to its checklist. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = services.web().pages().page(request);
    Form form = Form.sent(sent);
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx ->
              RequirementServices.at(
                  services
                      .service()
                      .record(
                          tx,
                          department,
                          written(services.scene(tx, page, department, Map.of(), ""), form),
                          page.caller())));
    } catch (ProblemException | StoreRefusal e) {
      return services
          .store()
          .read(
              tx ->
                  Response.fromResponse(
                          show(tx, page, department, wrong(tx, page, department, form, e)))
                      .status(RequirementServices.status(e))
                      .build());
    }
  }

  private static Map<String, @Nullable Object> written(Scene scene, Form form) {
    Map<String, @Nullable Object> tree = scene.tree();
    for (FormPart part : PARTS) {
      tree = part.written(scene.with(tree), form);
    }
    return tree;
  }

  private Form wrong(
      Transaction tx, Page page, String department, Form form, RuntimeException refused) {
    Scene scene = services.scene(tx, page, department, Map.of(), "");
    Scene typed = scene.with(written(scene, form));
    Map<String, InputFault> faults = new LinkedHashMap<>();
    for (InputFault fault : Form.faults(refused)) {
      Optional<String> field =
          PARTS.stream().flatMap(part -> part.field(typed, fault.pointer()).stream()).findFirst();
      faults.putIfAbsent(field.orElse("title.en"), FieldFaults.inWords(fault));
    }
    return form.wrong(faults);
  }

  private Response show(Transaction tx, Page page, String department, Form form) {
    Scene scene = services.scene(tx, page, department, Map.of(), "");
    List<FormInput> inputs = new ArrayList<>();
    PARTS.forEach(part -> inputs.addAll(part.inputs(scene)));
    PartView view =
        new PartView(
            department,
            Optional.empty(),
            "new",
            page.say("requirements.new"),
            "/requirements/" + department,
            inputs,
            form,
            0,
            List.of(),
            List.of(),
            List.of(),
            false,
            List.of());
    return services.web().pages().show("requirements/part", page, view);
  }
}
