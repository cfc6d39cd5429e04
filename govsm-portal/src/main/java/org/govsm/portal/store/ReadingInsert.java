package org.govsm.portal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Inserts readings in batches, each unless it says what was known already: the newest reading of
 * the same identity that was learnt no later has the same value. One statement decides and inserts,
 * so that a batch sees its own rows. Plain JDBC, as a file may have millions of rows.
 */
final class ReadingInsert implements AutoCloseable {

  private static final int BATCH = 1_000;

  private static final String SAME_IDENTITY =
      "k.contract = n.contract and k.platform = n.platform and k.metric = n.metric"
          + " and k.subject = n.subject and k.to_at = n.to_at and k.from_at = n.from_at"
          + " and k.source = n.source and k.origin = n.origin"
          + " and k.retrieved_at <= n.retrieved_at";

  private static final String SQL =
      "insert into reading (contract, import_no, platform, metric, subject, account, from_at,"
          + " to_at, zone, published_at, state, amount, up_to, retrieved_at, source, origin,"
          + " line_no)"
          + " select n.* from (select cast(? as varchar(64)) as contract,"
          + " cast(? as integer) as import_no, cast(? as varchar(40)) as platform,"
          + " cast(? as varchar(60)) as metric, cast(? as varchar(300)) as subject,"
          + " cast(? as varchar(300)) as account,"
          + " cast(? as timestamp(3) with time zone) as from_at,"
          + " cast(? as timestamp(3) with time zone) as to_at, cast(? as varchar(60)) as zone,"
          + " cast(? as timestamp(3) with time zone) as published_at,"
          + " cast(? as varchar(20)) as state, cast(? as numeric(38, 9)) as amount,"
          + " cast(? as numeric(38, 9)) as up_to,"
          + " cast(? as timestamp(3) with time zone) as retrieved_at,"
          + " cast(? as varchar(40)) as source, cast(? as varchar(40)) as origin,"
          + " cast(? as bigint) as line_no) n"
          + " where not exists (select 1 from reading k where "
          + SAME_IDENTITY
          + " and k.state = n.state and k.amount is not distinct from n.amount"
          + " and k.up_to is not distinct from n.up_to"
          + " and not exists (select 1 from reading l where "
          + SAME_IDENTITY.replace("k.", "l.")
          + " and l.retrieved_at > k.retrieved_at))";

  private final PreparedStatement insert;
  private final String contract;
  private final int importNo;
  private int waiting;
  private long accepted;
  private long seen;

  ReadingInsert(Connection connection, String contract, int importNo) throws SQLException {
    this.insert = connection.prepareStatement(SQL);
    this.contract = contract;
    this.importNo = importNo;
  }

  void add(ReadingRow reading) throws SQLException {
    insert.setString(1, contract);
    insert.setInt(2, importNo);
    insert.setString(3, reading.platform());
    insert.setString(4, reading.metric());
    insert.setString(5, reading.subject());
    insert.setString(6, orNull(reading.account()));
    insert.setObject(7, Sql.utc(reading.from()));
    insert.setObject(8, Sql.utc(reading.to()));
    insert.setString(9, reading.zone().getId());
    insert.setObject(10, time(reading.published()), Types.TIMESTAMP_WITH_TIMEZONE);
    insert.setString(11, reading.state());
    insert.setBigDecimal(12, orNull(reading.value()));
    insert.setBigDecimal(13, orNull(reading.upTo()));
    insert.setObject(14, Sql.utc(reading.retrievedAt()));
    insert.setString(15, reading.source());
    insert.setString(16, reading.origin());
    insert.setLong(17, reading.line());
    insert.addBatch();
    waiting++;
    if (waiting == BATCH) {
      flush();
    }
  }

  /** Writes what waits. */
  void flush() throws SQLException {
    for (int inserted : waiting == 0 ? new int[0] : insert.executeBatch()) {
      accepted += inserted;
    }
    seen += waiting;
    waiting = 0;
  }

  /** How many were inserted so far. */
  long accepted() {
    return accepted;
  }

  /** How many were known already. */
  long duplicates() {
    return seen - accepted;
  }

  private static @Nullable OffsetDateTime time(Optional<Instant> at) {
    return at.map(Sql::utc).orElse(null);
  }

  private static <T> @Nullable T orNull(Optional<T> some) {
    return some.orElse(null);
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
