package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoreTest;
import org.govsm.portal.store.TestFiles;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.jdbi.v3.core.argument.Argument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/** Which readings of a file are known already, and at how many rows that is looked up. */
class KnownReadingsTest extends StoreTest {

  private static final Instant END = Instant.parse("2026-05-01T00:00:00Z");
  private static final Instant GIVEN = Instant.parse("2026-06-01T00:00:00Z");
  private static final String DIGEST = "sha256:" + "0".repeat(64);

  @BeforeEach
  void contractIsThere() {
    contract("c1");
  }

  @Nested
  class Row_for_row {

    /** The statement by which the first version decided, which looked at all rows before. */
    private static final String SAME =
        "k.contract = 'c1' and k.platform = 'youtube' and k.metric = 'views'"
            + " and k.subject = :subject and k.to_at = :to and k.from_at = :from"
            + " and k.source = :source and k.origin = :origin and k.retrieved_at <= :given"
            + " and (k.import_no < :import or k.import_no = :import and k.line_no < :line)";

    private static final String FORMER =
        "select count(*) from reading k where "
            + SAME
            + " and k.state = :state and k.amount is not distinct from :amount"
            + " and k.up_to is not distinct from :upTo"
            + " and not exists (select 1 from reading l where "
            + SAME.replace("k.", "l.")
            + " and l.retrieved_at > k.retrieved_at)";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_is_decided_as_by_all_rows_before_it(long seed) {
      Random random = new Random(seed);
      int known = 0;
      int kept = 0;
      for (int file = 1; file <= 3; file++) {
        List<Reading> rows = new ArrayList<>();
        for (int line = 1; line <= 150; line++) {
          rows.add(any(random, line));
        }
        take(rows);
        List<Long> lines = lines(file);
        List<Boolean> before = areKnown(file, rows);
        for (int i = 0; i < rows.size(); i++) {
          Reading row = rows.get(i);
          boolean wasKnown = before.get(i);
          assertThat(lines.contains(ReadingRows.line(row)))
              .as(row.toString())
              .isNotEqualTo(wasKnown);
          known += wasKnown ? 1 : 0;
          kept += wasKnown ? 0 : 1;
        }
      }
      assertThat(known).isGreaterThan(50);
      assertThat(kept).isGreaterThan(50);
    }

    private Reading any(Random random, int line) {
      return Reading.of("yt00000000" + random.nextInt(2), "youtube", "views")
          .window(END.minusSeconds(1 + random.nextInt(2)), END)
          .figure(figure(random))
          .source(
              random.nextInt(4) == 0 ? "first-party" : "platform-export",
              GIVEN.plusMillis(random.nextInt(12)))
          .origin(random.nextInt(4) == 0 ? "paid" : "organic")
          .evidence(Evidence.of(DIGEST, line))
          .done();
    }

    private static Figure figure(Random random) {
      BigDecimal value = BigDecimal.valueOf(random.nextInt(2));
      return switch (random.nextInt(6)) {
        case 0 -> Figure.suppressed();
        case 1 -> Figure.empty();
        case 2 -> Figure.between(value, BigDecimal.valueOf(2 + random.nextInt(2)));
        case 3 -> Figure.of(value.setScale(2));
        default -> Figure.of(value);
      };
    }

    private List<Long> lines(int file) {
      return store.read(
          tx ->
              tx.handle()
                  .createQuery("select line_no from reading where import_no = :file")
                  .bind("file", file)
                  .mapTo(Long.class)
                  .list());
    }

    private List<Boolean> areKnown(int file, List<Reading> rows) {
      return store.read(tx -> rows.stream().map(row -> isKnown(tx, file, row)).toList());
    }

    private static boolean isKnown(Transaction tx, int file, Reading row) {
      long same =
          tx.handle()
              .createQuery(FORMER)
              .bind("subject", row.subject())
              .bind("to", Sql.instant(row.to()))
              .bind("from", Sql.instant(row.from()))
              .bind("source", row.source())
              .bind("origin", row.origin())
              .bind("given", Sql.instant(row.retrievedAt()))
              .bind("import", file)
              .bind("line", ReadingRows.line(row))
              .bind("state", row.figure().state().code())
              .bind("amount", number(row.figure().value()))
              .bind("upTo", number(row.figure().upTo()))
              .mapTo(Long.class)
              .one();
      return same > 0;
    }

