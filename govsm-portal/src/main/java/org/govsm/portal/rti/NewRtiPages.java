package org.govsm.portal.rti;

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
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;

/** Pages on which a request is recorded. */
@Path("rti")
@Produces(MediaType.TEXT_HTML)
public record NewRtiPages(RtiServices services) {

  /** The form of a new request. */
  public record View(
      String department, List<FormInput> about, List<FormInput> applicant, Form form) {}

  /** The form; what the address says of the subject stands in it. */
  @GET
  @Path("{department}/new")
  public Response blank(@Context Call call) {
    DepartmentIds.require(call.department());
    Map<String, String> known = new LinkedHashMap<>();
    for (String name : List.of("subjectKind", "subject")) {
      call.page().given(name).ifPresent(text -> known.put(name, text));
    }
    return show(call, Form.of(known));
  }

  /** Records a request and leads to its page. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(@Context Call call) {
    return call.once(
        tx ->
            services
                .service()
                .record(
                    tx, call.department(), RtiForms.request(call.page(), call.form()), call.by())
                .page(),
        e -> show(call, call.form().refused(e, RtiForms::field, "subject")));
  }

  private Response show(Call call, Form form) {
    View view =
        new View(
            call.department(), RtiForms.about(call.page()), RtiForms.applicant(call.page()), form);
    return form.shown(call.show("rti/new", view));
  }
}
