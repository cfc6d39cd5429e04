package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EvidenceStore;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.measurement.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Digest of the rows that one import wrote, in the order in which they were written: it stands in
 * the event of the import, so that readings need no event of their own.
 */
final class RowsDigest {

  private static final int READING = 15;

  private final MessageDigest digest = EvidenceStore.sha256();
  private long count;

  void add(Reading row) {
    add(
        row.platform(),
        row.metric(),
        row.subject(),
        row.account().orElse(null),
        millis(Optional.of(row.from())),
        millis(Optional.of(row.to())),
        row.zone().getId(),
        millis(row.published()),
        row.figure().state().code(),
        number(row.figure().value()),
        number(row.figure().upTo()),
        millis(Optional.of(row.retrievedAt())),
        row.source(),
        row.origin(),
        Long.toString(ReadingRows.line(row)));
  }

  private static @Nullable String number(Optional<BigDecimal> figure) {
    return figure.map(Sql::plain).map(BigDecimal::toPlainString).orElse(null);
  }

  /** The columns of a reading as texts, as they come from the database. */
  static String readingColumns(boolean sqlite) {
    return String.join(
        ", ",
        "platform",
        "metric",
        "subject",
        "account",
        millis("from_at", sqlite),
        millis("to_at", sqlite),
        "zone",
        millis("published_at", sqlite),
        "state",
        number("amount", sqlite),
        number("up_to", sqlite),
        millis("retrieved_at", sqlite),
        "source",
        "origin",
        "line_no");
  }

  static String millis(String column, boolean sqlite) {
    return sqlite ? column : "cast(extract(epoch from " + column + ") * 1000 as bigint)";
  }

  private static String number(String column, boolean sqlite) {
    return sqlite ? column : "trim_scale(" + column + ")";
  }

  /** A row with an import and {@link #readingColumns}. */
  void addReading(ResultSet row) throws SQLException {
    @Nullable String[] texts = new String[READING];
    for (int i = 0; i < READING; i++) {
      texts[i] = row.getString(i + 2);
    }
    add(texts);
  }

  void add(QuarantinedLine line, int item) {
    addLine(
        Integer.toString(item),
        Long.toString(line.line()),
        line.column(),
        StoredTree.bytes(line.reason()));
  }

  /** A row of the table of lines that cannot be read. */
  void addLine(ResultSet row) throws SQLException {
    addLine(
        row.getString("item_no"),
        row.getString("line_no"),
        row.getString("column_name"),
        row.getBytes("reason"));
  }

  private void addLine(String item, String line, String column, byte[] reason) {
    add(item, line, column, new String(reason, StandardCharsets.UTF_8));
  }

  private static @Nullable String millis(Optional<Instant> at) {
    return at.map(one -> Long.toString(one.toEpochMilli())).orElse(null);
  }

  /** Each text with its length before it, so that no two rows give the same bytes. */
  private void add(@Nullable String... texts) {
    StringBuilder row = new StringBuilder();
    for (String text : texts) {
      if (text == null) {
        row.append('-');
      } else {
        row.append(text.length()).append(':').append(text);
      }
    }
    digest.update(row.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    count++;
  }

  long count() {
    return count;
  }

  /** Of all rows so far; to be asked for once. */
  String value() {
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The digests of all that one import wrote.
   *
   * @param lines of the lines that could not be read
   */
  record OfImport(String readings, String lines) {

    private static final String MEMBER = "rows";

    Map<String, Object> toTree() {
      return Map.of(MEMBER, Map.of("readings", readings, "lines", lines));
    }

    /** Of the event of an import; imports of former versions have none. */
    static Optional<OfImport> of(Event event) {
      Map<String, @Nullable Object> body = event.body();
      if (!body.containsKey(MEMBER)) {
        return Optional.empty();
      }
      Map<String, @Nullable Object> rows = StoredTree.tree(body, MEMBER);
      return Optional.of(
          new OfImport(StoredTree.text(rows, "readings"), StoredTree.text(rows, "lines")));
    }
  }
}
