package org.govsm.portal.assessments;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.govsm.core.text.Message;
import org.govsm.governance.account.AgencyActs;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;

/** Officers' acts: refuses what is an officer's to whoever is of an agency by the facts. */
public final class OfficersActs {

  private OfficersActs() {}

  /** Whether a caller acts for a department as one of an agency. */
  public static boolean isOfAgency(Transaction tx, String department, Caller by) {
    return by.isOnePerson() && PostHolders.isOfAgency(tx, department, by.actor());
  }

  /** Whether a caller acts as an officer of a department; each department is looked up once. */
  public static Predicate<String> officerIn(Transaction tx, Caller by) {
    Map<String, Boolean> known = new HashMap<>();
    return department -> known.computeIfAbsent(department, asked -> !isOfAgency(tx, asked, by));
  }

  /**
   * Requires that a caller is of no agency.
   *
   * @throws ProblemException with status 403
   */
  public static void require(Transaction tx, String department, Caller by) {
    if (isOfAgency(tx, department, by)) {
      throw refused(department);
    }
  }

  /**
   * Requires that an act at a desk is one of an agency where the caller is of one.
   *
   * @param act the kind of act, by its code
   * @throws ProblemException with status 403
   */
  public static void require(
      Transaction tx, String department, Caller by, AgencyActs.Desk desk, String act) {
    if (!AgencyActs.may(desk, act)) {
      require(tx, department, by);
    }
  }

  /** What people of an agency are told. */
  public static ProblemException refused(String department) {
    return ProblemException.of(403, Message.of("access.agency").with("department", department));
  }
}
