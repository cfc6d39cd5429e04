package org.govsm.portal.rti;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.record.WithheldReason;
import org.jspecify.annotations.Nullable;

/** Request pages: a request with its clocks and its case, and what may be done with it. */
@Path("rti")
@Produces(MediaType.TEXT_HTML)
public record RtiPages(RtiServices services) {

  private static final int FORBIDDEN = 403;

  /** What cannot be taken back. */
  private static final Set<String> ASKED = Set.of("decided", "erased");

  /** A request. */
  @GET
  @Path("{department}/{request}")
  public Response show(@Context Call call) {
    return show(call, List.of(), Form.blank());
  }

  /** Does an act; what stands against it is told. */
  @POST
  @Path("{department}/{request}/{act}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@Context Call call) {
    Page page = call.page();
    Form form = call.form();
    return call.sure(
        tx -> {
          RtiActs.require(call.at("act"), page.caller());
          StoredRti one = services.service().held(tx, call.department(), call.at("request"));
          Versions.require(form.version(), one.acts(), RtiRequests.STALE);
          Map<String, @Nullable Object> given = RtiForms.act(page, one, call.at("act"), form);
          StoredRti done =
              services.acts().act(tx, one, call.at("act"), given, page.caller(), page.words());
          Confirmation.require(!ASKED.contains(call.at("act")) || Confirmation.isGiven(form));
          return done.page();
        },
        () ->
            Confirmation.ask(
                services.web().pages(),
                page,
                form,
                "rti." + call.at("act"),
                Map.of("request", call.at("request")),
                "/rti/" + call.department() + "/" + call.at("request")),
        e -> {
          if (e instanceof ProblemException one && one.problem().status() == FORBIDDEN) {
            throw e;
          }
          StoredRti one =
              call.read(tx -> services.service().find(tx, call.department(), call.at("request")));
          Form wrong = form.refused(e, pointer -> RtiForms.field(one, call.at("act"), pointer), "");
          Response shown = show(call, Form.faults(e), wrong);
          boolean stale =
              e instanceof StoreRefusal refusal && refusal.reason() == StoreRefusal.Reason.STALE;
          return stale
              ? Response.fromResponse(shown).status(Response.Status.CONFLICT).build()
              : shown;
        });
  }

  private Response show(Call call, List<InputFault> refused, Form form) {
    RtiView view = call.read(tx -> view(services, call, tx, refused, form));
    return form.shown(call.show("rti/request", view));
  }

  static RtiView view(
      RtiServices services, Call call, Transaction tx, List<InputFault> refused, Form form) {
    Page page = call.page();
    StoredRti one = services.service().find(tx, call.department(), call.at("request"));
    RtiRequests all = new RtiRequests(tx);
    List<RtiAct> acts = all.acts(one);
    boolean sees = RtiRoles.seesApplicant(page.caller());
    boolean posts = page.mayPost("/rti/{department}/{request}/{act}");
    return new RtiView(
        one,
        sees ? all.applicant(one) : Optional.empty(),
        sees,
        acts,
        RtiRequests.ACTS.stream()
            .filter(act -> posts && services.acts().fits(one, act, page.caller()))
            .toList(),
        rows(one, page),
        RtiCase.parties(one),
        refused,
        one.state().equals(StoredRti.PROPOSED) && !RtiDeciders.isAny(tx, one, page.caller()),
        RtiSigners.of(tx, page.caller(), one, acts),
        services.service().now(),
        form);
  }

  private static List<RtiView.Row> rows(StoredRti one, Page page) {
    List<RtiView.Row> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> document : RtiCase.documents(one)) {
      String id = StoredTree.text(document, "id");
      Map<String, @Nullable Object> decided = one.part("decided");
      Map<String, @Nullable Object> of =
          decided.isEmpty() ? Map.of() : StoredTree.tree(decided, "documents");
      rows.add(
          new RtiView.Row(
              rows.size() + 1,
              id,
              page.words().say(RtiCase.title(document)),
              RtiStanding.sentences(document, page.words()),
              reasons(document, page),
              RtiCase.said(one, "proposed", id),
              of.get(id) instanceof Map<?, ?> ? StoredTree.tree(of, id) : Map.of(),
              RtiProposals.choices(one, document),
              RtiUploads.isOne(document)
                  ? Optional.of(upload(document, StoredTree.tree(document, "uploaded")))
                  : Optional.empty(),
              RtiUploads.copy(one, document).map(copy -> upload(copy, copy))));
    }
    return rows;
  }

  private static RtiView.FileRow upload(
      Map<String, @Nullable Object> digest, Map<String, @Nullable Object> file) {
    return new RtiView.FileRow(
        StoredTree.text(digest, "digest"),
        StoredTree.text(file, "mediaType"),
        StoredTree.number(file, "bytes"));
  }

  /** Why parts of a document were severed, in words. */
  static List<String> reasons(Map<String, @Nullable Object> document, Page page) {
    List<String> said = new ArrayList<>();
    if (document.get("reasons") instanceof List<?> codes) {
      for (Object code : codes) {
        WithheldReason reason = WithheldReason.valueOf(String.valueOf(code));
        said.add(page.words().say(reason.text()));
      }
    }
    return said;
  }
}
