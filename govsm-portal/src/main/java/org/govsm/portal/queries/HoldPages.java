package org.govsm.portal.queries;

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
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Hold pages: a record of the desk is put on legal hold, and a hold is lifted. */
@Path("queries")
@Produces(MediaType.TEXT_HTML)
public record HoldPages(QueryServices services) {

  private static final int FORBIDDEN = 403;

  /** The form of a hold, or of its end. */
  @GET
  @Path("{department}/{query}/holds/{act}")
  public Response blank(@Context Call call) {
    Map<String, String> known = new LinkedHashMap<>();
    call.page().given("reference").ifPresent(text -> known.put("reference", text));
    if (named(call).equals(HoldService.LIFT)) {
      HoldLifting lifting = new HoldLifting(found(call).holds());
      lifting.requireOne(call.by());
      known.putAll(lifting.said(known.getOrDefault(HoldLifting.REFERENCE, ""), call.by()));
    }
    return show(call, Form.of(known));
  }

  /** Puts the record on hold, or lifts a hold. */
  @POST
  @Path("{department}/{query}/holds/{act}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@Context Call call) {
    Form form = call.form();
    String act = named(call);
    return call.once(
        tx -> {
          StoredQuery one = services.service().held(tx, call.department(), call.at("query"));
          Versions.require(form.version(), one.acts(), Queries.STALE);
          Map<String, @Nullable Object> given = new LinkedHashMap<>();
          new QueryForms(call.page())
              .hold(act)
              .forEach(input -> input.read(form).ifPresent(said -> given.put(input.name(), said)));
          return services.holds().act(tx, one, act, given, call.by()).page();
        },
        e -> refused(call, e));
  }

  private static String named(Call call) {
    String act = call.at("act");
    if (!List.of(HoldService.HOLD, HoldService.LIFT).contains(act)) {
      throw ProblemException.notFound("queries.no-act", act);
    }
    return act;
  }

  private Response refused(Call call, RuntimeException refused) {
    if (refused instanceof ProblemException one && one.problem().status() == FORBIDDEN) {
      throw refused;
    }
    Form form =
        call.form()
            .refused(
                refused,
                pointer -> Optional.of(pointer.replaceFirst("^/", "")).filter(n -> !n.isEmpty()),
                "");
    Response shown = show(call, form);
    return refused instanceof StoreRefusal
        ? Response.fromResponse(shown).status(Response.Status.CONFLICT).build()
        : shown;
  }

  private StoredQuery found(Call call) {
    return call.read(tx -> services.service().find(tx, call.department(), call.at("query")));
  }

  private Response show(Call call, Form form) {
    String act = named(call);
    List<FormInput> inputs = new QueryForms(call.page()).hold(act);
    QueryActPages.View view =
        new QueryActPages.View(
            found(call), DeskActs.named(act), "holds/" + act, inputs, Optional.empty(), form);
    return form.shown(call.show("queries/act", view));
  }
}
