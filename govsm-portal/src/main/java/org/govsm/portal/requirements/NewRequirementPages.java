package org.govsm.portal.requirements;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.jspecify.annotations.Nullable;

/** First page of the form: what is to be bought, when, and which services. Its id is made by it. */
@Path("requirements")
@Produces(MediaType.TEXT_HTML)
public record NewRequirementPages(RequirementServices services) {

  private static final List<FormPart> PARTS = List.of(FormParts.ABOUT, FormParts.SERVICES);

  /** The form for a new requirement. */
  @GET
  @Path("{department}/new")
  public Response blank(@Context Call call) {
    DepartmentIds.require(call.department());
    Form form =
        Form.of(Map.of("agency", call.page().recordedName(call.department()), "period", "month"));
    return call.read(tx -> show(call, tx, form));
  }

  /** Records it as a draft and leads to its checklist. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(@Context Call call) {
    DepartmentIds.require(call.department());
    return call.once(
        tx ->
            RequirementServices.at(
                services
                    .service()
                    .record(
                        tx,
                        call.department(),
                        written(
                            services.scene(tx, call.page(), call.department(), Map.of(), ""),
                            call.form()),
                        call.by())),
        e -> call.read(tx -> Call.refused(show(call, tx, wrong(call, tx, e)), e)));
  }

  private static Map<String, @Nullable Object> written(Scene scene, Form form) {
    Map<String, @Nullable Object> tree = scene.tree();
    for (FormPart part : PARTS) {
      tree = part.written(scene.with(tree), form);
    }
    return tree;
  }

  private Form wrong(Call call, Transaction tx, RuntimeException refused) {
    Scene scene = services.scene(tx, call.page(), call.department(), Map.of(), "");
    Scene typed = scene.with(written(scene, call.form()));
    Map<String, InputFault> faults = new LinkedHashMap<>();
    for (InputFault fault : Form.faults(refused)) {
      Optional<String> field =
          PARTS.stream().flatMap(part -> part.field(typed, fault.pointer()).stream()).findFirst();
      faults.putIfAbsent(field.orElse("title.en"), FieldFaults.inWords(fault));
    }
    return call.form().wrong(faults);
  }

  private Response show(Call call, Transaction tx, Form form) {
    Scene scene = services.scene(tx, call.page(), call.department(), Map.of(), "");
    List<FormInput> inputs = new ArrayList<>();
    PARTS.forEach(part -> inputs.addAll(part.inputs(scene)));
    PartView view =
        new PartView(
            call.department(),
            Optional.empty(),
            "new",
            call.page().say("requirements.new"),
            "/requirements/" + call.department(),
            inputs,
            form,
            0,
            List.of(),
            List.of(),
            List.of(),
            false,
            List.of());
    return call.show("requirements/part", view);
  }
}
