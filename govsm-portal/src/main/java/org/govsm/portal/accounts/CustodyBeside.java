package org.govsm.portal.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.governance.account.People;
import org.govsm.governance.custody.CustodyContext;
import org.govsm.governance.custody.CustodyContext.EndedContract;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;

/** What stands beside the custody log of a department: its register, and contracts that ended. */
record CustodyBeside(ContractEnds ends, Instant now) {

  CustodyContext of(Transaction tx, String department, People people) {
    Map<String, Instant> compromised = new LinkedHashMap<>();
    for (RegisteredAccount one : new RegisteredAccounts(tx).of(department)) {
      one.compromisedSince().ifPresent(since -> compromised.put(one.id(), since));
    }
    return new CustodyContext(compromised, ended(tx, department, people));
  }

  private Map<String, EndedContract> ended(Transaction tx, String department, People people) {
    LocalDate today = Moments.day(now);
    Map<String, EndedContract> ended = new LinkedHashMap<>();
    people
        .contracts()
        .forEach(
            (person, contract) ->
                ends.lastDay(tx, department, contract)
                    .filter(today::isAfter)
                    .ifPresent(last -> ended.put(person, new EndedContract(contract, last))));
    return ended;
  }
}
