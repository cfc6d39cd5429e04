package org.govsm.portal.contracts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;

/**
 * Progress of the kept tasks of contracts: up to which event those of each department are worked
 * out.
 *
 * @param madeBy by what they are worked out: what others made does not count
 */
record TaskProgress(Transaction tx, String madeBy) {

  /** Up to which event the contracts of each department are worked out. */
  Map<String, Long> known() {
    return tx.handle()
        .createQuery("select department, seq from contracts_worked where made_by = :by")
        .bind("by", madeBy)
        .reduceRows(
            new HashMap<>(),
            (all, row) -> {
              all.put(row.getColumn(1, String.class), row.getColumn(2, Long.class));
              return all;
            });
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
        tx.handle()
            .createQuery("select distinct department from contract")
            .mapTo(String.class)
            .list();
    Map<String, Long> heads = heads();
    for (String department : departments) {
      if (!known.containsKey(department)) {
        forget(tx.handle(), department);
        tx.handle()
            .execute(
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

  /** Takes note that all that happened up to then is worked out. */
  void move(Map<String, Long> heads) {
    heads.forEach(
        (department, seq) ->
            tx.handle()
                .execute(
                    "update contracts_worked set seq = ? where department = ? and made_by = ?"
                        + " and seq < ?",
                    seq,
                    department,
                    madeBy,
                    seq));
  }
}
