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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactField;
import org.govsm.portal.assessments.FactEntryForm;
import org.govsm.portal.assessments.FactEntryView;
import org.govsm.portal.assessments.FactsVersion;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Account change pages: all facts of an account that a step may ask, a part of them a form. */
@Path("governance/{department}/accounts/{account}/change")
@Produces(MediaType.TEXT_HTML)
public final class AccountChangePages {

  private final AccountServices services;
  private final Pages pages;

  private final LongForm longForm;

  public AccountChangePages(AccountServices services, Pages pages, LongForm longForm) {
    this.longForm = longForm;
    this.services = services;
    this.pages = pages;
  }

  /** The form of a part of an account, of a list in it, or of an item of one. */
  @GET
  public Response show(
      @PathParam("department") String department,
      @PathParam("account") String account,
      @QueryParam("at") @DefaultValue("") String at,
      @QueryParam("part") @DefaultValue("") String part,
      @Context ContainerRequestContext request) {
    String base = base(department, account);
    FactEntryForm form = FactEntryForm.of(base, AccountFields.PLACE, at, part, account);
    Page page = pages.page(request);
    FactEntryForm started = LongForm.started(page, form.key()).map(form::with).orElse(form);
    return shown(page, department, account, started);
  }

  /** Describes an account anew, unless somebody else did meanwhile. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("department") String department,
      @PathParam("account") String account,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Form form = Form.sent(sent);
    FactEntryForm asked = FactEntryForm.sent(base(department, account), AccountFields.PLACE, form);
    try {
      return longForm.answer(
          page,
          new LongForm.Sent(
              asked.key(),
              asked.base(),
              page.say("register.save"),
              form,
              () ->
                  services
                      .store()
                      .read(tx -> view(tx, page, department, account, asked))
                      .view()
                      .answers(page),
              tx -> confirmed(saved(tx, department, account, asked, page), form),
              FactEntryForm.STEPS));
    } catch (Confirmation.Missing e) {
      String back = asked.link(AccountFields.PLACE + form.typed("at"), 0);
      return Confirmation.ask(
          pages, page, form, "fact.remove", Map.of("account", account), back, "do");
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form refused = form.refused(e, p -> Optional.of(AccountFields.PLACE + p), "");
      Form again = e instanceof StoreRefusal ? refused.wrong(Map.of()) : refused;
      return again.shown(shown(page, department, account, asked.with(again)));
    }
  }

  /** What is removed is gone at once: nothing of it happens before its sender saw that. */
  private static String confirmed(String next, Form form) {
    Confirmation.require(!form.typed("do").equals("remove") || Confirmation.isGiven(form));
    return next;
  }

  private static String base(String department, String account) {
    return "/governance/" + department + "/accounts/" + account + "/change";
  }

  private String saved(
      Transaction tx, String department, String account, FactEntryForm form, Page page) {
    CustodyService.refuseSecrets(form.form().typed());
    RegisteredAccount before = services.accounts().current(tx, department, account);
    FactEntry entry = form.entry(AccountFields.alone(before.facts()));
    Map<String, @Nullable Object> facts = AccountFields.account(form.applied(entry));
    RegisteredAccount after =
        services
            .accounts()
            .change(tx, department, account, form.form().version(), facts, page.caller());
    int version = after.version() == before.version() ? 0 : after.version();
    return form.next(entry)
        .map(next -> Page.with(next, "done=" + version))
        .orElseGet(() -> AccountView.at(after));
  }

  private Response shown(Page page, String department, String account, FactEntryForm form) {
    FactEntryView.Shown view =
        services.store().read(tx -> view(tx, page, department, account, form));
    return pages.show("assessments/entry", page, view);
  }

  private FactEntryView.Shown view(
      Transaction tx, Page page, String department, String account, FactEntryForm form) {
    RegisteredAccount now = services.accounts().current(tx, department, account);
    FactEntry entry = form.entry(AccountFields.alone(now.facts()));
    boolean stale = form.isSent() && form.form().version() != now.version();
    Map<String, String> typed = stale ? merged(tx, now, form) : form.form().typed();
    Map<String, Object> known = services.facts().tree(tx, department, services.clock().instant());
    String accounts = "/governance/" + department + "/accounts";
    return new FactEntryView.Shown(
        new FactEntryView.Around(
            department,
            "accounts",
            List.of(
                new FactEntryView.Crumb(accounts, page.say("governance.part.accounts")),
                new FactEntryView.Crumb(accounts + "/" + account, account)),
            page.say("register.change", "account", account),
            stale ? Optional.of(newer(tx, now)) : Optional.empty(),
            done(page),
            page.mayPost("/governance/{department}/accounts/{account}/change")),
        form.view(entry, known, AccountFields.OWN, typed, now.version()));
  }

  /** What was typed; of what nobody touched, what came meanwhile is shown. */
  private static Map<String, String> merged(
      Transaction tx, RegisteredAccount now, FactEntryForm form) {
    List<FactField> seen =
        new RegisteredAccounts(tx)
            .find(now.department(), now.id(), form.form().version())
            .map(one -> form.entry(AccountFields.alone(one.facts())).fields())
            .orElse(List.of());
    return form.touched(seen);
  }

  private static FactsVersion newer(Transaction tx, RegisteredAccount now) {
    List<Event> history = AccountHistory.of(tx, now.department(), now.id());
    Event last = history.get(history.size() - 1);
    return new FactsVersion(now.department(), now.version(), now.digest(), last.at(), last.actor());
  }

  private static Optional<FactEntryView.Saved> done(Page page) {
    return page.given("done")
        .filter(done -> done.matches("\\d{1,9}"))
        .map(done -> new FactEntryView.Saved(Integer.parseInt(done), List.of()));
  }
}
