package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.List;
import org.govsm.governance.facts.FactRecords;
import org.govsm.portal.store.Transaction;

/**
 * Record block: the records of a part that stand together by their ids, as they were read out of
 * the store. It holds as long as the same events made the same rows.
 *
 * @param after the id before the first
 * @param until the id of the last
 * @param rows how many there are
 * @param events the sum of the numbers of the events that made them as they are: each later event
 *     about one of them makes it greater
 * @param lastEvent the last of these events
 * @param lastHappened when the last of them happened
 */
record RecordBlock(
    String after,
    String until,
    long rows,
    long events,
    long lastEvent,
    Instant lastHappened,
    FactRecords facts) {

  /** Of rows that all were checked and kept, in their order. */
  static RecordBlock of(String after, List<CheckedRecords.Row> rows, FactRecords facts) {
    long events = 0;
    long last = 0;
    Instant happened = Instant.MIN;
    for (CheckedRecords.Row row : rows) {
      events += row.event();
      last = Math.max(last, row.event());
      happened = row.happened().isAfter(happened) ? row.happened() : happened;
    }
    String until = rows.get(rows.size() - 1).id();
    return new RecordBlock(after, until, rows.size(), events, last, happened, facts);
  }

  /** Whether no record came, went or changed since it was read. */
  boolean stands(Transaction tx, String table, String department) {
    return tx.handle()
        .select(
            "select count(*), sum(event_no) from "
                + table
                + " where department = ? and id > ? and id <= ?",
            department,
            after,
            until)
        .map((row, context) -> row.getLong(1) == rows && row.getLong(2) == events)
        .one();
  }
}
