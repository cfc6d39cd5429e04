package org.govsm.portal.packs;

import java.util.List;
import org.govsm.core.rules.Library;
import org.govsm.portal.store.UnitOfWork;
import org.govsm.procurement.impact.CaseImpact;

/** Which stored cases another edition of the law would decide otherwise. */
@FunctionalInterface
public interface PackImpact {

  /**
   * Decides the stored cases again.
   *
   * @param unit any unit of work
   * @param inForce the law as it stands
   * @param proposed the law with the edition in it
   * @return the cases that come out otherwise, in an order that does not vary
   */
  List<ChangedCase> of(UnitOfWork unit, Library inForce, Library proposed);

  /**
   * A stored case that comes out otherwise.
   *
   * @param department whose case it is
   * @param title what it is called
   * @param path where its page is
   * @param impact the answers by both laws, and the rows that make the difference
   */
  record ChangedCase(String department, String title, String path, CaseImpact impact) {}
}
