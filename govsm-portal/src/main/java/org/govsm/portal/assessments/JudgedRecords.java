package org.govsm.portal.assessments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.decision.Version;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.governance.facts.FactRecords;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Judged records: what is kept of a department as records, as facts. What was worked out of a
 * record is checked and kept beside it until the next event about it, so that those of years are
 * not worked out and checked again; a verification uses none of it and works all of it out anew.
 */
final class JudgedRecords {

  /**
   * By another version of govsm a record may be told otherwise; the figure counts these. Along
   * another form of the facts it is checked anew.
   */
  private static final String EDITION = Version.current() + "/8/" + form();

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

  /** The first twelve digits of the digest of the form. */
  private static String form() {
    String digest = CanonicalForm.digest(Facts.schema());
    return digest.substring(digest.indexOf(':') + 1).substring(0, 12);
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
   * @param known what was worked out of it after that event, where it may be used
   * @param last the last moment at which that says that something happened
   */
  private record Row(String id, long event, Optional<byte[]> known, Optional<Instant> last) {}

  private void read(RecordPart part) {
    long count = 0;
    long last = 0;
    String after = "";
    for (List<Row> rows = page(part, after); !rows.isEmpty(); rows = page(part, after)) {
      after = rows.get(rows.size() - 1).id();
      List<Row> open = rows.stream().filter(row -> row.known().isEmpty()).toList();
      Set<String> whole = whole(open);
      Map<String, Map<String, @Nullable Object>> found = workedOut(part, open, whole);
      for (Row row : rows) {
        if (add(row, found)) {
          count++;
          boolean stands = row.known().isPresent() || whole.contains(row.id());
          last = stands ? Math.max(last, row.event()) : last;
        }
      }
    }
    if (count > 0) {
      counts.add(new RecordCount(part.name(), count, last == 0 ? limit.event() : last));
    }
  }

  /** False where there was no such record yet. */
  private boolean add(Row row, Map<String, Map<String, @Nullable Object>> found) {
    Map<String, @Nullable Object> record = found.get(row.id());
    row.known().ifPresent(bytes -> facts.addChecked(bytes, row.last()));
    if (record != null) {
      facts.add(record);
    }
    return row.known().isPresent() || record != null;
  }

  private List<Row> page(RecordPart part, String after) {
    return tx.handle()
        .createQuery(
            "select r.id, r.event_no, f.happened_at, f.last_at, f.content from "
                + part.table()
                + " r left join record_fact f on f.department = r.department and f.kind = ?"
                + " and f.record = r.id and f.event_no = r.event_no and f.edition = ?"
                + " where r.department = ? and r.id > ? order by r.id limit ?")
        .bind(0, part.name())
        .bind(1, EDITION)
        .bind(2, department)
        .bind(3, after)
        .bind(4, PAGE)
        .map((row, context) -> row(row))
        .list();
  }

  private Row row(ResultSet row) throws SQLException {
    String id = row.getString(1);
    long event = row.getLong(2);
    Optional<Instant> happened = Sql.maybeInstant(row, 3);
    return !anew && happened.isPresent() && limit.counts(event, happened.get())
        ? new Row(id, event, Optional.of(row.getBytes(5)), Sql.maybeInstant(row, 4))
        : new Row(id, event, Optional.empty(), Optional.empty());
  }

  private Map<String, Map<String, @Nullable Object>> workedOut(
      RecordPart part, List<Row> open, Set<String> whole) {
    if (open.isEmpty()) {
      return Map.of();
    }
    Map<String, Map<String, @Nullable Object>> found =
        part.facts(tx, department, open.stream().map(Row::id).toList(), limit);
    if (!tx.isReadOnly() && !anew) {
      keep(part, open.stream().filter(row -> whole.contains(row.id())).toList(), found);
    }
    return found;
  }

  /** Those of which all events count. */
  private Set<String> whole(List<Row> rows) {
    if (rows.isEmpty()) {
      return Set.of();
    }
    Map<Long, Instant> moments = moments(rows);
    return rows.stream()
        .filter(
            row ->
                Optional.ofNullable(moments.get(row.event()))
                    .filter(at -> limit.counts(row.event(), at))
                    .isPresent())
        .map(Row::id)
        .collect(Collectors.toSet());
  }

  /** When the events happened that made the rows. */
  private Map<Long, Instant> moments(List<Row> rows) {
    List<Object> values = new ArrayList<>(List.of(department));
    rows.forEach(row -> values.add(row.event()));
    return tx.handle()
        .select(
            "select seq, happened_at from event where department = ? and seq in ("
                + String.join(", ", Collections.nCopies(rows.size(), "?"))
                + ")",
            values.toArray())
        .map((row, context) -> Map.entry(row.getLong("seq"), Sql.instant(row, "happened_at")))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** Keeps what was worked out of records of which all events count, and is in order. */
  private void keep(
      RecordPart part, List<Row> rows, Map<String, Map<String, @Nullable Object>> found) {
    if (rows.isEmpty()) {
      return;
    }
    Map<Long, Instant> moments = moments(rows);
    PreparedBatch gone =
        tx.handle()
            .prepareBatch(
                "delete from record_fact where department = ? and kind = ? and record = ?");
    PreparedBatch kept =
        tx.handle()
            .prepareBatch(
                "insert into record_fact (department, kind, record, event_no, happened_at, last_at,"
                    + " edition, content) values (?, ?, ?, ?, ?, ?, ?, ?)");
    for (Row row : rows) {
      Map<String, @Nullable Object> record = found.get(row.id());
      Instant at = moments.get(row.event());
      if (record != null && at != null) {
        FactRecords.check(record)
            .<Optional<Optional<Instant>>>fold(Optional::of, faults -> Optional.empty())
            .ifPresent(
                last -> {
                  gone.add(department, part.name(), row.id());
                  kept.bind(0, department)
                      .bind(1, part.name())
                      .bind(2, row.id())
                      .bind(3, row.event())
                      .bind(4, Sql.instant(at))
                      .bind(5, wholeMillis(last))
                      .bind(6, EDITION)
                      .bind(7, StoredTree.bytes(record))
                      .add();
                });
      }
    }
    if (gone.size() > 0) {
      gone.execute();
      kept.execute();
    }
  }

  /** Not before it: one that only seems to lie ahead is looked at again. */
  private static Argument wholeMillis(Optional<Instant> last) {
    Instant at = last.map(one -> Sql.cut(one.plusNanos(999_999))).orElse(null);
    return (index, statement, context) -> Sql.setInstant(statement, index, at);
  }
}
