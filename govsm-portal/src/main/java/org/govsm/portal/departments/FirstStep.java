package org.govsm.portal.departments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.access.Officers;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;

/** First step: one of those that are done before a department works here. */
enum FirstStep {
  REGISTERED(FirstStep.NEW, FirstStep.NEW + "?id={department}"),
  USERS("/users/several", "/users/several?unit={department}"),
  OFFICERS(FirstStep.CHANGE, FirstStep.CHANGE + "#officers"),
  BOOK(FirstStep.CHANGE, FirstStep.CHANGE + "#book"),
  WORK("/contracts/new", "/contracts/new");

  /** The page on which a first account is proposed. */
  static final String ACCOUNT = "/governance/{department}/accounts/new";

  /** The page on which any department is registered. */
  static final String NEW = "/departments/new";

  private static final String CHANGE = "/departments/{department}/change";

  private static final List<String> FIRST_WORK =
      List.of("contract.created", "account.proposed", "account.taken-over");

  private final String route;
  private final String address;

  FirstStep(String route, String address) {
    this.route = route;
    this.address = address;
  }

  /** Its sentences are {@code checklist.CODE}. */
  String code() {
    return switch (this) {
      case REGISTERED -> "registered";
      case USERS -> "users";
      case OFFICERS -> "officers";
      case BOOK -> "book";
      case WORK -> "work";
    };
  }

  /** Whether a caller ever takes it, in one department or another. */
  boolean isOf(Caller caller, Authorisation table) {
    return table.mayLook(caller, route);
  }

  /** Where a caller does it; empty text where somebody else does, or another step comes before. */
  String page(State state, Caller caller, Authorisation table) {
    if (route.equals(CHANGE) && state.record().isEmpty()) {
      return "";
    } else if (this == WORK && table.mayLook(caller, ACCOUNT)) {
      return ACCOUNT.replace("{department}", state.department());
    }
    return isOf(caller, table) ? address.replace("{department}", state.department()) : "";
  }

  /**
   * How far a department is.
   *
   * @param record what is registered of it
   * @param users whether anybody acts for it
   * @param missing the roles that the first account waits for and that nobody has
   * @param work whether it has had a contract or an account
   */
  record State(
      String department,
      Optional<DepartmentRecord> record,
      boolean users,
      List<Set<String>> missing,
      boolean work) {

    /** In a demonstration, where nobody signs in, roles stand for users. */
    static State of(Transaction tx, String department, Caller caller, Authorisation table) {
      Departments departments = new Departments(tx);
      boolean work = departments.happened(department, FIRST_WORK);
      boolean buys = work && !departments.hasHadAccounts(department);
      return new State(
          department,
          departments.find(department),
          !caller.isSignedIn() || !Officers.of(tx, Set.of(department)).isEmpty(),
          buys || !caller.isSignedIn() ? List.of() : Officers.missingRoles(tx, department, table),
          work);
    }

    boolean isDone(FirstStep step) {
      return switch (step) {
        case REGISTERED -> record.isPresent();
        case USERS -> (users || isDone(OFFICERS)) && missing.isEmpty();
        case OFFICERS -> record.filter(one -> !one.officers().isEmpty()).isPresent();
        case BOOK -> record.flatMap(one -> one.text("book")).isPresent();
        case WORK -> work;
      };
    }
  }
}
