package org.govsm.portal.editions;

import java.util.List;
import java.util.function.Predicate;
import org.govsm.core.rules.Library;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.impact.CaseImpact;

/** Pack impact: the stored cases that another edition of the law would decide otherwise. */
@FunctionalInterface
public interface PackImpact {

  /** How many cases are told one by one; the others are counted. */
  int TOLD = 100;

  /**
   * Decides the stored cases again.
   *
   * @param seen whose cases whoever asks may see, by the id of the department
   * @return the cases that come out otherwise
   */
  Changed of(Transaction tx, Library inForce, Library proposed, Predicate<String> seen);

  /**
   * The cases that come out otherwise.
   *
   * @param told the first of those that may be seen, in an order that does not vary
   * @param seen how many may be seen
   */
  record Changed(List<ChangedCase> told, int seen, int elsewhere) {

    /** Keeps its own copy. */
    public Changed {
      told = List.copyOf(told);
    }

    /** How many may be seen and are not told. */
    public int untold() {
      return seen - told.size();
    }
  }

  /** A stored case that comes out otherwise. */
  record ChangedCase(String department, String title, String path, CaseImpact impact) {}
}
