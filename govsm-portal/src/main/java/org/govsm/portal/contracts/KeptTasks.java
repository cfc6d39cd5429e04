package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.HashMap;
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
import org.jdbi.v3.core.statement.PreparedBatch;
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
    ListQuery query =
        ListedContract.seen(
            new ListQuery("contract_task t join contract c on c.id = t.contract"), caller);
    return query
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
    Map<String, Long> known = known();
    for (ChainHead head : tx.events().heads()) {
      @Nullable Long seq = known.get(head.department());
      if (seq != null && seq < head.seq()) {
        ids.addAll(touched(head.department(), seq));
      }
    }
    return ids;
  }

  /** Up to which event the contracts of each department are worked out. */
  private Map<String, Long> known() {
    return handle
        .createQuery("select department, seq from contracts_worked where made_by = :by")
        .bind("by", madeBy)
        .reduceRows(
            new HashMap<>(),
            (all, row) -> {
              all.put(row.getColumn(1, String.class), row.getColumn(2, Long.class));
              return all;
            });
  }

  private List<String> touched(String department, long after) {
    List<Event> events = tx.events().since(department, KINDS, after, MANY);
    boolean all =
        events.size() == MANY || events.stream().anyMatch(one -> one.kind().equals(Repair.REPAIRED));
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

  /** How many events each department has. */
  Map<String, Long> heads() {
    Map<String, Long> heads = new HashMap<>();
    tx.events().heads().forEach(head -> heads.put(head.department(), head.seq()));
    return heads;
  }

  /** Begins with departments of which nothing is kept that was made by the same. */
  void begin() {
    Map<String, Long> known = known();
    List<String> departments =
        handle.createQuery("select distinct department from contract").mapTo(String.class).list();
    Map<String, Long> heads = heads();
    for (String department : departments) {
      if (!known.containsKey(department)) {
        forget(handle, department);
        handle.execute(
            "insert into contracts_worked (department, seq, made_by) values (?, ?, ?)",
            department,
            heads.getOrDefault(department, 0L),
            madeBy);
      }
    }
  }

  /** Takes out what is kept of a department. */
  static void forget(Handle handle, String department) {
    String own = " where contract in (select id from contract where department = ?)";
    handle.execute("delete from contract_task" + own, department);
    handle.execute("delete from contract_worked" + own, department);
    handle.execute("delete from contracts_worked where department = ?", department);
  }

  /**
   * Keeps what was worked out of contracts, but of those that another worked out later.
   *
   * @param heads how many events each department had by then
   */
  void keep(List<WorkedContract> all, Map<String, Long> heads, KeptSentences sentences) {
    List<WorkedContract> newest =
        all.stream()
            .filter(
                one ->
                    isNewest(
                        one.contract(), heads.getOrDefault(one.contract().department(), 0L)))
            .toList();
    if (newest.isEmpty()) {
      return;
    }
    List<String> ids = newest.stream().map(one -> one.contract().id()).toList();
    delete("contract_task", ids);
    delete("contract_worked", ids);
    List<WorkedContract> whole = newest.stream().filter(WorkedContract::isWhole).toList();
    insert(whole, heads);
    insertTasks(whole, sentences);
  }

  private boolean isNewest(DatedContract one, long seq) {
    Optional<Long> begun =
        handle
            .createQuery(
                "select seq from contracts_worked where department = :d and made_by = :by"
                    + " for update")
            .bind("d", one.department())
            .bind("by", madeBy)
            .mapTo(Long.class)
            .findOne();
    Optional<Long> own =
        handle
            .select("select seq from contract_worked where contract = ?", one.id())
            .mapTo(Long.class)
            .findOne();
    return begun.filter(known -> known <= seq).isPresent()
        && own.filter(known -> known > seq).isEmpty();
  }

  private void delete(String table, List<String> ids) {
    PreparedBatch batch = handle.prepareBatch("delete from " + table + " where contract = ?");
    ids.forEach(batch::add);
    batch.execute();
  }

  private void insert(List<WorkedContract> all, Map<String, Long> heads) {
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into contract_worked (contract, seq, day_from, day_until, calendar)"
                + " values (?, ?, ?, ?, ?)");
    for (WorkedContract one : all) {
      batch.add(
          one.contract().id(),
          heads.getOrDefault(one.contract().department(), 0L),
          Sql.day(one.days().from()),
          Sql.day(one.days().until()),
          one.calendar());
    }
    run(batch);
  }

  private static void run(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private void insertTasks(List<WorkedContract> all, KeptSentences sentences) {
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into contract_task (contract, task_no, kind, due, since, page, body)"
                + " values (?, ?, ?, ?, ?, ?, ?)");
    for (WorkedContract one : all) {
      int number = 0;
      for (ContractTask task : one.tasks()) {
        batch
            .bind(0, task.contract())
            .bind(1, number++)
            .bind(2, task.kind())
            .bind(3, Sql.maybeDay(task.due()))
            .bind(4, Sql.day(task.since()))
            .bind(5, task.page())
            .bind(6, task.body(sentences))
            .add();
      }
    }
    run(batch);
  }

  /** Takes note that all that happened up to then is worked out. */
  void move(Map<String, Long> heads) {
    heads.forEach(
        (department, seq) ->
            handle.execute(
                "update contracts_worked set seq = ? where department = ? and made_by = ?"
                    + " and seq < ?",
                seq,
                department,
                madeBy,
                seq));
  }
}
