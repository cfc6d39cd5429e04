package org.govsm.portal.accounts;

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
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** The register of a department: its accounts, and the forms that propose and describe one. */
@Path("governance/{department}/accounts")
@Produces(MediaType.TEXT_HTML)
public final class RegisterPages {

  private final AccountServices services;
  private final Pages pages;

  public RegisterPages(AccountServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
  }

  /** The accounts of a department, a page of them. */
  public record ListView(String department, Cursor.Rows<RegisteredAccount> accounts) {}

  /**
   * A form that describes an account.
   *
   * @param account the account; empty for a new one
   * @param takenOver the fields of an account that was in use before; none for whoever may not
   */
  public record FormView(
      String department,
      Optional<String> account,
      int version,
      String id,
      List<FormField> fields,
      List<FormField> takenOver,
      Map<String, InputFault> errors) {}

  /** The accounts. */
  @GET
  public Response list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Cursor cursor = Cursor.overIds(request);
    List<RegisteredAccount> read =
        services
            .store()
            .read(tx -> services.accounts().page(tx, department, cursor.id(), cursor.oneMore()));
    ListView view = new ListView(department, cursor.rows(read, RegisteredAccount::id));
    return pages.show("accounts/accounts", page, view);
  }

  /** The form for a new account. */
  @GET
  @Path("new")
  public Response blank(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    String id = DepartmentIds.require(department);
    return form(pages.page(request), id, Optional.empty(), 0, Form.blank());
  }

  /** Proposes an account. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response propose(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Form form = Form.sent(sent);
    try {
      return form.once(
          services.idempotency(),
          page,
          tx -> AccountView.at(begin(tx, department, form, page.caller())));
    } catch (ProblemException | StoreRefusal e) {
      Form again = form.refused(e, AccountFields::field, "id");
      return form(page, department, Optional.empty(), 0, again);
    }
  }

  private RegisteredAccount begin(Transaction tx, String department, Form form, Caller by) {
    CustodyService.refuseSecrets(form.typed());
    Map<String, @Nullable Object> facts = AccountFields.facts(form, Map.of());
    facts.put("id", form.typed("id").strip());
    String state = form.typed("state");
    if (state.isBlank()) {
      return services.accounts().propose(tx, department, facts, by);
    }
    facts.put("state", state.replaceFirst("^" + Pattern.quote(AccountFields.STATE), ""));
    form.text("stateSince").ifPresent(since -> facts.put("stateSince", since));
    return services.accounts().takeOver(tx, department, facts, form.typed("takenOver"), by);
  }

  /** The form that describes an account anew. */
  @GET
  @Path("{account}/change")
  public Response change(
      @PathParam("department") String department,
      @PathParam("account") String account,
      @Context ContainerRequestContext request) {
    RegisteredAccount now =
        services.store().read(tx -> services.accounts().current(tx, department, account));
    return form(
        pages.page(request),
        department,
        Optional.of(account),
        now.version(),
        Form.of(AccountFields.typed(now.facts())));
  }

  /** Describes an account anew, unless somebody else did meanwhile. */
  @POST
  @Path("{account}/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("department") String department,
      @PathParam("account") String account,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Form form = Form.sent(sent);
    int version = form.version();
    try {
      return form.once(
          services.idempotency(),
          page,
          tx -> {
            RegisteredAccount now = services.accounts().current(tx, department, account);
            Map<String, @Nullable Object> facts = AccountFields.facts(form, now.facts());
            return AccountView.at(
                services.accounts().change(tx, department, account, version, facts, page.caller()));
          });
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form again = form.refused(e, AccountFields::field, "platform");
      return form(page, department, Optional.of(account), version, again);
    }
  }

  private Response form(
      Page page, String department, Optional<String> account, int version, Form form) {
    FormView view =
        new FormView(
            department,
            account,
            version,
            form.typed("id"),
            AccountFields.show(form, page.words()),
            account.isEmpty() && AccountService.mayTakeOver(page.caller())
                ? AccountFields.takenOver(form, page.words())
                : List.of(),
            form.errors());
    return form.shown(pages.show("accounts/form", page, view));
  }
}