    private static Argument number(Optional<BigDecimal> number) {
      return (index, statement, context) ->
          Sql.setNumber(statement, index, number.map(Sql::plain).orElse(null));
    }
  }

  /**
   * How often one figure was restated does not matter: four times the rows are four times as many.
   */
  @Nested
  class Work_for_many_restatements {

    private static final int FEW = 200;
    private static final int TIMES = 4;

    /** For the pages of an index that grows, and for plans that were made of a small table. */
    private static final int AT_MOST = 6;

    @ParameterizedTest
    @EnumSource(Restated.class)
    void grows_with_the_rows(Restated restated) {
      long few = work(restated, FEW);
      contract("c2");

      long many = work(restated, TIMES * FEW);

      assertThat(few).isPositive();
      assertThat(many).isBetween(few, AT_MOST * few);
    }

    private long work(Restated restated, int rows) {
      String contract = rows == FEW ? "c1" : "c2";
      EvidenceFile file = keep(contract);
      ImportRequest request = new ImportRequest(contract, file, TestFiles.FORMAT, Map.of());
      List<Reading> all = new ArrayList<>();
      for (int i = 0; i < rows; i++) {
        all.add(restated.row(i));
      }
      FileReader reader = (asked, bytes, sink) -> all.forEach(sink::accept);
      store.write(tx -> new Imports(tx).take(request, reader, NOW, ACTOR));
      return store.<Long>write(
          tx -> counted(tx, () -> new Imports(tx).take(request, reader, NOW, ACTOR)));
    }
  }

  private enum Restated {
    LATER_AND_LATER,
    EARLIER_AND_EARLIER,
    AT_ONE_INSTANT,
    BACK_AND_FORTH,
    OF_ANOTHER_WINDOW,
    WITHHELD_NOW_AND_THEN;

    private Reading row(int i) {
      return switch (this) {
        case LATER_AND_LATER -> row(0, i, i);
        case EARLIER_AND_EARLIER -> row(0, -i, i);
        case AT_ONE_INSTANT -> row(0, 0, i);
        case BACK_AND_FORTH -> row(0, i, i % 2);
        case OF_ANOTHER_WINDOW -> row(i, 0, 7);
        case WITHHELD_NOW_AND_THEN -> row(0, i, i % 3 - 1);
      };
    }

    private static Reading row(int window, int later, int value) {
      return Reading.of("yt000000001", "youtube", "views")
          .window(END.minusSeconds(1L + window), END)
          .figure(value < 0 ? Figure.suppressed() : Figure.of(BigDecimal.valueOf(value)))
          .source("platform-export", GIVEN.plusSeconds(later))
          .origin("organic")
          .evidence(Evidence.of(DIGEST, 1))
          .done();
    }
  }

  private RecordedImport take(List<Reading> rows) {
    EvidenceFile file = keep(rows.toString());
    ImportRequest request = new ImportRequest("c1", file, TestFiles.FORMAT, Map.of());
    return store.write(
        tx ->
            new Imports(tx)
                .take(request, (asked, bytes, sink) -> rows.forEach(sink::accept), NOW, ACTOR));
  }

  /** Steps of SQLite in hundreds; rows that PostgreSQL looked at. */
  private static long counted(Transaction tx, Runnable work) {
    try {
      Connection connection = tx.handle().getConnection();
      if (!Sql.isSqlite(connection)) {
        work.run();
        return tx.handle()
            .createQuery(
                "select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)"
                    + " from pg_stat_xact_user_tables where relname = 'reading'")
            .mapTo(Long.class)
            .one();
      }
      AtomicLong steps = new AtomicLong();
      ProgressHandler.setHandler(
          connection.unwrap(SQLiteConnection.class),
          100,
          new ProgressHandler() {
            @Override
            protected int progress() {
              steps.incrementAndGet();
              return 0;
            }
          });
      work.run();
      ProgressHandler.clearHandler(connection.unwrap(SQLiteConnection.class));
      return steps.get();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
