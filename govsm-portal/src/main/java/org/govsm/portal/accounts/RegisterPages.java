package org.govsm.portal.accounts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactField;
import org.govsm.portal.assessments.FactInput;
import org.govsm.portal.assessments.FactsService;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** The register of a department: its accounts, and the form that proposes one. */
@Path("governance/{department}/accounts")
@Produces(MediaType.TEXT_HTML)
public final class RegisterPages {

  private static final List<String> TAKEN_OVER = List.of("/state", "/stateSince", "/takenOver");

  /** The field of the account whose answers are taken over. */
  static final String ALIKE = "alike";

  private final AccountServices services;
  private final Pages pages;

  private final LongForm longForm;
  private final FirstProposal first;
  private final NeedsEntry entry;

  public RegisterPages(
      AccountServices services, FactsService documents, Pages pages, LongForm longForm) {
    this.longForm = longForm;
    this.services = services;
    this.pages = pages;
    this.first = new FirstProposal(services, documents);
    this.entry = new NeedsEntry(services, documents);
  }

  /** The accounts of a department, a page of them. */
  public record ListView(String department, Listed<RegisteredAccount> list) {}

  /** The accounts. */
  @GET
  public Response list(@Context Call call) {
    return new AccountList().of(call);
  }

  /** The form for a new account. */
  @GET
  @Path("new")
  public Response blank(@Context Call call) {
    String id = DepartmentIds.require(call.department());
    Page page = call.page();
    Map<String, String> known =
        page.isRegistered(id) ? Map.of("longForm", page.recordedName(id)) : Map.of();
    return form(
        page, id, LongForm.started(page, ProposalView.key(id)).orElseGet(() -> Form.of(known)));
  }

  /** Without an id one is made, which is shown before it is saved. */
  private Form named(String department, Form form) {
    String free =
        services
            .store()
            .read(tx -> AccountFields.freeId(form.typed("platform"), ids(tx, department)));
    if (form.text("id").isPresent() || free.isEmpty()) {
      return form;
    }
    Map<String, String> typed = new HashMap<>(form.typed());
    typed.put("id", free);
    return Form.of(typed);
  }

  /** Proposes an account. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response propose(@Context Call call) {
    Page page = call.page();
    Form form = named(DepartmentIds.require(call.department()), call.form());
    try {
      return longForm.answer(
          page,
          new LongForm.Sent(
              ProposalView.key(call.department()),
              "/governance/" + call.department() + "/accounts",
              page.say("register.propose"),
              form,
              () -> view(page, call.department(), form).answers(page),
              tx -> begun(tx, begin(tx, call.department(), form, page.caller()), form, page)));
    } catch (ProblemException | StoreRefusal e) {
      return form(page, call.department(), form.refused(e, RegisterPages::field, "id"));
    }
  }

  /** The ids of the accounts of a department. */
  static List<String> ids(Transaction tx, String department) {
    return new RegisteredAccounts(tx).of(department).stream().map(RegisteredAccount::id).toList();
  }

  /** What a new account needs is entered next, with the answers of another that were chosen. */
  private String begun(Transaction tx, RegisteredAccount account, Form form, Page page) {
    first.keep(tx, account, form, page);
    String alike = form.text(ALIKE).filter(Sql::isId).map("&alike="::concat).orElse("");
    boolean may = page.mayPost("/governance/{department}/accounts/{account}/needs");
    String next =
        may
            ? entry.next(tx, account.department(), account.id(), Optional.empty(), page)
            : AccountView.at(account);
    return next.contains("/needs?") ? next + alike : next;
  }

  private RegisteredAccount begin(Transaction tx, String department, Form form, Caller by) {
    CustodyService.refuseSecrets(form.typed());
    Map<String, String> typed = new HashMap<>(form.typed());
    typed.keySet().removeAll(List.of("state", "stateSince"));
    FactEntry blank = AccountFields.blank();
    ProblemException.unlessNone(faults(blank, typed));
    Map<String, @Nullable Object> facts = AccountFields.account(blank.with(typed));
    Optional<String> state = AccountFields.state(form);
    if (state.isEmpty()) {
      return services.accounts().propose(tx, department, facts, by);
    }
    facts.put("state", state.get());
    form.text("stateSince").ifPresent(since -> facts.put("stateSince", since));
    return services.accounts().takeOver(tx, department, facts, form.typed("takenOver"), by);
  }

  /** The id is made from the platform: where both are empty, the platform alone is asked for. */
  private static List<InputFault> faults(FactEntry blank, Map<String, String> typed) {
    List<InputFault> faults = new ArrayList<>();
    if (typed.getOrDefault("platform", "").isBlank()) {
      faults.add(new InputFault("platform", "tree.required", Message.of("account.no-platform")));
    }
    blank.fields().forEach(field -> field.fault(typed).ifPresent(faults::add));
    return faults;
  }

  private Response form(Page page, String department, Form form) {
    return form.shown(pages.show("accounts/form", page, view(page, department, form)));
  }

  private ProposalView view(Page page, String department, Form form) {
    return services
        .store()
        .read(
            tx ->
                new ProposalView(
                    department,
                    inputs(form, services.facts().tree(tx, department, now())),
                    ids(tx, department),
                    form.text(ALIKE).filter(Sql::isId).orElse(""),
                    AccountService.mayTakeOver(page.caller())
                        ? AccountFields.takenOver(form, page.words())
                        : List.of(),
                    first.asked(tx, page, department, form),
                    form.errors()));
  }

  private static List<FactInput> inputs(Form form, Map<String, @Nullable Object> facts) {
    FactEntry.Part identity = AccountFields.blank().parts().get(0);
    return FactInput.of(identity, form.typed(), form.errors(), facts);
  }

  private Instant now() {
    return services.clock().instant();
  }

  /** The field of a place in an account. */
  private static Optional<String> field(String pointer) {
    if (!pointer.startsWith("/")) {
      return Optional.of(pointer).filter(name -> !name.isEmpty());
    }
    return TAKEN_OVER.contains(pointer)
        ? Optional.of(pointer.substring(1))
        : AccountFields.blank().field(AccountFields.PLACE + pointer).map(FactField::name);
  }
}
