package org.govsm.portal.accounts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.assessment.StepsAhead;
import org.govsm.portal.assessments.FactsService;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Needs pages: all that an account needs up to the state in which it may stay, a form for each
 * step. What is entered is kept at once, of the account and of the department in one transaction.
 */
@Path("governance/{department}/accounts/{account}/needs")
@Produces(MediaType.TEXT_HTML)
public final class NeedsPages {

  private final AccountServices services;
  private final FactsService documents;
  private final Pages pages;

  public NeedsPages(AccountServices services, FactsService documents, Pages pages) {
    this.services = services;
    this.documents = documents;
    this.pages = pages;
  }

  /** The form of a step; without one, of the first that misses something. */
  @GET
  public Response show(
      @PathParam("department") String department,
      @PathParam("account") String account,
      @QueryParam("step") @DefaultValue("") String step,
      @QueryParam("alike") @DefaultValue("") String alike,
      @Context ContainerRequestContext request) {
    String other = Sql.isId(alike) ? alike : "";
    NeedsView.Asked asked = new NeedsView.Asked(department, account, step, other);
    return show(pages.page(request), asked, Form.blank());
  }

  private Response show(Page page, NeedsView.Asked asked, Form form) {
    NeedsView view =
        services
            .store()
            .read(
                tx ->
                    NeedsView.of(
                        services,
                        documents.current(tx, asked.department()),
                        tx,
                        page,
                        asked,
                        form));
    return form.shown(pages.show("accounts/needs", page, view));
  }

  /** Keeps what was entered, unless somebody else changed account or facts meanwhile. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @PathParam("department") String department,
      @PathParam("account") String account,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Form form = Form.sent(sent);
    String alike = Sql.isId(form.typed("alike")) ? form.typed("alike") : "";
    try {
      CustodyService.refuseSecrets(form.typed());
      return form.once(
          services.idempotency(), page, tx -> saved(tx, page, department, account, form, alike));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form again = form.refused(e, Optional::of, "needs");
      return show(page, new NeedsView.Asked(department, account, form.typed("step"), alike), again);
    }
  }

  private String saved(
      Transaction tx, Page page, String department, String id, Form form, String alike) {
    RegisteredAccount account = services.accounts().current(tx, department, id);
    StepsAhead.Step step =
        NeedsView.chosen(services.needs().of(tx, department, id), form.typed("step"));
    NeedsForm needs = NeedsForm.of(account, documents.current(tx, department), step, page);
    int version = needs.document().version();
    Versions.require(form.version(), version, "facts.stale");
    Versions.require(
        number(form.typed("accountVersion")), account.version(), "store.account-stale");
    ProblemException.unlessNone(
        needs.faults(form.typed(), NeedsView.known(services, tx, department)));
    Map<String, @Nullable Object> tree = needs.fields().with(needs.fields().together(form.typed()));
    placed(
        needs,
        AccountFields.PLACE,
        () -> {
          Map<String, @Nullable Object> facts = needs.accountFacts(tree);
          if (!facts.equals(account.facts())) {
            services.accounts().change(tx, department, id, account.version(), facts, page.caller());
          }
        });
    placed(
        needs,
        "",
        () -> {
          Map<String, @Nullable Object> facts = needs.documentFacts(tree);
          if (!facts.equals(needs.document().document())) {
            documents.record(tx, department, version, facts, page.caller());
          }
        });
    String next = next(services.needs().of(tx, department, id), account, step, page, tx);
    return alike.isEmpty() || !next.contains("/needs?") ? next : next + "&alike=" + alike;
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** Faults stand at the fields of this form. */
  private static void placed(NeedsForm needs, String at, Runnable change) {
    try {
      change.run();
    } catch (ProblemException e) {
      if (e.problem().status() != 422) {
        throw e;
      }
      List<InputFault> faults = new ArrayList<>();
      for (InputFault fault : Form.faults(e)) {
        InputFault whole = fault.within(at);
        faults.add(new InputFault(needs.field(whole).orElse("needs"), whole.code(), whole.text()));
      }
      throw new ProblemException(ProblemDetail.refused(faults));
    }
  }

  /** After a step comes the next of which the caller can enter something; then the account. */
  private String next(
      List<StepsAhead.Step> steps,
      RegisteredAccount before,
      StepsAhead.Step done,
      Page page,
      Transaction tx) {
    RegisteredAccount account = services.accounts().current(tx, before.department(), before.id());
    boolean after = false;
    for (StepsAhead.Step step : steps) {
      boolean open =
          !NeedsForm.of(account, documents.current(tx, account.department()), step, page)
              .fields()
              .fields()
              .isEmpty();
      if (open && after) {
        String next = "/needs?step=" + step.transition().event() + "&done=1";
        return AccountView.at(account) + next;
      }
      after |= step.transition().event().equals(done.transition().event());
    }
    return AccountView.at(account) + "?done=1";
  }
}
