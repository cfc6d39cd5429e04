package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventReader;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.measurement.Withdrawals;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Withdrawals of files of readings. None is ever taken back: the file is uploaded again. */
final class StoredWithdrawals {

  /** The kind of event of a file that was withdrawn. */
  static final String WITHDRAWN = "readings.withdrawn";

  static final StateTable TABLE =
      StateTable.of(
              Contracts.TABLE,
              "import_withdrawal",
              2,
              "contract text, import_no number, withdrawal_no number, last_import number,"
                  + " reason text, withdrawn_at instant")
          .lasting();

  /**
   * Of a row {@code k} of readings: whether it counts for a file with the number {@code
   * n.import_no}. What was withdrawn later counted for it, also when it is read again.
   */
  static final String COUNTS =
      " and not exists (select 1 from import_withdrawal w where w.contract = k.contract"
          + " and w.import_no = k.import_no and w.last_import < n.import_no)";

  /** Of a row {@code i} of imports. */
  static final String IMPORT_COUNTS =
      " and not exists (select 1 from import_withdrawal w where w.contract = i.contract"
          + " and w.import_no = i.import_no)";

  private final Handle handle;
  private final Transaction tx;

  StoredWithdrawals(Transaction tx) {
    this.handle = tx.handle();
    this.tx = tx;
  }

  /** The withdrawals of a contract. */
  Withdrawals of(String contract) {
    return of(handle, contract);
  }

  static Withdrawals of(Handle handle, String contract) {
    return Withdrawals.of(
        handle
            .createQuery(
                "select import_no, withdrawn_at, reason, last_import from import_withdrawal"
                    + " where contract = :contract order by withdrawal_no")
            .bind("contract", contract)
            .map(
                (row, context) ->
                    new Withdrawal(
                        row.getInt(1),
                        Sql.instant(row, "withdrawn_at"),
                        row.getString(3),
                        row.getInt(4)))
            .list());
  }

  /** The last withdrawal of a file that did not come in again since; nothing of another file. */
  Optional<Withdrawal> last(String contract, String digest) {
    Withdrawals all = of(contract);
    List<Integer> imports =
        handle
            .createQuery(
                "select import_no from reading_import where contract = :contract"
                    + " and digest = :digest")
            .bind("contract", contract)
            .bind("digest", digest)
            .mapTo(Integer.class)
            .list();
    return imports.stream().allMatch(one -> all.find(one).isPresent())
        ? imports.stream()
            .flatMap(one -> all.find(one).stream())
            .max(Comparator.comparing(Withdrawal::file))
        : Optional.empty();
  }

  /** Who made a withdrawal. */
  String actor(String contract, Withdrawal one) {
    String department = new Contracts(tx).current(contract).orElseThrow().department();
    long event =
        handle
            .createQuery(
                "select event_no from import_withdrawal where contract = :contract"
                    + " and import_no = :import")
            .bind("contract", contract)
            .bind("import", one.file())
            .mapTo(Long.class)
            .one();
    return new EventReader(tx, department).each(List.of(event)).get(0).actor();
  }

  /**
   * Withdraws a file: from now on its readings do not count.
   *
   * @throws StoreRefusal if there is no such contract, or the file was withdrawn before
   */
  void withdraw(String contract, int number, String reason, Instant at, String actor) {
    String department = new Contracts(tx).hold(contract).department();
    Withdrawals before = of(contract);
    if (before.find(number).isPresent()) {
      throw StoreRefusal.exists("store.import-withdrawn", String.valueOf(number));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("contract", contract);
    body.put("import", BigDecimal.valueOf(number));
    body.put("withdrawal", BigDecimal.valueOf(before.all().size() + 1L));
    body.put("imports", BigDecimal.valueOf(new Imports(tx).last(contract).number()));
    body.put("reason", reason);
    tx.record(department, WITHDRAWN, at, actor, body);
  }

  static List<RowEffect> effects(Event event) {
    Map<String, @Nullable Object> body = event.body();
    return List.of(
        RowEffect.add(
            TABLE,
            StoredTree.text(body, "contract"),
            StoredTree.number(body, "import"),
            StoredTree.number(body, "withdrawal"),
            StoredTree.number(body, "imports"),
            StoredTree.text(body, "reason"),
            event.at()));
  }
}
