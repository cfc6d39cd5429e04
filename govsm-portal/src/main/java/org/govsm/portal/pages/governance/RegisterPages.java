package org.govsm.portal.pages.governance;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.Fault;
import org.govsm.portal.governance.AccountDesk;
import org.govsm.portal.governance.AccountDesks;
import org.govsm.portal.governance.CustodyDesk;
import org.govsm.portal.http.Caller;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.pages.FormField;
import org.govsm.portal.pages.Page;
import org.govsm.portal.pages.Pages;
import org.govsm.portal.pages.contracts.Forms;
import org.govsm.portal.store.RegisteredAccount;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The register of a department: its accounts, and the forms that propose and describe one. */
@Path("governance/{department}/accounts")
@Produces(MediaType.TEXT_HTML)
public final class RegisterPages {

  private final AccountDesks desks;
  private final Pages pages;

  /**
   * Wires it.
   *
   * @param desks what it works with
   * @param pages renders
   */
  public RegisterPages(AccountDesks desks, Pages pages) {
    this.desks = desks;
    this.pages = pages;
  }

  /**
   * The accounts of a department.
   *
   * @param department its id
   * @param accounts ordered by id
   */
  public record ListView(String department, List<RegisteredAccount> accounts) {}

  /**
   * A form that describes an account.
   *
   * @param department the department
   * @param account the account; empty for a new one
   * @param version the version that the author saw
   * @param id what was typed as id of a new one
   * @param fields the fields
   * @param takenOver the fields of an account that was in use before; none for whoever may not
   * @param errors what is wrong, by field
   */
  public record FormView(
      String department,
      Optional<String> account,
      int version,
      String id,
      List<FormField> fields,
      List<FormField> takenOver,
      Map<String, Fault> errors) {}

  /**
   * All accounts.
   *
   * @param department the department
   * @param request who asks
   * @return HTML
   */
  @GET
  public Response list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    List<RegisteredAccount> all =
        desks.store().read(unit -> desks.accounts().all(unit, department));
    return pages.show("governance/accounts", pages.page(request), new ListView(department, all));
  }

  /**
   * The form for a new account.
   *
   * @param department the department
   * @param request who asks
   * @return HTML
   */
  @GET
  @Path("new")
  public Response blank(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    return form(pages.page(request), department, Optional.empty(), 0, Map.of(), Map.of());
  }

  /**
   * Proposes an account.
   *
   * @param department the department
   * @param sent the form
   * @param request who asks
   * @return a redirect to the account, or the form with all faults
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response propose(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Map<String, String> typed = Sent.all(sent);
    try {
      return Forms.once(
          desks.once(),
          page,
          typed,
          unit -> AccountView.at(begin(unit, department, typed, page.caller())));
    } catch (Refusal | StoreRefusal e) {
      Map<String, Fault> errors = Sent.faults(e, AccountFields::field, "id");
      return Sent.wrong(
          form(page, department, Optional.empty(), 0, Sent.shown(e, typed), errors), e);
    }
  }

  private RegisteredAccount begin(
      UnitOfWork unit, String department, Map<String, String> typed, Caller by) {
    CustodyDesk.refuseSecrets(typed);
    Map<String, @Nullable Object> facts = AccountFields.facts(typed, Map.of());
    facts.put("id", typed.getOrDefault("id", "").strip());
    String state = typed.getOrDefault("state", "");
    if (state.isBlank()) {
      return desks.accounts().propose(unit, department, facts, by);
    }
    facts.put("state", state.replaceFirst("^" + Pattern.quote(AccountFields.STATE), ""));
    Optional.of(typed.getOrDefault("stateSince", "").strip())
        .filter(since -> !since.isEmpty())
        .ifPresent(since -> facts.put("stateSince", since));
    return desks
        .accounts()
        .takeOver(unit, department, facts, typed.getOrDefault("takenOver", ""), by);
  }

  /**
   * The form that describes an account anew.
   *
   * @param department the department
   * @param account the id of the account
   * @param request who asks
   * @return HTML
   */
  @GET
  @Path("{account}/change")
  public Response change(
      @PathParam("department") String department,
      @PathParam("account") String account,
      @Context ContainerRequestContext request) {
    RegisteredAccount now =
        desks.store().read(unit -> desks.accounts().current(unit, department, account));
    return form(
        pages.page(request),
        department,
        Optional.of(account),
        now.version(),
        AccountFields.typed(now.facts()),
        Map.of());
  }

  /**
   * Describes an account anew, unless somebody else did meanwhile.
   *
   * @param department the department
   * @param account the id of the account
   * @param sent the form
   * @param request who asks
   * @return a redirect to the account, or the form with all faults
   */
  @POST
  @Path("{account}/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("department") String department,
      @PathParam("account") String account,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Map<String, String> typed = Sent.all(sent);
    String given = typed.getOrDefault("version", "");
    int version = given.matches("\\d{1,9}") ? Integer.parseInt(given) : 0;
    try {
      return Forms.once(
          desks.once(),
          page,
          typed,
          unit -> {
            RegisteredAccount now = desks.accounts().current(unit, department, account);
            Map<String, @Nullable Object> facts = AccountFields.facts(typed, now.facts());
            return AccountView.at(
                desks.accounts().change(unit, department, account, version, facts, page.caller()));
          });
    } catch (Refusal | StoreRefusal e) {
      Sent.requireFound(e);
      Map<String, Fault> errors = Sent.faults(e, AccountFields::field, "platform");
      Optional<String> one = Optional.of(account);
      return Sent.wrong(form(page, department, one, version, Sent.shown(e, typed), errors), e);
    }
  }

  private Response form(
      Page page,
      String department,
      Optional<String> account,
      int version,
      Map<String, String> typed,
      Map<String, Fault> errors) {
    FormView view =
        new FormView(
            department,
            account,
            version,
            typed.getOrDefault("id", ""),
            AccountFields.show(typed, errors, page.words()),
            account.isEmpty() && AccountDesk.mayTakeOver(page.caller())
                ? AccountFields.takenOver(typed, errors, page.words())
                : List.of(),
            errors);
    return pages.show("governance/form", page, view);
  }
}
