package org.govsm.portal.accounts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.governance.account.AccountRegister;
import org.govsm.governance.custody.CustodyLog;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;

/** Governance pages: how the accounts of a department stand. */
@Path("governance")
@Produces(MediaType.TEXT_HTML)
public record GovernancePages(AccountServices services) {

  /** What there is of each department, as pages and words call it. */
  public static final List<String> PARTS =
      List.of("accounts", "custody", "facts", "attestations", "assessments", "watch");

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
      OpenKeys custody,
      int waiting) {}

  /** The departments that the caller sees. */
  @GET
  public Response departments(@Context Call call) {
    List<String> seen = call.read(tx -> List.copyOf(DepartmentIndex.seen(tx, call.by())));
    return call.show("accounts/departments", new Departments(seen));
  }

  /** One department. */
  @GET
  @Path("{department}")
  public Response overview(@Context Call call) {
    Overview view = call.read(tx -> overview(tx, call.department(), call.page().context().today()));
    return call.show("accounts/overview", view);
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
        new OpenKeys(
            department,
            Optional.of(log),
            services.custody().open(tx, department, log),
            services.custody().waiting(tx, department)),
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
