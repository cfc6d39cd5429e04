package org.govsm.portal.accounts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.governance.account.AccountRegister;
import org.govsm.governance.custody.CustodyLog;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;

/** Governance pages: how the accounts of a department stand. */
@Path("governance")
@Produces(MediaType.TEXT_HTML)
public final class GovernancePages {

  /** What there is of each department, as pages and words call it. */
  public static final List<String> PARTS =
      List.of("accounts", "custody", "facts", "attestations", "assessments", "watch");

  private final AccountServices services;
  private final Pages pages;

  public GovernancePages(AccountServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
  }

  /** Departments. */
  public record Departments(List<String> departments) {}

  /**
   * Overview of the accounts of a department.
   *
   * @param due accounts that somebody must look at
   */
  public record Overview(
      String department,
      AccountGrid grid,
      List<Finding> due,
      List<Finding> sameName,
      List<Finding> custody,
      int waiting) {}

  /** The departments that the caller sees. */
  @GET
  public Response departments(@Context ContainerRequestContext request) {
    Caller caller = Caller.of(request);
    List<String> seen = services.store().read(tx -> List.copyOf(DepartmentIndex.seen(tx, caller)));
    return pages.show("accounts/departments", pages.page(request), new Departments(seen));
  }

  /** One department. */
  @GET
  @Path("{department}")
  public Response overview(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Overview view = services.store().read(tx -> overview(tx, department, page.context().today()));
    return pages.show("accounts/overview", page, view);
  }

  private Overview overview(Transaction tx, String department, LocalDate today) {
    List<RegisteredAccount> accounts = new RegisteredAccounts(tx).of(department);
    CustodyLog log = services.custody().log(tx, department);
    AccountRegister register = services.handles().register(tx, department, log);
    return new Overview(
        department,
        AccountGrid.of(accounts),
        register.due(today, failDays()),
        register.sameName(),
        services.custody().open(tx, department, log),
        services.custody().waiting(tx, department).size());
  }

  private static int failDays() {
    return ControlCatalogue.shipped()
        .find("GSM-COM-11")
        .map(Control::parameters)
        .map((Map<String, String> all) -> Integer.parseInt(all.getOrDefault("failDays", "14")))
        .orElseThrow();
  }
}
