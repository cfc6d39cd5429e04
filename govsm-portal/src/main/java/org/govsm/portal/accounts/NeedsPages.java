package org.govsm.portal.accounts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.govsm.governance.assessment.StepsAhead;
import org.govsm.portal.assessments.FactsService;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;

/**
 * Needs pages: all that an account needs up to the state in which it may stay, a form for each
 * step. What is entered is kept at once, of the account and of the department in one transaction.
 */
@Path("governance/{department}/accounts/{account}/needs")
@Produces(MediaType.TEXT_HTML)
public final class NeedsPages {

  private final AccountServices services;
  private final FactsService documents;
  private final NeedsEntry entry;
  private final Pages pages;

  public NeedsPages(AccountServices services, FactsService documents, Pages pages) {
    this.services = services;
    this.documents = documents;
    this.entry = new NeedsEntry(services, documents);
    this.pages = pages;
  }

  /** The form of a step; without one, of the first that misses something. */
  @GET
  public Response show(
      @QueryParam("step") @DefaultValue("") String step,
      @QueryParam("alike") @DefaultValue("") String alike,
      @Context Call call) {
    String other = Sql.isId(alike) ? alike : "";
    NeedsView.Asked asked = new NeedsView.Asked(call.department(), call.at("account"), step, other);
    return show(call.page(), asked, Form.blank());
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
  public Response save(@Context Call call) {
    Form form = call.form();
    String alike = Sql.isId(form.typed("alike")) ? form.typed("alike") : "";
    try {
      CustodyService.refuseSecrets(form.typed());
      return call.once(tx -> saved(call, tx, alike));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form again = form.refused(e, Optional::of, "needs");
      return show(
          call.page(),
          new NeedsView.Asked(call.department(), call.at("account"), form.typed("step"), alike),
          again);
    }
  }

  private String saved(Call call, Transaction tx, String alike) {
    Form form = call.form();
    Page page = call.page();
    RegisteredAccount account =
        services.accounts().current(tx, call.department(), call.at("account"));
    StepsAhead.Step step =
        NeedsView.chosen(
            services.needs().of(tx, call.department(), call.at("account")), form.typed("step"));
    NeedsForm needs = entry.form(tx, account, step, page);
    Versions.require(form.version(), needs.document().version(), "facts.stale");
    Versions.require(
        number(form.typed("accountVersion")), account.version(), "store.account-stale");
    entry.keep(tx, needs, form.typed(), page);
    String event = step.transition().event();
    if (form.typed(NeedsEntry.TAKE).equals(event)) {
      entry.take(tx, account, event, page);
      return AccountView.at(account) + "?done=1";
    }
    String next = entry.next(tx, call.department(), call.at("account"), Optional.of(event), page);
    return alike.isEmpty() || !next.contains("/needs?") ? next : next + "&alike=" + alike;
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
