package org.govsm.portal.demo;

import java.time.Clock;
import org.govsm.core.text.Messages;
import org.govsm.portal.governance.AccountDesk;
import org.govsm.portal.governance.AssessmentDesk;
import org.govsm.portal.governance.AttestationDesk;
import org.govsm.portal.governance.CustodyDesk;
import org.govsm.portal.governance.DepartmentFacts;
import org.govsm.portal.governance.FactsDesk;
import org.govsm.portal.governance.MoveDesk;
import org.govsm.portal.security.Authorisation;

/**
 * The desks through which the department keeps its accounts.
 *
 * @param facts records what it says of itself
 * @param accounts the register
 * @param moves the steps of accounts
 * @param custody who holds the keys
 * @param attestations what people sign
 * @param assessments how it stands
 */
public record KeepingDesks(
    FactsDesk facts,
    AccountDesk accounts,
    MoveDesk moves,
    CustodyDesk custody,
    AttestationDesk attestations,
    AssessmentDesk assessments) {

  /**
   * Wires them.
   *
   * @param table who may make which step
   * @param english the words in which reports are kept
   * @param clock the clock of the story
   * @return the desks
   */
  public static KeepingDesks of(Authorisation table, Messages english, Clock clock) {
    DepartmentFacts facts = DepartmentFacts.kept();
    AccountDesk accounts = new AccountDesk(clock);
    return new KeepingDesks(
        new FactsDesk(DepartmentFacts.elsewhere(), clock),
        accounts,
        new MoveDesk(accounts, facts, table, clock),
        new CustodyDesk(table, clock),
        new AttestationDesk(facts, clock),
        new AssessmentDesk(facts, english, clock));
  }
}
