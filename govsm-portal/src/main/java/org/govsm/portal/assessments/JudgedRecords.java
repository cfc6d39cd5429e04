package org.govsm.portal.assessments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Version;
import org.govsm.governance.facts.FactRecords;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Judged records: what is kept of a department as records, as facts. What was worked out of a
 * record is kept beside it until the next event about it, so that those of years are not worked out
 * again; a verification uses none of it and works all of it out anew.
 */
final class JudgedRecords {

  /** By another version of govsm a record may be told otherwise. */
  private static final String EDITION = Version.current();

  private static final int PAGE = 500;

  private final Transaction tx;
  private final String department;
  private final RecordLimit limit;
  private final boolean anew;

  private final FactRecords.Draft facts = FactRecords.draft();
  private final List<RecordCount> counts = new ArrayList<>();

  private JudgedRecords(Transaction tx, String department, RecordLimit limit, boolean anew) {
    this.tx = tx;
    this.department = department;
    this.limit = limit;
    this.anew = anew;
  }

  /** Records as facts, and how many there are of each kind. */
  record Read(FactRecords facts, List<RecordCount> counts) {}

  /**
   * Reads.
   *
   * @param anew whether nothing that was worked out before is used
   */
  static Read of(
      Transaction tx, List<RecordPart> parts, String department, RecordLimit limit, boolean anew) {
    JudgedRecords records = new JudgedRecords(tx, department, limit, anew);
    parts.forEach(records::read);
    return new Read(records.facts.done(), List.copyOf(records.counts));
  }

  /**
   * A record in its row.
   *
   * @param event the event that made the row as it is
   * @param whole whether all events about it count
   * @param known what was worked out of it after the last of them, where that may be used
   */
  private record Row(String id, long event, boolean whole, Optional<byte[]> known) {}

  private void read(RecordPart part) {
    long count = 0;
    long last = 0;
    String after = "";
    for (List<Row> rows = page(part, after); !rows.isEmpty(); rows = page(part, after)) {
      after = rows.get(rows.size() - 1).id();
      Map<String, Map<String, @Nullable Object>> found = workedOut(part, rows);
      for (Row row : rows) {
        Optional<Map<String, @Nullable Object>> record =
            row.known().map(StoredTree::read).or(() -> Optional.ofNullable(found.get(row.id())));
        if (record.isPresent()) {
          facts.add(record.get());
          count++;
          last = Math.max(last, row.event());
        }
      }
    }
    if (count > 0) {
      counts.add(new RecordCount(part.name(), count, Math.min(last, limit.event())));
    }
  }

  private List<Row> page(RecordPart part, String after) {
    return tx.handle()
        .createQuery(
            "select r.id, r.event_no, f.content, e.happened_at from "
                + part.table()
                + " r join event e on e.department = r.department and e.seq = r.event_no"
                + " left join record_fact f on f.department = r.department and f.kind = ?"
                + " and f.record = r.id and f.event_no = r.event_no and f.edition = ?"
                + " where r.department = ? and r.id > ? order by r.id limit ?")
        .bind(0, part.name())
        .bind(1, EDITION)
        .bind(2, department)
        .bind(3, after)
        .bind(4, PAGE)
        .map(
            (row, context) -> {
              long event = row.getLong("event_no");
              boolean whole = limit.counts(event, Sql.instant(row, "happened_at"));
              Optional<byte[]> known = Optional.ofNullable(row.getBytes("content"));
              return new Row(row.getString("id"), event, whole, known.filter(k -> whole && !anew));
            })
        .list();
  }

  private Map<String, Map<String, @Nullable Object>> workedOut(RecordPart part, List<Row> rows) {
    List<Row> open = rows.stream().filter(row -> row.known().isEmpty()).toList();
    if (open.isEmpty()) {
      return Map.of();
    }
    List<String> ids = open.stream().map(Row::id).toList();
    Map<String, Map<String, @Nullable Object>> found =
        part.facts(tx, department, ids, limit);
    if (!tx.isReadOnly() && !anew) {
      keep(part, open, found);
    }
    return found;
  }

  /** Keeps what is of all events of a record. */
  private void keep(
      RecordPart part, List<Row> rows, Map<String, Map<String, @Nullable Object>> found) {
    PreparedBatch gone =
        tx.handle()
            .prepareBatch("delete from record_fact where department = ? and kind = ? and record = ?");
    PreparedBatch kept =
        tx.handle()
            .prepareBatch(
                "insert into record_fact (department, kind, record, event_no, edition, content)"
                    + " values (?, ?, ?, ?, ?, ?)");
    for (Row row : rows) {
      Map<String, @Nullable Object> record = found.get(row.id());
      if (row.whole() && record != null) {
        gone.add(department, part.name(), row.id());
        kept.add(
            department, part.name(), row.id(), row.event(), EDITION, StoredTree.bytes(record));
      }
    }
    if (gone.size() > 0) {
      gone.execute();
      kept.execute();
    }
  }
}
