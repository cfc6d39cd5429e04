package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Repair;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Kept tasks of contracts: what was worked out of each, up to which event and for which days. Rows
 * are a copy of what the events tell, and none is used once an event came after it: whoever reads
 * asks first which contracts are {@linkplain #stale behind}.
 */
final class KeptTasks {

  /** What changes the tasks of a contract. */
  private static final List<String> KINDS =
      List.of(
          Contracts.CREATED,
          Contracts.AMENDED,
          Imports.IMPORTED,
          Imports.SEALED,
          StoredWithdrawals.WITHDRAWN,
          StoredCertificates.ISSUED,
          Repair.REPAIRED);

  /** More events are not looked through: all contracts of the department are worked out anew. */
  private static final int MANY = 1_000;

  private static final String BY_DUE =
      "case when t.due is null then 1 else 0 end, t.due, t.since, t.page";

  private final Transaction tx;
  private final Handle handle;
  private final String madeBy;

  /**
   * Within one transaction.
   *
   * @param madeBy by what they are worked out: what others made does not count
   */
  KeptTasks(Transaction tx, String madeBy) {
    this.tx = tx;
    this.handle = tx.handle();
    this.madeBy = madeBy;
  }

  /** A task with what lists say of its contract. */
  record Row(ContractTask task, String department, String title) {}

  /**
   * Tasks of one kind that a caller sees, in the order of their due days; some of them may be of
   * contracts that are behind.
   */
  List<Row> page(Caller caller, String kind, long offset, int limit) {
    return seen(caller)
        .where("t.kind = ?", kind)
        .keys(
            tx,
            "t.contract, t.kind, t.since, t.due, t.page, t.body, c.department, c.title",
            (row, context) ->
                new Row(
                    ContractTask.of(
                        row.getString(1),
                        row.getString(2),
                        Sql.day(row, "since"),
                        Sql.maybeDay(row, "due"),
                        row.getString(5),
                        row.getBytes(6)),
                    row.getString(7),
                    row.getString(8)),
            BY_DUE,
            offset,
            limit);
  }

  /** How many tasks of some kinds a caller sees, of all contracts but some. */
  long count(Caller caller, List<String> kinds, Set<String> but) {
    ListQuery of = seen(caller).in("t.kind", kinds);
    return of.count(tx) - of.in("t.contract", but).count(tx);
  }

  private static ListQuery seen(Caller caller) {
    return ListedContract.seen(
        new ListQuery("contract_task t join contract c on c.id = t.contract"), caller);
  }

  /** The contracts that count office hours by a calendar, of those that are kept. */
  List<String> withCalendar() {
    return handle
        .createQuery("select contract from contract_worked where calendar <> '' order by contract")
        .mapTo(String.class)
        .list();
  }

  /** The contracts of which what is kept does not hold on a day; ordered by id. */
  Set<String> stale(LocalDate today) {
    Set<String> ids =
        new TreeSet<>(
            handle
                .createQuery(
                    "select c.id from contract c"
                        + " left join contract_worked w on w.contract = c.id"
                        + " left join contracts_worked a on a.department = c.department"
                        + " and a.made_by = :by where a.department is null or w.contract is null"
                        + " or w.day_from > :today or w.day_until <= :today")
                .bind("by", madeBy)
                .bind("today", Sql.day(today))
                .mapTo(String.class)
                .list());
    Map<String, Long> known = new TaskProgress(tx, madeBy).known();
    for (ChainHead head : tx.events().heads()) {
      @Nullable Long seq = known.get(head.department());
      if (seq != null && seq < head.seq()) {
        ids.addAll(touched(head.department(), seq));
      }
    }
    return ids;
  }

  private List<String> touched(String department, long after) {
    List<Event> events = tx.events().since(department, KINDS, after, MANY);
    boolean all =
        events.size() == MANY
            || events.stream().anyMatch(one -> one.kind().equals(Repair.REPAIRED));
    return all
        ? handle
            .select("select id from contract where department = ?", department)
            .mapTo(String.class)
            .list()
        : events.stream()
            .flatMap(one -> Optional.ofNullable(one.body().get("contract")).stream())
            .map(String::valueOf)
            .toList();
  }
}
