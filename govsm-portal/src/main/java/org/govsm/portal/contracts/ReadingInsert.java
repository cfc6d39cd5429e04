package org.govsm.portal.contracts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.portal.store.Sql;
import org.govsm.procurement.measurement.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Insert of readings in batches, each unless it says what was known already: the newest reading of
 * the same identity that was learnt no later has the same value. One statement decides and inserts,
 * so that a batch sees its own rows, and looks at as many rows however often a figure was restated;
 * it is left out where no reading of the identity can be there. Plain JDBC, as a file may have
 * millions of rows.
 */
final class ReadingInsert implements AutoCloseable {

  private static final int BATCH = 1_000;

  private static final String SAME_IDENTITY =
      "k.contract = n.contract and k.platform = n.platform and k.metric = n.metric"
          + " and k.subject = n.subject and k.to_at = n.to_at and k.from_at = n.from_at"
          + " and k.source = n.source and k.origin = n.origin"
          + StoredWithdrawals.COUNTS;

  private static final Pattern COLUMN =
      Pattern.compile("(\\w+) ([a-z]+(?:\\([\\d,]+\\))?(?: with time zone)?)");

  private static final String COLUMNS =
      "contract varchar(64), import_no integer, platform varchar(40), metric varchar(60),"
          + " subject varchar(300), account varchar(300), from_at timestamp(3) with time zone,"
          + " to_at timestamp(3) with time zone, zone varchar(60),"
          + " published_at timestamp(3) with time zone, state varchar(20), amount numeric(38,9),"
          + " up_to numeric(38,9), retrieved_at timestamp(3) with time zone, source varchar(40),"
          + " origin varchar(40), line_no bigint";

  /**
   * Of those learnt no later the newest, as the index of identities has them. The order makes no
   * difference to the answer: without sorting, it leaves PostgreSQL that index alone.
   */
  private static final String NEWEST =
      " (select 1 from reading k where "
          + SAME_IDENTITY
          + " and k.retrieved_at = (select l.retrieved_at from reading l where "
          + SAME_IDENTITY.replace("k.", "l.")
          + " and l.retrieved_at <= n.retrieved_at order by l.retrieved_at desc limit 1)"
          + " and k.state = n.state and ";

  private static final String ORDER = " order by k.amount, k.up_to, k.line_no limit 1) is null";

  /** Each arm by equality or null alone, which both databases look up in an index. */
  private static final String UNLESS_KNOWN =
      " n where case when n.amount is null then"
          + NEWEST
          + "k.amount is null"
          + ORDER
          + " when n.up_to is null then"
          + NEWEST
          + "k.amount = n.amount and k.up_to is null"
          + ORDER
          + " else"
          + NEWEST
          + "k.amount = n.amount and k.up_to = n.up_to"
          + ORDER
          + " end";

  /** Of what each party gives by itself, only what the same party gave is known. */
  private static String apart(String insert, ApartCounts counts) {
    String own = SAME_IDENTITY + counts.sql();
    return insert
        .replace(SAME_IDENTITY, own)
        .replace(SAME_IDENTITY.replace("k.", "l."), own.replace("k.", "l."));
  }

  /** PostgreSQL must be told of what type a value is that stands in a select list. */
  private static final String POSTGRESQL = sql("cast(? as $2) as $1");

  private static final String SQLITE = sql("? as $1");

  private static final String NEW =
      "insert into reading ("
          + COLUMN.matcher(COLUMNS).replaceAll("$1")
          + ") values ("
          + COLUMN.matcher(COLUMNS).replaceAll("?")
          + ")";

  private final PreparedStatement unlessKnown;
  private final PreparedStatement plain;
  private final PreparedStatement ownUnlessKnown;
  private final ApartCounts counts;

  /** What the contract has; nothing where it had readings before. */
  private final Optional<SeenIdentities> identities;

  private PreparedStatement insert;
  private final String contract;
  private final int importNo;
  private final List<Reading> waiting = new ArrayList<>();
  private final WrittenRows written;
  private final boolean planned;

