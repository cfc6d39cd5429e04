package org.govsm.portal.contracts;

import java.math.BigDecimal;
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
import org.jspecify.annotations.Nullable;

/**
 * Known zones: a figure that is on record with another time zone would be taken as known, and the
 * zone of the record would stay without a word. It is refused instead, with what to withdraw.
 */
final class KnownZones {

  private static final String OF_ITS_KIND =
      "select 1 from reading k where k.contract = :contract and k.platform = :platform"
          + " and k.metric = :metric and k.source = :source and k.zone <> :zone"
          + StoredWithdrawals.COUNTS.replace(" and w.last_import < n.import_no", "")
          + " limit 1";

  private static final String NEWEST =
      "select k.zone, k.import_no, k.state, k.amount, k.up_to from reading k"
          + " where k.contract = :contract and k.platform = :platform and k.metric = :metric"
          + " and k.subject = :subject and k.to_at = :to and k.from_at = :from"
          + " and k.source = :source and k.origin = :origin and k.retrieved_at <= :at"
          + StoredWithdrawals.COUNTS.replace(" and w.last_import < n.import_no", "")
          + " order by k.retrieved_at desc limit 1";

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
              "\n",
              reading.platform(),
              reading.metric(),
              reading.source(),
              reading.zone().getId());
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
    return bound(NEWEST, reading)
        .bind("subject", reading.subject())
        .bind("to", Sql.instant(reading.to()))
        .bind("from", Sql.instant(reading.from()))
        .bind("origin", reading.origin())
        .bind("at", Sql.instant(reading.retrievedAt()))
        .map(
            (row, context) ->
                new Known(
                    row.getString("zone"),
                    row.getInt("import_no"),
                    row.getString("state").equals(reading.figure().state().code())
                        && same(row.getBigDecimal("amount"), reading.figure().value())
                        && same(row.getBigDecimal("up_to"), reading.figure().upTo())))
        .findOne()
        .filter(one -> one.same() && !one.zone().equals(reading.zone().getId()))
        .map(
            one ->
                Message.of("import.zone-differs")
                    .with("line", reading.evidence().map(Evidence::line).orElse(1L))
                    .with("upload", one.upload())
                    .with("then", one.zone())
                    .with("now", reading.zone().getId()));
  }

  private static boolean same(
      @Nullable BigDecimal known,
      Optional<BigDecimal> given) {
    return known == null
        ? given.isEmpty()
        : given.filter(number -> number.compareTo(known) == 0).isPresent();
  }

  /**
   * What is on record of a figure.
   *
   * @param same whether the figure is the same
   */
  private record Known(String zone, int upload, boolean same) {}
}
