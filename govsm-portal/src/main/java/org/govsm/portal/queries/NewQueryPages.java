package org.govsm.portal.queries;

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
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;

/** Pages on which a query or a legal request is recorded. */
@Path("queries")
@Produces(MediaType.TEXT_HTML)
public record NewQueryPages(QueryServices services) {

  private static final String REQUEST = "legal";

  /** The form of a new query or legal request. */
  public record View(String department, boolean request, List<FormInput> inputs, Form form) {

    /** What it is, in keys of sentences. */
    public String key() {
      return request ? "queries.new-request" : "queries.new";
    }
  }

  /** The form of a query; the account that the address names stands in it. */
  @GET
  @Path("{department}/new")
  public Response blank(@Context Call call) {
    return blank(call, false);
  }

  /** The form of a legal request. */
  @GET
  @Path("{department}/new-request")
  public Response blankRequest(@Context Call call) {
    return blank(call, true);
  }

  private Response blank(Call call, boolean request) {
    DepartmentIds.require(call.department());
    Form form =
        call.page()
            .given("account")
            .map(id -> Form.of(Map.of("account", id)))
            .orElseGet(Form::blank);
    return show(call, request, form);
  }

  /** Records what was typed and leads to its page. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(@Context Call call) {
    Form form = call.form();
    boolean request = form.typed("what").equals(REQUEST);
    QueryForms forms = new QueryForms(call.page());
    return call.once(
        tx -> {
          List<FormInput> inputs = forms.received(tx, call.department(), request);
          requireRole(form, request);
          return services
              .service()
              .record(tx, call.department(), forms.received(form, inputs, request), call.by())
              .page();
        },
        e -> show(call, request, form.refused(e, QueryForms::field, "title")));
  }

  /** Without the role the time limit of a legal request runs and is not known. */
  private static void requireRole(Form form, boolean request) {
    if (request && form.typed("hostingRole").isBlank()) {
      throw ProblemException.of(Faults.at("/hostingRole", "queries.role-needed"));
    }
  }

  private Response show(Call call, boolean request, Form form) {
    List<FormInput> inputs =
        call.read(tx -> new QueryForms(call.page()).received(tx, call.department(), request));
    View view = new View(call.department(), request, inputs, form);
    return form.shown(call.show("queries/new", view));
  }
}