  ReadingInsert(
      Connection connection, String contract, int importNo, WrittenRows written, ApartCounts counts)
      throws SQLException {
    this.written = written;
    this.counts = counts;
    boolean sqlite = Sql.isSqlite(connection);
    this.planned = !sqlite;
    String unless = sqlite ? SQLITE : POSTGRESQL;
    this.unlessKnown = connection.prepareStatement(unless);
    this.ownUnlessKnown =
        connection.prepareStatement(counts.metrics().isEmpty() ? unless : apart(unless, counts));
    this.plain = connection.prepareStatement(NEW);
    this.insert = unlessKnown;
    this.identities = written.identities(isEmpty(connection, contract));
    this.contract = contract;
    this.importNo = importNo;
    plan("enable_sort", "off");
    plan("plan_cache_mode", "force_generic_plan");
  }

  private static String sql(String column) {
    return "insert into reading ("
        + COLUMN.matcher(COLUMNS).replaceAll("$1")
        + ") select n.* from (select "
        + COLUMN.matcher(COLUMNS).replaceAll(column)
        + ")"
        + UNLESS_KNOWN;
  }

  private static boolean isEmpty(Connection connection, String contract) throws SQLException {
    try (PreparedStatement ask =
        connection.prepareStatement("select 1 from reading where contract = ? limit 1")) {
      ask.setString(1, contract);
      try (ResultSet row = ask.executeQuery()) {
        return !row.next();
      }
    }
  }

  /** Of the first readings of a contract most are of an identity that none was of before. */
  private void choose(Reading reading) throws SQLException {
    boolean isNew = identities.filter(all -> all.isNew(reading)).isPresent();
    PreparedStatement known = counts.isOf(reading) ? ownUnlessKnown : unlessKnown;
    PreparedStatement wanted = isNew ? plain : known;
    if (wanted != insert) {
      flush();
      insert = wanted;
    }
  }

  void add(Reading reading) throws SQLException {
    choose(reading);
    insert.setString(1, contract);
    insert.setInt(2, importNo);
    insert.setString(3, reading.platform());
    insert.setString(4, reading.metric());
    insert.setString(5, reading.subject());
    insert.setString(6, orNull(reading.account()));
    Sql.setInstant(insert, 7, reading.from());
    Sql.setInstant(insert, 8, reading.to());
    insert.setString(9, reading.zone().getId());
    Sql.setInstant(insert, 10, orNull(reading.published()));
    insert.setString(11, reading.figure().state().code());
    Sql.setNumber(insert, 12, orNull(reading.figure().value().map(Sql::plain)));
    Sql.setNumber(insert, 13, orNull(reading.figure().upTo().map(Sql::plain)));
    Sql.setInstant(insert, 14, reading.retrievedAt());
    insert.setString(15, reading.source());
    insert.setString(16, reading.origin());
    insert.setLong(17, ReadingRows.line(reading));
    insert.addBatch();
    waiting.add(reading);
    if (waiting.size() == BATCH) {
      flush();
    }
  }

  /** Writes what waits. */
  void flush() throws SQLException {
    int[] inserted = waiting.isEmpty() ? new int[0] : insert.executeBatch();
    for (int i = 0; i < inserted.length; i++) {
      if (inserted[i] > 0) {
        written.add(waiting.get(i));
      }
    }
    written.saw(waiting.size());
    waiting.clear();
  }

  /**
   * PostgreSQL plans by what it counted lately, perhaps before the contract was there, and may then
   * look at all rows of a contract for each that comes. For as long as rows are written, there is
   * one plan, and none but by the index of identities is without sorting.
   */
  private void plan(String setting, String wanted) throws SQLException {
    if (planned) {
      try (Statement statement = plain.getConnection().createStatement()) {
        statement.execute("set local " + setting + " = " + wanted);
      }
    }
  }

  /** How many were inserted so far. */
  long accepted() {
    return written.accepted();
  }

  /** How many were known already. */
  long duplicates() {
    return written.duplicates();
  }

  /** Of what was inserted; to be asked for once. */
  String digest() {
    return written.digest();
  }

  private static <T> @Nullable T orNull(Optional<T> some) {
    return some.orElse(null);
  }

  @Override
  public void close() throws SQLException {
    plan("enable_sort", "default");
    plan("plan_cache_mode", "default");
    plain.close();
    unlessKnown.close();
    ownUnlessKnown.close();
  }
}
