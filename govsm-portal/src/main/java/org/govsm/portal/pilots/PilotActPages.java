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
import java.util.function.Function;
import org.govsm.governance.pilot.PilotAct;
import org.govsm.governance.pilot.PilotRecord;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Act pages: the form of an act on a pilot. */
@Path("pilots")
@Produces(MediaType.TEXT_HTML)
public record PilotActPages(PilotService pilots) {

  private static final int FORBIDDEN = 403;

  /** The form of an act. */
  public record View(StoredPilot pilot, PilotAct.Kind kind, List<FormInput> inputs, Form form) {

    /** Where it is sent. */
    public String action() {
      return pilot.page() + "/" + PilotActs.address(kind);
    }
  }

  /** The form, with what is known already. */
  @GET
  @Path("{department}/{pilot}/{act}")
  public Response blank(@Context Call call) {
    PilotAct.Kind kind = kind(call);
    Map<String, String> known = new LinkedHashMap<>();
    known.put("on", pilots.today().toString());
    if (kind == PilotAct.Kind.CHARTER) {
      call.read(tx -> new Pilots(tx).record(find(tx, call)).charter())
          .ifPresent(charter -> known.putAll(PilotForms.typed(charter)));
    }
    return show(call, Form.of(known));
  }

  private static PilotAct.Kind kind(Call call) {
    return PilotActs.named(call.at("act"))
        .orElseThrow(() -> ProblemException.notFound("pilots.no-act", call.at("act")));
  }

  private StoredPilot find(Transaction tx, Call call) {
    return pilots.find(tx, call.department(), call.at("pilot"));
  }

  /** Does the act; what stands against it is told. */
  @POST
  @Path("{department}/{pilot}/{act}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@Context Call call) {
    PilotAct.Kind kind = kind(call);
    Function<Transaction, String> work = tx -> done(tx, call, kind);
    Function<RuntimeException, Response> refused = e -> refused(call, e);
    return PilotActs.FINAL.contains(kind)
        ? call.sure(
            work,
            "pilots." + call.at("act"),
            Map.of("pilot", call.at("pilot")),
            "/pilots/" + call.department() + "/" + call.at("pilot"),
            refused)
        : call.once(work, refused);
  }

  private String done(Transaction tx, Call call, PilotAct.Kind kind) {
    StoredPilot one = pilots.held(tx, call.department(), call.at("pilot"));
    Versions.require(call.form().version(), one.acts(), Pilots.STALE);
    return pilots.act(tx, one, typed(tx, call, one, kind), call.by()).page();
  }

  private Map<String, @Nullable Object> typed(
      Transaction tx, Call call, StoredPilot one, PilotAct.Kind kind) {
    PilotRecord record = new Pilots(tx).record(one);
    List<FormInput> inputs = inputs(tx, call, one, kind);
    if (kind != PilotAct.Kind.CHARTER) {
      return PilotActForm.typed(call.form(), inputs, record, kind);
    }
    Map<String, @Nullable Object> act = new LinkedHashMap<>();
    act.put("kind", kind.name());
    act.put("charter", PilotForms.charter(call.form(), inputs, record.charter()));
    return act;
  }

  private List<FormInput> inputs(Transaction tx, Call call, StoredPilot one, PilotAct.Kind kind) {
    PilotForms forms = new PilotForms(call.page());
    return kind == PilotAct.Kind.CHARTER
        ? forms.charter(tx, one.department())
        : new PilotActForm(forms).inputs(new Pilots(tx).record(one), kind);
  }

  private Response refused(Call call, RuntimeException refused) {
    if (refused instanceof ProblemException one && one.problem().status() == FORBIDDEN) {
      throw refused;
    }
    Map<String, @Nullable Object> act =
        call.read(tx -> typed(tx, call, find(tx, call), kind(call)));
    Function<String, Optional<String>> field = pointer -> PilotActForm.field(act, pointer);
    Response shown = show(call, call.form().refused(refused, field, ""));
    boolean stale =
        refused instanceof StoreRefusal one && one.reason() == StoreRefusal.Reason.STALE;
    return stale ? Response.fromResponse(shown).status(Response.Status.CONFLICT).build() : shown;
  }

  private Response show(Call call, Form form) {
    View view =
        call.read(
            tx -> {
              StoredPilot one = find(tx, call);
              PilotAct.Kind kind = kind(call);
              return new View(one, kind, inputs(tx, call, one, kind), form);
            });
    return form.shown(call.show("pilots/act", view));
  }
}
