package org.govsm.portal.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.account.AccountRegister;
import org.govsm.governance.account.RegisterEntry;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.portal.store.Transaction;

/** Registers of accounts that answer questions, made of what is kept of a department. */
final class Registers {

  private static final String REJECTED = "REJECTED";

  private Registers() {}

  /** The register without what was turned down, whose name is free again. */
  static AccountRegister of(
      Transaction tx, String department, List<AccountCustody> custody, Instant at) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (RegisteredAccount account : new RegisteredAccounts(tx).of(department)) {
      if (!account.state().equals(REJECTED)) {
        Map<String, Object> entry = RegisterEntry.of(account.facts());
        custody.stream()
            .filter(one -> one.accountId().equals(account.id()))
            .flatMap(one -> one.nextReviewDue().stream())
            .forEach(day -> entry.put("reviewDue", day.toString()));
        entries.add(entry);
      }
    }
    return AccountRegister.fromPlain(entries, department, at).orThrow();
  }

  /** What is wrong with an account beside the others, by pointers into the account. */
  static List<InputFault> faults(
      Transaction tx, String department, String id, Map<String, ?> facts, Instant at) {
    List<Map<String, Object>> entries = new ArrayList<>();
    new RegisteredAccounts(tx)
        .of(department).stream()
            .filter(one -> !one.state().equals(REJECTED) && !one.id().equals(id))
            .forEach(one -> entries.add(RegisterEntry.of(one.facts())));
    String place = "/" + entries.size();
    entries.add(RegisterEntry.of(facts));
    Checked<AccountRegister> read = AccountRegister.fromPlain(entries, department, at);
    return read.<List<InputFault>>fold(
        register -> RegisterEntry.enteredFaults(facts),
        faults ->
            faults.stream()
                .filter(fault -> fault.pointer().startsWith(place + "/"))
                .map(f -> new InputFault(f.pointer().substring(place.length()), f.code(), f.text()))
                .toList());
  }
}
