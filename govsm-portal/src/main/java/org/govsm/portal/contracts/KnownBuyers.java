package org.govsm.portal.contracts;

import java.time.Clock;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.access.Departments;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ContractIds;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Terms;

/**
 * Known buyers: a contract is that of a department that there is. In a demonstration, where nobody
 * can register one first, the first contract of a buyer does, unless the id looks misspelt.
 */
record KnownBuyers(Clock clock) {

  private static final int LONGEST = 200;

  /**
   * Makes sure of the department.
   *
   * @throws ProblemException with a fault at the id of the buyer
   */
  void require(Transaction tx, Terms terms, Caller by) {
    String id = ContractIds.of(terms.buyer().id());
    boolean possible = DepartmentIds.isId(id);
    if (possible && (by.kind() == Caller.Kind.PORTAL || tx.chains().written().contains(id))) {
      return;
    }
    NavigableSet<String> seen = DepartmentIndex.seen(tx, by);
    Optional<String> near = NearestName.likely(id, seen).filter(one -> !one.equals(id));
    if (by.kind() != Caller.Kind.DEMONSTRATION || near.isPresent() || !possible) {
      Message text =
          near.map(one -> Message.of("department.buyer-near").with("nearest", one))
              .orElse(Message.of("department.buyer-unknown"))
              .with("what", id);
      throw ProblemException.of(new InputFault("/buyer/id", "contract.no-department", text));
    }
    Map<String, Object> content = Map.of("name", Map.of("en", name(terms.buyer().name())));
    new Departments(tx).register(id, content, Sql.cut(clock.instant()), by.actor());
  }

  private static String name(String given) {
    return given.length() > LONGEST ? given.substring(0, LONGEST - 1).strip() + "\u2026" : given;
  }
}
