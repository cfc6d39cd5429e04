package org.govsm.portal.moderation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;

/** Page on which an item is recorded. */
@Path("moderation")
@Produces(MediaType.TEXT_HTML)
public record NewModerationPages(ModerationServices services) {

  /** The form of a new item. */
  public record View(String department, List<FormInput> inputs, Form form) {}

  /** The form; the account that the address names stands in it. */
  @GET
  @Path("{department}/new")
  public Response blank(@Context Call call) {
    DepartmentIds.require(call.department());
    Form form =
        call.page()
            .given("account")
            .map(id -> Form.of(Map.of("account", id)))
            .orElseGet(Form::blank);
    return show(call, form);
  }

  /** Records what was typed and leads to its page. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(@Context Call call) {
    Form form = call.form();
    ModerationForms forms = new ModerationForms(call.page());
    return call.once(
        tx -> {
          List<FormInput> inputs = forms.item(tx, call.department());
          return services
              .service()
              .record(tx, call.department(), ModerationForms.item(form, inputs), call.by())
              .page();
        },
        e -> show(call, form.refused(e, ModerationForms::field, "title")));
  }

  private Response show(Call call, Form form) {
    List<FormInput> inputs =
        call.read(tx -> new ModerationForms(call.page()).item(tx, call.department()));
    return form.shown(call.show("moderation/new", new View(call.department(), inputs, form)));
  }
}
