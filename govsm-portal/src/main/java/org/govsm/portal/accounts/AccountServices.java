package org.govsm.portal.accounts;

import java.time.Clock;
import java.util.List;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.assessments.FactPart;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Idempotency;

/** Services of the resources and pages of accounts. */
public record AccountServices(
    Store store,
    Idempotency idempotency,
    DepartmentFacts facts,
    AccountService accounts,
    MoveService moves,
    CustodyService custody,
    HandleService handles,
    Clock clock) {

  /** What of the facts of a department is kept in its register and its custody log. */
  public static final List<FactPart> FACTS = List.of(new AccountsPart(), new CustodyPart());

  public static AccountServices of(
      Store store,
      Idempotency idempotency,
      Authorisation table,
      DepartmentFacts facts,
      Clock clock) {
    AccountService accounts = new AccountService(clock);
    return new AccountServices(
        store,
        idempotency,
        facts,
        accounts,
        new MoveService(accounts, facts, table, clock),
        new CustodyService(table, clock),
        new HandleService(store, clock),
        clock);
  }
}
