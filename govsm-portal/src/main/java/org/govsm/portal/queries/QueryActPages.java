package org.govsm.portal.queries;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;

/** Act pages: the form of an act on a query or a legal request. */
@Path("queries")
@Produces(MediaType.TEXT_HTML)
public record QueryActPages(QueryServices services) {

  private static final int FORBIDDEN = 403;
  private static final String DECLINE = "DECLINE";

  /**
   * The form of an act.
   *
   * @param signers who could still sign for a corrected entry; nothing where the act changes none
   */
  public record View(
      StoredQuery query,
      String act,
      String address,
      List<FormInput> inputs,
      Optional<List<String>> signers,
      Form form) {

    /** Where it is sent. */
    public String action() {
      return query.page() + "/" + address;
    }
  }

  /** The form, with the moment of now in it. */
  @GET
  @Path("{department}/{query}/{act}")
  public Response blank(@Context Call call) {
    OffsetDateTime now = Moments.inIndia(services.service().now()).truncatedTo(ChronoUnit.MINUTES);
    Map<String, String> known = new HashMap<>();
    known.put("at", now.toLocalDate().toString());
    known.put("at" + FormField.TIME, now.toLocalTime().toString());
    return show(call, Form.of(known));
  }

  /** Does the act; what stands against it is told. */
  @POST
  @Path("{department}/{query}/{act}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@Context Call call) {
    Function<Transaction, String> work = tx -> done(tx, call);
    Function<RuntimeException, Response> refused = e -> refused(call, e);
    return act(call.at("act")).equals(DECLINE)
        ? call.sure(
            work,
            "queries.decline",
            Map.of("query", call.at("query")),
            "/queries/" + call.department() + "/" + call.at("query"),
            refused)
        : call.once(work, refused);
  }

  private static String act(String address) {
    return DeskActs.named(address);
  }

  private String done(Transaction tx, Call call) {
    QueryService service = services.service();
    StoredQuery one = service.held(tx, call.department(), call.at("query"));
    String act = act(call.at("act"));
    QueryService.requireAct(one, act);
    Versions.require(call.form().version(), one.acts(), Queries.STALE);
    List<FormInput> inputs = new QueryForms(call.page()).act(tx, one, service.read(tx, one), act);
    return service.act(tx, one, act, DeskActs.typed(call.form(), inputs), call.by()).page();
  }

  private Response refused(Call call, RuntimeException refused) {
    if (refused instanceof ProblemException one && one.problem().status() == FORBIDDEN) {
      throw refused;
    }
    Response shown = show(call, call.form().refused(refused, QueryForms::field, ""));
    boolean stale =
        refused instanceof StoreRefusal one && one.reason() == StoreRefusal.Reason.STALE;
    return stale ? Response.fromResponse(shown).status(Response.Status.CONFLICT).build() : shown;
  }

  private Response show(Call call, Form form) {
    View view =
        call.read(
            tx -> {
              StoredQuery one = services.service().find(tx, call.department(), call.at("query"));
              String act = act(call.at("act"));
              QueryService.requireAct(one, act);
              DeskCase read = services.service().read(tx, one);
              List<FormInput> inputs = new QueryForms(call.page()).act(tx, one, read, act);
              Optional<List<String>> signers =
                  CorrectionSigners.after(tx, call.by(), one, read, act);
              return new View(one, act, DeskActs.address(act), inputs, signers, form);
            });
    return form.shown(call.show("queries/act", view));
  }
}
