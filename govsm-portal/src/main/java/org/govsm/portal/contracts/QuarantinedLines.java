package org.govsm.portal.contracts;

import java.util.List;
import org.govsm.portal.store.StoredTree;
import org.jdbi.v3.core.Handle;

/** Quarantined lines: what could not be read of the files that were taken in. */
public record QuarantinedLines(Handle handle) {

  /**
   * Lines of a file that could not be read, in its order, a page at a time.
   *
   * @param skip how many lines come before the page
   */
  public List<QuarantinedLine> of(String contract, int number, int skip, int limit) {
    return handle
        .createQuery(
            "select line_no, column_name, reason from quarantined_line where contract = :contract"
                + " and import_no = :number and item_no > :skip order by item_no limit :limit")
        .bind("contract", contract)
        .bind("number", number)
        .bind("skip", skip)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new QuarantinedLine(
                    row.getLong(1), row.getString(2), StoredTree.read(row.getBytes(3))))
        .list();
  }

  /** Adds a line, which is the next of its file. */
  void add(String contract, int number, int item, QuarantinedLine line) {
    handle
        .createUpdate(
            "insert into quarantined_line"
                + " (contract, import_no, item_no, line_no, column_name, reason)"
                + " values (:contract, :number, :item, :line, :column, :reason)")
        .bind("contract", contract)
        .bind("number", number)
        .bind("item", item)
        .bind("line", line.line())
        .bind("column", line.column())
        .bind("reason", StoredTree.bytes(line.reason()))
        .execute();
  }

  /** Takes out the lines of a file that does not count after all. */
  void forget(String contract, int number) {
    handle.execute(
        "delete from quarantined_line where contract = ? and import_no = ?", contract, number);
  }
}
