package org.govsm.portal.pilots;

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
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;

/** Charter pages: the charter of a new pilot. */
@Path("pilots")
@Produces(MediaType.TEXT_HTML)
public record CharterPages(PilotService pilots) {

  /** The form of a charter. */
  public record View(String department, List<FormInput> inputs, Form form) {}

  /** The form, empty. */
  @GET
  @Path("{department}/new")
  public Response blank(@Context Call call) {
    DepartmentIds.require(call.department());
    Map<String, String> known = new LinkedHashMap<>();
    known.put("weeks", "8");
    call.page().given("platforms").ifPresent(codes -> known.put("platforms", codes));
    return show(call, Form.of(known));
  }

  /** Writes the charter and leads to its page. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response write(@Context Call call) {
    PilotForms forms = new PilotForms(call.page());
    return call.once(
        tx -> {
          List<FormInput> inputs = forms.charter(tx, call.department());
          return pilots
              .charter(
                  tx,
                  call.department(),
                  PilotForms.charter(call.form(), inputs, Optional.empty()),
                  call.by())
              .page();
        },
        e ->
            show(
                call,
                call.form().refused(e, pointer -> PilotActForm.field(Map.of(), pointer), "title")));
  }

  private Response show(Call call, Form form) {
    List<FormInput> inputs =
        call.read(tx -> new PilotForms(call.page()).charter(tx, call.department()));
    return form.shown(call.show("pilots/new", new View(call.department(), inputs, form)));
  }
}
