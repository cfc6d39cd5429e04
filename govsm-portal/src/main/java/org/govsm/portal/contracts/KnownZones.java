package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Reading;
import org.jdbi.v3.core.statement.Query;

/**
 * Known zones: a figure that is on record with another time zone would be taken as known, and the
 * zone of the record would stay without a word; another one of the same days and time would count
 * beside it. Either is refused, with what to withdraw.
 */
final class KnownZones {

  private static final String OF_ITS_KIND =
      "select 1 from reading k where k.contract = :contract and k.platform = :platform"
          + " and k.metric = :metric and k.source = :source and k.zone <> :zone"
          + StoredWithdrawals.COUNTS.replace(" and w.last_import < n.import_no", "")
          + " limit 1";

  /** Of one figure, wherever its days are cut; a day begins within this time of any other zone. */
  private static final Duration APART = Duration.ofHours(27);

  private static final String NEAR =
      "select k.zone, k.import_no, k.state, k.amount, k.up_to, k.from_at, k.to_at,"
          + " k.retrieved_at from reading k"
          + " where k.contract = :contract and k.platform = :platform and k.metric = :metric"
          + " and k.subject = :subject and k.to_at >= :after and k.to_at <= :before"
          + " and k.source = :source and k.origin = :origin and k.zone <> :zone"
          + StoredWithdrawals.COUNTS.replace(" and w.last_import < n.import_no", "")
          + " order by k.import_no";

  private final Transaction tx;
  private final String contract;

  private KnownZones(Transaction tx, String contract) {
    this.tx = tx;
    this.contract = contract;
  }

  /** Look for what is on record of a figure. */
  static final class Look {

    private final Function<Function<KnownZones, Object>, Object> asks;
    private final Map<String, Boolean> mixed = new HashMap<>();

    private Look(Function<Function<KnownZones, Object>, Object> asks) {
      this.asks = asks;
    }

    /** Within the transaction that takes the file in. */
    static Look within(Transaction tx, String contract) {
      return new Look(question -> question.apply(new KnownZones(tx, contract)));
    }

    /** Beside the short transactions that write a large file. */
    static Look beside(Store store, String contract) {
      return new Look(question -> store.read(tx -> question.apply(new KnownZones(tx, contract))));
    }

    /** Why a figure cannot be taken in; most files have one zone, which is asked for once. */
    Optional<Message> against(Reading reading) {
      String kind =
          String.join(
              "\n", reading.platform(), reading.metric(), reading.source(), reading.zone().getId());
      boolean others =
          mixed.computeIfAbsent(
              kind, any -> Boolean.TRUE.equals(asks.apply(known -> known.hasOther(reading))));
      return others
          ? ((Optional<?>) asks.apply(known -> known.against(reading))).map(Message.class::cast)
          : Optional.empty();
    }
  }

  private boolean hasOther(Reading reading) {
    return bound(OF_ITS_KIND, reading)
        .bind("zone", reading.zone().getId())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private Query bound(String sql, Reading reading) {
    return tx.handle()
        .createQuery(sql)
        .bind("contract", contract)
        .bind("platform", reading.platform())
        .bind("metric", reading.metric())
        .bind("source", reading.source());
  }

  private Optional<Message> against(Reading reading) {
    return bound(NEAR, reading)
        .bind("subject", reading.subject())
        .bind("after", Sql.instant(reading.to().minus(APART)))
        .bind("before", Sql.instant(reading.to().plus(APART)))
        .bind("origin", reading.origin())
        .bind("zone", reading.zone().getId())
        .map((row, context) -> Known.of(row))
        .stream()
        .filter(one -> one.isOfSameDays(reading))
        .filter(one -> one.isSame(reading) || one.retrievedAt().equals(reading.retrievedAt()))
        .findFirst()
        .map(
            one ->
                Message.of(one.isSame(reading) ? "import.zone-differs" : "import.zone-other")
                    .with("line", reading.evidence().map(Evidence::line).orElse(1L))
                    .with("upload", one.upload())
                    .with("then", one.zone().getId())
                    .with("now", reading.zone().getId()));
  }

  /** What is on record of a figure. */
  private record Known(
      ZoneId zone,
      int upload,
      String state,
      Optional<BigDecimal> value,
      Optional<BigDecimal> upTo,
      Instant from,
      Instant to,
      Instant retrievedAt) {

    static Known of(ResultSet row) throws SQLException {
      return new Known(
          ZoneId.of(row.getString("zone")),
          row.getInt("import_no"),
          row.getString("state"),
          Optional.ofNullable(row.getBigDecimal("amount")),
          Optional.ofNullable(row.getBigDecimal("up_to")),
          Sql.instant(row, "from_at"),
          Sql.instant(row, "to_at"),
          Sql.instant(row, "retrieved_at"));
    }

    boolean isSame(Reading reading) {
      return state.equals(reading.figure().state().code())
          && same(value, reading.figure().value())
          && same(upTo, reading.figure().upTo());
    }

    /** By the instant, or as each writes it in its own zone. */
    boolean isOfSameDays(Reading reading) {
      return from.equals(reading.from()) && to.equals(reading.to())
          || written(from, zone).equals(written(reading.from(), reading.zone()))
              && written(to, zone).equals(written(reading.to(), reading.zone()));
    }

    private static LocalDateTime written(Instant at, ZoneId zone) {
      return LocalDateTime.ofInstant(at, zone);
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
      return one.isPresent() == other.isPresent()
          && one.filter(number -> number.compareTo(other.get()) != 0).isEmpty();
    }
  }
}
