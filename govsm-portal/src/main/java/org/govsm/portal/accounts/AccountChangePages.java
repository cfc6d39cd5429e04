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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactField;
import org.govsm.portal.assessments.FactEntryForm;
import org.govsm.portal.assessments.FactEntryView;
import org.govsm.portal.assessments.FactsVersion;
import org.govsm.portal.assessments.Mending;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
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
public record AccountChangePages(AccountServices services, Pages pages, LongForm longForm) {

  /** The form of a part of an account, of a list in it, or of an item of one. */
  @GET
  public Response show(
      @QueryParam("at") @DefaultValue("") String at,
      @QueryParam("part") @DefaultValue("") String part,
      @Context Call call) {
    String base = base(call);
    FactEntryForm form = FactEntryForm.of(base, AccountFields.PLACE, at, part, call.at("account"));
    FactEntryForm started = LongForm.started(call.page(), form.key()).map(form::with).orElse(form);
    return shown(call, started);
  }

  /** Describes an account anew, unless somebody else did meanwhile. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@Context Call call) {
    Page page = call.page();
    Form form = call.form();
    FactEntryForm asked = FactEntryForm.sent(base(call), AccountFields.PLACE, form);
    try {
      return longForm.answer(
          page,
          new LongForm.Sent(
              asked.key(),
              asked.base(),
              page.say("register.save"),
              form,
              () -> call.read(tx -> view(call, tx, asked)).view().answers(page),
              tx -> confirmed(saved(call, tx, asked), form),
              FactEntryForm.STEPS));
    } catch (Confirmation.Missing e) {
      String back = asked.link(AccountFields.PLACE + form.typed("at"), 0);
      return Confirmation.ask(
          pages, page, form, "fact.remove", Map.of("account", call.at("account")), back, "do");
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form refused = form.refused(e, p -> Optional.of(AccountFields.PLACE + p), "");
      Form again = e instanceof StoreRefusal ? refused.wrong(Map.of()) : refused;
      return again.shown(shown(call, asked.with(again)));
    }
  }

  /** What is removed is gone at once: nothing of it happens before its sender saw that. */
  private static String confirmed(String next, Form form) {
    Confirmation.require(!form.typed("do").equals("remove") || Confirmation.isGiven(form));
    return next;
  }

  private static String base(Call call) {
    return "/governance/" + call.department() + "/accounts/" + call.at("account") + "/change";
  }

  private String saved(Call call, Transaction tx, FactEntryForm form) {
    CustodyService.refuseSecrets(form.form().typed());
    RegisteredAccount before =
        services.accounts().current(tx, call.department(), call.at("account"));
    FactEntry entry = form.entry(AccountFields.alone(before.facts()));
    Map<String, @Nullable Object> facts = AccountFields.account(form.applied(entry));
    RegisteredAccount after =
        services
            .accounts()
            .change(
                tx, call.department(), call.at("account"), form.form().version(), facts, call.by());
    int version = after.version() == before.version() ? 0 : after.version();
    String next =
        form.next(entry)
            .map(one -> Page.with(one, "done=" + version))
            .orElseGet(() -> AccountView.at(after));
    return Mending.next(call.department(), form.form(), next);
  }

  private Response shown(Call call, FactEntryForm form) {
    FactEntryView.Shown view = call.read(tx -> view(call, tx, form));
    return call.show("assessments/entry", view);
  }

  private FactEntryView.Shown view(Call call, Transaction tx, FactEntryForm form) {
    String account = call.at("account");
    String department = call.department();
    Page page = call.page();
    RegisteredAccount now = services.accounts().current(tx, department, account);
    FactEntry entry = form.entry(AccountFields.alone(now.facts()));
    boolean stale = form.isSent() && form.form().version() != now.version();
    Map<String, String> typed = stale ? merged(tx, now, form) : form.form().typed();
    Map<String, @Nullable Object> known =
        services.facts().tree(tx, department, services.clock().instant());
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
            page.mayPost("/governance/{department}/accounts/{account}/change"),
            List.of()),
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
