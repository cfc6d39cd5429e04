package org.govsm.portal.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventReader;
import org.govsm.portal.store.Transaction;

/** Account history: the events of an account, found by the rows that they made. */
final class AccountHistory {

  private static final int TOGETHER = 500;

  private AccountHistory() {}

  /** The oldest first. */
  static List<Event> of(Transaction tx, String department, String id) {
    TreeSet<Long> numbers =
        new TreeSet<>(
            tx.handle()
                .select(
                    "select event_no from account_version where department = ? and account = ?"
                        + " and event_no is not null",
                    department,
                    id)
                .mapTo(Long.class)
                .list());
    List<Event> history = new ArrayList<>(each(tx, department, new ArrayList<>(numbers)));
    history.addAll(signed(tx, department, id));
    history.sort((one, other) -> Long.compare(one.seq(), other.seq()));
    return history;
  }

  /** First signatures leave no row once the step is taken. */
  private static List<Event> signed(Transaction tx, String department, String id) {
    List<Long> numbers =
        tx.handle()
            .select(
                "select seq from event where department = ? and kind = ? order by seq",
                department,
                RegisteredAccounts.SIGNED)
            .mapTo(Long.class)
            .list();
    return each(tx, department, numbers).stream()
        .filter(event -> id.equals(event.body().get("account")))
        .toList();
  }

  private static List<Event> each(Transaction tx, String department, List<Long> numbers) {
    List<Event> all = new ArrayList<>();
    for (int from = 0; from < numbers.size(); from += TOGETHER) {
      int to = Math.min(numbers.size(), from + TOGETHER);
      all.addAll(new EventReader(tx, department).each(numbers.subList(from, to)));
    }
    return all;
  }
}
