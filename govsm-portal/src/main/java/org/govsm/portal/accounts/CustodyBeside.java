package org.govsm.portal.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.governance.account.People;
import org.govsm.governance.custody.CustodyContext;
import org.govsm.governance.custody.CustodyContext.EndedContract;
import org.govsm.governance.custody.CustodyLog;
import org.govsm.governance.custody.CustodyState;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;

/** Circumstances beside a custody log: the register of accounts, and contracts that ended. */
record CustodyBeside(People people, CustodyContext context, Instant now) {

  static CustodyBeside of(
      Transaction tx, String department, People people, ContractEnds ends, Instant now) {
    Map<String, Instant> compromised = new LinkedHashMap<>();
    for (RegisteredAccount one : new RegisteredAccounts(tx).of(department)) {
      one.compromisedSince().ifPresent(since -> compromised.put(one.id(), since));
    }
    LocalDate today = Moments.day(now);
    Map<String, EndedContract> ended = new LinkedHashMap<>();
    Map<String, LocalDate> lastDays = ends.lastDays(tx, department);
    people
        .contracts()
        .forEach(
            (person, contract) ->
                Optional.ofNullable(lastDays.get(contract))
                    .filter(today::isAfter)
                    .ifPresent(last -> ended.put(person, new EndedContract(contract, last))));
    return new CustodyBeside(people, new CustodyContext(compromised, ended), now);
  }

  /** What is open by a whole log. */
  List<Finding> open(CustodyLog log) {
    return log.open(people, now, context);
  }

  /** What is open by how the keys stand. */
  List<Finding> open(CustodyState state) {
    return state.open(people, now, context);
  }
}
