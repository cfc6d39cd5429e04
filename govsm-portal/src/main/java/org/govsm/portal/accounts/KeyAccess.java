package org.govsm.portal.accounts;

import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.tree.PersonKey;
import org.govsm.portal.store.Transaction;

/**
 * Key access: the accounts of which a person holds the keys, is backup, or acts as delegate. A log
 * that cannot be read is told: what is not found is not nobody.
 */
public final class KeyAccess {

  private KeyAccess() {}

  /**
   * Each access of a person, and each log that cannot be read, in words; nothing without either.
   */
  public static List<Message> of(Transaction tx, String person) {
    CustodyStates states = new CustodyStates();
    return new RegisteredAccounts(tx)
        .departments().stream()
            .flatMap(
                department ->
                    states
                        .read(tx, department)
                        .fold(
                            state ->
                                state.accounts().stream()
                                    .flatMap(one -> of(department, one, person)),
                            faults ->
                                Stream.of(
                                    Message.of("account.leaves-unread")
                                        .with("department", department))))
            .toList();
  }

  private static Stream<Message> of(String department, AccountCustody one, String person) {
    return Stream.of(
            told("holder", one.holder().stream().toList(), person),
            told("backup", one.backups(), person),
            told("delegate", one.delegates(), person))
        .flatMap(key -> key)
        .map(
            key -> Message.of(key).with("account", one.accountId()).with("department", department));
  }

  private static Stream<String> told(String as, List<String> those, String person) {
    return those.stream().anyMatch(one -> PersonKey.same(one, person))
        ? Stream.of("account.leaves-" + as)
        : Stream.of();
  }
}
