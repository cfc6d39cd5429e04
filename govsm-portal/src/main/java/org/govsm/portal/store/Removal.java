package org.govsm.portal.store;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.jdbi.v3.core.Handle;

/**
 * Takes a department out of the store, which is right only for one that was never real: chains and
 * checkpoints of the others would no longer be whole, so that it must be the only one. Packs that
 * were uploaded beside it go with it.
 */
final class Removal {

  private static final String CONTRACTS = "(select id from contract where department = :d)";

  /** In an order that keeps every reference whole; each names the department. */
  private static final List<String> ROWS =
      List.of(
          "delete from reading where contract in " + CONTRACTS,
          "delete from quarantined_line where contract in " + CONTRACTS,
          "delete from certificate where contract in " + CONTRACTS,
          "delete from reading_import where contract in " + CONTRACTS,
          "delete from contract_version where contract in " + CONTRACTS,
          "delete from contract where department = :d",
          "delete from assessment where department = :d",
          "delete from attestation where department = :d",
          "delete from facts_version where department = :d",
          "delete from custody_request where department = :d",
          "delete from custody_entry where department = :d",
          "delete from account_signature where department = :d",
          "delete from account_version where department = :d",
          "delete from account where department = :d",
          "delete from purchase_version where department = :d",
          "delete from purchase where department = :d",
          "delete from set_aside where chain = :d",
          "delete from event where department = :d",
          "delete from chain_head where department = :d");

  private final Handle handle;

  Removal(Handle handle) {
    this.handle = handle;
  }

  void only(String department) {
    requireAlone(department);
    List<String> files = files(department);
    for (String sql : ROWS) {
      handle.createUpdate(sql).bind("d", department).execute();
    }
    packs();
    handle.execute("delete from checkpoint");
    handle.execute("delete from checkpoint_head");
    handle.execute("delete from idempotency");
    files.forEach(this::file);
  }

  private void packs() {
    handle.execute("delete from pack_step");
    handle.execute("delete from pack_edition");
    handle.execute("delete from event where department = ?", PackEditions.CHAIN);
    handle.execute("delete from chain_head where department = ?", PackEditions.CHAIN);
  }

  private void requireAlone(String department) {
    List<String> others =
        handle
            .createQuery("select department from chain_head order by department for update")
            .mapTo(String.class)
            .filter(other -> !other.equals(department) && !other.equals(PackEditions.CHAIN))
            .list();
    if (!others.isEmpty()) {
      throw new StoreRefusal(
          Reason.EXISTS,
          Message.of("store.other-departments")
              .with("department", department)
              .with("others", String.join(", ", others)));
    }
  }

  private List<String> files(String department) {
    return handle
        .createQuery(
            "select digest from reading_import where contract in "
                + CONTRACTS
                + " union select digest from certificate where contract in "
                + CONTRACTS
                + " union select digest from facts_version where department = :d"
                + " union select facts_digest from assessment where department = :d"
                + " union select report_digest from assessment where department = :d"
                + " union select file_digest from pack_edition")
        .bind("d", department)
        .mapTo(String.class)
        .list();
  }

  private void file(String digest) {
    handle.execute(
        "delete from evidence_part where upload in (select upload from evidence where digest = ?)",
        digest);
    handle.execute("delete from evidence where digest = ?", digest);
  }
}
