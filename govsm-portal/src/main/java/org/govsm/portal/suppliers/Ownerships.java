package org.govsm.portal.suppliers;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.supplier.Ownership;
import org.jdbi.v3.core.Handle;

/**
 * Ownerships of suppliers: personal rows beside the chain of events, which are erased when it is
 * asked. No event, export or backup has them.
 */
record Ownerships(Transaction tx) {

  /** The kind of event that says that an ownership was stated, and not which. */
  static final String STATED = "supplier.ownership-stated";

  /** The kind of event that says that it was erased. */
  static final String ERASED = "supplier.ownership-erased";

  /** The chains of which there are rows. */
  static final String CHAINS = "select department from supplier_ownership";

  /** A statement as it is stored. */
  record Stored(Ownership ownership, String by, Instant at) {}

  Optional<Stored> find(String department, String supplier) {
    return tx.handle()
        .select(
            "select content, made_by, made_at from supplier_ownership where department = ? and"
                + " supplier = ?",
            department,
            supplier)
        .map(
            (row, context) ->
                new Stored(
                    Ownership.fromPlain(StoredTree.read(row.getBytes("content"))).orThrow(),
                    row.getString("made_by"),
                    Sql.instant(row, "made_at")))
        .findOne();
  }

  /** What suppliers of a department stated, by their ids. */
  Map<String, Ownership> all(String department) {
    Map<String, Ownership> all = new LinkedHashMap<>();
    tx.handle()
        .select("select supplier, content from supplier_ownership where department = ?", department)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("supplier"),
                    Ownership.fromPlain(StoredTree.read(row.getBytes("content"))).orThrow()))
        .forEach(one -> all.put(one.getKey(), one.getValue()));
    return all;
  }

  void keep(String department, String supplier, Ownership stated, Instant at, String by) {
    tx.events().lock(department);
    drop(department, supplier);
    tx.handle()
        .createUpdate(
            "insert into supplier_ownership (department, supplier, content, made_by, made_at)"
                + " values (?, ?, ?, ?, ?)")
        .bind(0, department)
        .bind(1, supplier)
        .bind(2, StoredTree.bytes(stated.toPlain()))
        .bind(3, by)
        .bind(4, Sql.instant(at))
        .execute();
    tx.record(department, STATED, at, by, Map.of("supplier", supplier));
  }

  void erase(String department, String supplier, Instant at, String by) {
    tx.events().lock(department);
    drop(department, supplier);
    tx.record(department, ERASED, at, by, Map.of("supplier", supplier));
  }

  private void drop(String department, String supplier) {
    tx.handle()
        .execute(
            "delete from supplier_ownership where department = ? and supplier = ?",
            department,
            supplier);
  }

  /** Takes out all rows of a department. */
  static void remove(String department, Handle handle) {
    handle.execute("delete from supplier_ownership where department = ?", department);
  }
}
