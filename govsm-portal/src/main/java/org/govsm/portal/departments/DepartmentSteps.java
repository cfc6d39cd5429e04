package org.govsm.portal.departments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.access.Officers;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Checklist;
import org.govsm.portal.web.Checklist.Step;
import org.govsm.portal.web.Html;
import org.govsm.portal.web.Page;

/** First steps of a department: what is to be done before it works here. */
final class DepartmentSteps {

  private static final int SHOWN = 3;
  private static final int LOOKED_AT = 100;
  private static final String NEW = "/departments/new";
  private static final List<String> FIRST_WORK =
      List.of("contract.created", "account.proposed", "account.taken-over");

  private DepartmentSteps() {}

  /** The steps of a department. */
  static Checklist of(Transaction tx, String department, Page page) {
    Optional<DepartmentRecord> record = new Departments(tx).find(department);
    String change = "/departments/" + department + "/change";
    boolean registered = record.isPresent();
    List<Step> steps = new ArrayList<>();
    steps.add(step("registered", registered, page, NEW, NEW + "?id=" + department));
    boolean officers = record.filter(one -> !one.officers().isEmpty()).isPresent();
    boolean work = new Departments(tx).happened(department, FIRST_WORK);
    boolean buys = work && !new Departments(tx).hasHadAccounts(department);
    String missing = buys || !page.caller().isSignedIn() ? "" : missing(tx, department, page);
    boolean users = (officers || hasUsers(tx, department, page)) && missing.isEmpty();
    String address = page.may("/users/several") ? "/users/several?unit=" + department : "";
    steps.add(new Step("users", users, address, missing));
    steps.add(
        step(
            "officers",
            officers,
            page,
            "/departments/{department}/change",
            registered ? change + "#officers" : ""));
    steps.add(
        step(
            "book",
            record.flatMap(one -> one.text("book")).isPresent(),
            page,
            "/departments/{department}/change",
            registered ? change + "#book" : ""));
    String account = "/governance/" + department + "/accounts/new";
    steps.add(
        page.may("/governance/{department}/accounts/new")
            ? step("work", work, page, "/governance/{department}/accounts/new", account)
            : step("work", work, page, "/contracts/new", "/contracts/new"));
    return new Checklist(page.department(department), steps);
  }

  /** The roles that the first account waits for and that nobody has. */
  private static String missing(Transaction tx, String department, Page page) {
    List<String> missing =
        Officers.missingRoles(tx, department, page.table()).stream()
            .map(page::roleWords)
            .distinct()
            .toList();
    return missing.isEmpty()
        ? ""
        : page.say("checklist.users-missing", "roles", String.join("; ", missing));
  }

  /** In a demonstration, where nobody signs in, roles stand for users. */
  private static boolean hasUsers(Transaction tx, String department, Page page) {
    return !Officers.of(tx, Set.of(department)).isEmpty() || !page.caller().isSignedIn();
  }

  private static Step step(String code, boolean done, Page page, String route, String address) {
    return new Step(code, done, page.may(route) ? address : "");
  }

  /** What an administrator still has to do, department by department; before any, its first. */
  static List<Checklist> open(Transaction tx, List<String> departments, Page page) {
    if (departments.isEmpty()) {
      List<Step> steps =
          List.of(
              step("registered", false, page, NEW, NEW),
              new Step("users", false, ""),
              new Step("officers", false, ""),
              new Step("book", false, ""),
              new Step("work", false, ""));
      return List.of(new Checklist(Html.text(page.say("checklist.first")), steps));
    }
    return departments.stream()
        .limit(LOOKED_AT)
        .map(department -> of(tx, department, page))
        .filter(list -> !list.isDone())
        .limit(SHOWN)
        .toList();
  }
}
