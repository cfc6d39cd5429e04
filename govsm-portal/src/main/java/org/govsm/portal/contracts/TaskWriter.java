package org.govsm.portal.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Writer of the kept tasks of contracts.
 *
 * @param madeBy by what they are worked out: what others began is not written over
 */
record TaskWriter(Handle handle, String madeBy) {

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
                    isNewest(one.contract(), heads.getOrDefault(one.contract().department(), 0L)))
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
}
