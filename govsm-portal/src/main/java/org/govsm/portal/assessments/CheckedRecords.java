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
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Checked records: the rows of records, each with what was worked out of it and checked, which is
 * kept beside it until the next event about it.
 *
 * @param anew whether nothing that was worked out before is used
 */
record CheckedRecords(Transaction tx, String department, RecordLimit limit, boolean anew) {

  /**
   * By another version of govsm a record may be told otherwise; the figure counts these. Along
   * another form of the facts it is checked anew.
   */
  private static final String EDITION = Version.current() + "/14/" + form();

  static final int PAGE = 500;

  /** The first twelve digits of the digest of the form. */
  private static String form() {
    String digest = CanonicalForm.digest(Facts.schema());
    return digest.substring(digest.indexOf(':') + 1).substring(0, 12);
  }

  /**
   * A record in its row.
   *
   * @param event the event that made the row as it is
   * @param happened when that happened, where it is known
   * @param known what was worked out of it after that event, where it may be used
   * @param last the last moment at which that says that something happened
   */
  record Row(
      String id, long event, Instant happened, Optional<byte[]> known, Optional<Instant> last) {}

  /**
   * Some records, in the order of their ids.
   *
   * @param until the last that is asked for; nothing for all
   */
  List<Row> page(RecordPart part, String after, Optional<String> until) {
    Query query =
        tx.handle()
            .createQuery(
                "select r.id, r.event_no, f.happened_at, f.last_at, f.content from "
                    + part.place().table()
                    + " r left join record_fact f on f.department = r.department and f.kind = ?"
                    + " and f.record = r.id and f.event_no = r.event_no and f.edition = ?"
                    + " where r.department = ? and r.id > ?"
                    + (until.isPresent() ? " and r.id <= ?" : "")
                    + " order by r.id limit "
                    + PAGE)
            .bind(0, part.place().name())
            .bind(1, EDITION)
            .bind(2, department)
            .bind(3, after);
    until.ifPresent(id -> query.bind(4, id));
    return query.map((row, context) -> row(row)).list();
  }

  private Row row(ResultSet row) throws SQLException {
    String id = row.getString(1);
    long event = row.getLong(2);
    Optional<Instant> happened = Sql.maybeInstant(row, 3);
    return !anew && happened.isPresent() && limit.counts(event, happened.get())
        ? new Row(id, event, happened.get(), Optional.of(row.getBytes(5)), Sql.maybeInstant(row, 4))
        : new Row(id, event, Instant.MIN, Optional.empty(), Optional.empty());
  }

  /**
   * Works records out.
   *
   * @param whole those of which all events count; what comes of them is kept
   */
  Map<String, Map<String, @Nullable Object>> workedOut(
      RecordPart part, List<Row> open, Set<String> whole) {
    Map<String, Map<String, @Nullable Object>> found =
        part.facts(tx, department, open.stream().map(Row::id).toList(), limit);
    if (!tx.isReadOnly() && !anew) {
      keep(part, open.stream().filter(row -> whole.contains(row.id())).toList(), found);
    }
    return found;
  }

  /** Those of which all events count. */
  Set<String> whole(List<Row> rows) {
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
                  gone.add(department, part.place().name(), row.id());
                  kept.bind(0, department)
                      .bind(1, part.place().name())
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
