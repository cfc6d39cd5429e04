package org.govsm.portal.contracts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.govsm.portal.store.Sql;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingArchive;
import org.govsm.procurement.measurement.ReadingDraft;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Load of the readings of a contract into an archive: instants as numbers, and the words that rows
 * have in common as one text, so that a row costs little.
 */
final class ReadingLoad {

  private static final int FETCH = 2_000;
  private static final String BETWEEN = "\n";

  /** What many rows have in common; no word holds a control character. */
  private record Words(
      String platform, String metric, String source, String origin, ZoneId zone, String state) {

    static Words of(String text) {
      String[] words = text.split(BETWEEN, -1);
      return new Words(words[0], words[1], words[2], words[3], ZoneId.of(words[4]), words[5]);
    }
  }

  private final Map<String, Words> words = new HashMap<>();
  private final Map<Integer, ReadingRows.Source> sources;
  private final ReadingArchive archive;
  private long last;
  private String about = "";
  private String subject = "";
  private @Nullable String account;

  private ReadingLoad(
      Map<Integer, ReadingRows.Source> sources, ReadingArchive archive, long after) {
    this.sources = sources;
    this.archive = archive;
    this.last = after;
  }

  /**
   * Adds the rows of a contract after one, as the portal learnt them.
   *
   * @param after the id of the row; 0 for all
   * @param given what its source gave later is left out; {@link Instant#MAX} for nothing
   * @return the id of the last row
   */
  static long into(
      ReadingArchive archive,
      Handle handle,
      String contract,
      Map<Integer, ReadingRows.Source> sources,
      long after,
      Instant given) {
    boolean isAll = given.equals(Instant.MAX);
    ReadingLoad load = new ReadingLoad(sources, archive, after);
    Connection connection = handle.getConnection();
    try (PreparedStatement select = connection.prepareStatement(sql(isAll, connection))) {
      select.setString(1, contract);
      select.setLong(2, after);
      select.setInt(3, sources.keySet().stream().mapToInt(Integer::intValue).max().orElse(0));
      if (!isAll) {
        Sql.setInstant(select, 4, given);
      }
      select.setFetchSize(FETCH);
      try (ResultSet rows = select.executeQuery()) {
        load.all(rows);
      }
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
    return load.last;
  }

  private static String sql(boolean isAll, Connection connection) throws SQLException {
    boolean sqlite = Sql.isSqlite(connection);
    String line = sqlite ? "char(10)" : "chr(10)";
    String and = " || " + line + " || ";
    return "select id, import_no, line_no, "
        + String.join(
            ", ",
            RowsDigest.millis("from_at", sqlite),
            RowsDigest.millis("to_at", sqlite),
            RowsDigest.millis("published_at", sqlite),
            RowsDigest.millis("retrieved_at", sqlite),
            "amount",
            "up_to",
            "subject" + and + "coalesce(account, '')",
            String.join(and, "platform", "metric", "source", "origin", "zone", "state"))
        + " from reading where contract = ? and id > ? and import_no <= ?"
        + (isAll ? "" : " and retrieved_at <= ?")
        + " order by id";
  }

  private void all(ResultSet rows) throws SQLException {
    while (rows.next()) {
      last = rows.getLong(1);
      int number = rows.getInt(2);
      archive.add(number, reading(rows, sources.get(number)));
    }
  }

  private Reading reading(ResultSet row, ReadingRows.@Nullable Source source) throws SQLException {
    Words common = words.computeIfAbsent(row.getString(11), Words::of);
    name(row.getString(10));
    Instant given = Instant.ofEpochMilli(row.getLong(7));
    ReadingDraft draft =
        Reading.of(subject, common.platform(), common.metric())
            .window(Instant.ofEpochMilli(row.getLong(4)), Instant.ofEpochMilli(row.getLong(5)))
            .zone(common.zone())
            .figure(ReadingMapper.figure(row, 8, 9, common.state()))
            .source(common.source(), given)
            .origin(common.origin());
    if (account != null) {
      draft.account(account);
    }
    long published = row.getLong(6);
    if (!row.wasNull()) {
      draft.published(Instant.ofEpochMilli(published));
    }
    if (source != null) {
      draft.evidence(source.place(row.getLong(3)));
      if (given.isBefore(source.takenAt())) {
        draft.learntAt(source.takenAt());
      }
    }
    return draft.done();
  }

  /** Rows of one post come together. */
  private void name(String text) {
    if (!text.equals(about)) {
      int end = text.indexOf(BETWEEN);
      about = text;
      subject = text.substring(0, end);
      account = end + 1 == text.length() ? null : text.substring(end + 1);
    }
  }
}
