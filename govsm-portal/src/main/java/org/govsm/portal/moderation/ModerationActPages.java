package org.govsm.portal.moderation;

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
import java.util.Locale;
import java.util.Map;
import org.govsm.governance.moderation.ModerationAct;
import org.govsm.governance.moderation.ModerationClause;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;

/** Act pages: the form of an act on an item. */
@Path("moderation")
@Produces(MediaType.TEXT_HTML)
public record ModerationActPages(ModerationServices services) {

  private static final int FORBIDDEN = 403;

  /**
   * The form of an act.
   *
   * @param clauses the clauses of the policy, which a decision is read against
   */
  public record View(
      ModeratedItem item,
      ModerationAct.Kind act,
      List<ModerationClause> clauses,
      List<FormInput> inputs,
      ModerationWords words,
      Form form) {

    /** Where it is sent. */
    public String action() {
      return item.page() + "/" + ModerationView.address(act);
    }
  }

  /** The form, with the moment of now in it. */
  @GET
  @Path("{department}/{item}/{act}")
  public Response blank(@Context Call call) {
    OffsetDateTime now = Moments.inIndia(services.service().now()).truncatedTo(ChronoUnit.MINUTES);
    Map<String, String> known = new HashMap<>();
    known.put("at", now.toLocalDate().toString());
    known.put("at" + FormField.TIME, now.toLocalTime().toString());
    return show(call, Form.of(known));
  }

  /** Does the act; what stands against it is told. */
  @POST
  @Path("{department}/{item}/{act}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@Context Call call) {
    return call.once(tx -> done(tx, call), e -> refused(call, e));
  }

  private static ModerationAct.Kind kind(Call call) {
    return ModerationService.kind(call.at("act").toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private String done(Transaction tx, Call call) {
    ModerationService service = services.service();
    ModeratedItem one = service.held(tx, call.department(), call.at("item"));
    ModerationAct.Kind kind = kind(call);
    Versions.require(call.form().version(), one.acts(), ModeratedItems.STALE);
    List<FormInput> inputs = new ModerationForms(call.page()).act(WrongItemActs.of(tx, one), kind);
    return service.act(tx, one, kind, ModerationForms.act(call.form(), inputs), call.by()).page();
  }

  private Response refused(Call call, RuntimeException refused) {
    if (refused instanceof ProblemException one && one.problem().status() == FORBIDDEN) {
      throw refused;
    }
    Response shown = show(call, call.form().refused(refused, ModerationForms::field, ""));
    boolean stale =
        refused instanceof StoreRefusal one && one.reason() == StoreRefusal.Reason.STALE;
    return stale ? Response.fromResponse(shown).status(Response.Status.CONFLICT).build() : shown;
  }

  private Response show(Call call, Form form) {
    ModerationAct.Kind kind = kind(call);
    View view =
        call.read(
            tx -> {
              ModeratedItem one = services.service().find(tx, call.department(), call.at("item"));
              WrongItemActs acts = WrongItemActs.of(tx, one);
              return new View(
                  one,
                  kind,
                  kind == ModerationAct.Kind.DECIDE
                      ? acts.record().policy().map(policy -> policy.clauses()).orElse(List.of())
                      : List.of(),
                  new ModerationForms(call.page()).act(acts, kind),
                  new ModerationWords(call.page()),
                  form);
            });
    return form.shown(call.show("moderation/act", view));
  }
}
