package org.govsm.portal.builder;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.source.BrokenFileException;
import org.govsm.portal.contracts.TermsText;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.TypedText;
import org.jspecify.annotations.Nullable;

/** A draft: its checklist, what is checked before it is signed, its steps, and its text. */
@Path("contract-drafts/{department}/{draft}")
@Produces(MediaType.TEXT_HTML)
public record DraftPages(BuilderServices services) {

  private static final String DEVIATION = "deviation";

  /** The whole document in a text. */
  public record TextView(
      ContractDraft draft,
      String text,
      List<TypedText.Placed> faults,
      List<TypedText.Line> excerpt) {}

  /** The checklist. */
  @GET
  public Response hub(@Context Call call) {
    HubView view =
        call.read(
            tx ->
                new HubViews(
                        tx,
                        services,
                        call.page(),
                        services.draft(tx, call.department(), call.at("draft")))
                    .of(tx));
    return call.show("builder/hub", view);
  }

  /** What the terms say as a whole, what they leave open, and how they deviate. */
  @GET
  @Path("check")
  public Response check(@Context Call call) {
    return check(call.page(), services.draft(call.department(), call.at("draft")), Form.blank());
  }

  private Response check(Page page, ContractDraft draft, Form form) {
    CheckView view = services.web().read(tx -> new CheckViews(services, page).of(tx, draft, form));
    return view.form().shown(services.web().pages().show("builder/check", page, view));
  }

  /** Sends, signs, returns or withdraws. */
  @POST
  @Path("moves")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response step(@Context Call call) {
    Form form = call.form();
    ContractDraft draft = services.draft(call.department(), call.at("draft"));
    String step = form.typed("do");
    return call.sure(
        tx -> done(call, tx),
        () -> {
          Map<String, Object> said = Map.of("title", draft.title());
          return Confirmation.ask(
              services.web().pages(),
              call.page(),
              keeping(form, step),
              "draft-" + step,
              said,
              draft.path());
        },
        e ->
            check(
                call.page(),
                services.draft(call.department(), call.at("draft")),
                form.refused(
                    e, pointer -> field(pointer), step.equals("return") ? "reason" : "step")));
  }

  /** A confirmation sends the step again as a field. */
  private static Form keeping(Form form, String step) {
    MultivaluedMap<String, String> again = form.sent();
    again.putSingle("step", step);
    return Form.sent(again);
  }

  private static Optional<String> field(String pointer) {
    return Optional.of(pointer)
        .filter(one -> !one.isEmpty())
        .map(one -> one.substring(1))
        .filter(List.of("answer", "order", "orderedOn", "reason", DEVIATION)::contains);
  }

  private String done(Call call, Transaction tx) {
    Form form = call.form();
    ContractDraft draft = services.draft(tx, call.department(), call.at("draft"));
    String step = form.text("step").orElse(form.typed("do"));
    if (step.equals("keep")) {
      keep(call, tx, draft);
      return draft.path() + "/check#deviation";
    }
    if (step.equals("carry")) { // over the API, a draft is begun anew
      return OvertakenAmendment.carry(tx, services, draft, form.version(), call.by()).path();
    }
    boolean says = step.equals(DraftService.SEND) && form.typed().containsKey(DEVIATION);
    ContractDraft seen = says ? keep(call, tx, draft) : draft;
    int version = says ? seen.version() : form.version();
    ContractDraft now = services.drafts().step(tx, seen, version, step, form::typed, call.by());
    if (step.equals(DraftService.WITHDRAW) || step.equals(DraftService.SIGN)) {
      Confirmation.require(Confirmation.isGiven(form));
    }
    return now.isRecorded() ? "/contracts/" + now.contract() : now.path();
  }

  private ContractDraft keep(Call call, Transaction tx, ContractDraft draft) {
    return services
        .drafts()
        .change(
            tx,
            draft,
            call.form().version(),
            draft.terms(),
            call.form().typed(DEVIATION),
            call.by());
  }

  /** The whole document, in JSON; XML is taken too. */
  @GET
  @Path("text")
  public Response text(@Context Call call) {
    ContractDraft draft = services.draft(call.department(), call.at("draft"));
    return text(call.page(), draft, Json.pretty(draft.terms()), List.of());
  }

  private Response text(
      Page page, ContractDraft draft, String text, List<TypedText.Placed> faults) {
    TextView view = new TextView(draft, text, faults, new TermsText(text).excerpt(faults));
    Response shown = services.web().pages().show("builder/text", page, view);
    return faults.isEmpty() ? shown : Response.fromResponse(shown).status(422).build();
  }

  /** Takes a text in the place of the whole document. */
  @POST
  @Path("text")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(@Context Call call) {
    Page page = call.page();
    TermsText text = new TermsText(call.form().typed("terms"));
    ContractDraft draft = services.draft(call.department(), call.at("draft"));
    try {
      Map<String, ? extends @Nullable Object> tree = text.tree();
      return call.once(
          tx -> {
            ContractDraft now = services.draft(tx, call.department(), call.at("draft"));
            Versions.require(call.form().version(), now.version(), "store.draft-stale");
            services
                .drafts()
                .change(tx, now, now.version(), tree, now.deviation().orElse(""), page.caller());
            return now.path();
          });
    } catch (BrokenFileException e) {
      return text(page, draft, text.toString(), TermsText.placed(e));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      return text(page, draft, text.toString(), text.placed(Form.faults(e)));
    }
  }
}
