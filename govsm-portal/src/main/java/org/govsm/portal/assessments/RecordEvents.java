package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;

/** Events on records that count, by the record. */
public final class RecordEvents {

  private RecordEvents() {}

  /**
   * The records of which there is an event of a kind.
   *
   * @param member the member of the event that names the record
   * @return when the last of them happened
   */
  public static Map<String, Instant> of(
      Transaction tx, String department, String kind, String member, RecordLimit limit) {
    Map<String, Instant> moments = new LinkedHashMap<>();
    tx.handle()
        .select(
            "select content, happened_at from event where department = ? and kind = ? and seq <= ?"
                + " and happened_at <= ? order by seq",
            department,
            kind,
            limit.event(),
            Sql.instant(limit.asOf()))
        .map(
            (row, context) ->
                Map.entry(
                    StoredTree.text(
                        StoredTree.tree(StoredTree.read(row.getBytes("content")), "body"), member),
                    Sql.instant(row, "happened_at")))
        .forEach(one -> moments.put(one.getKey(), one.getValue()));
    return moments;
  }
}
