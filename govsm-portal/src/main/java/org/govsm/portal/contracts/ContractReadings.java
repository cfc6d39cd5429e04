package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.importing.TakenFile;
import org.govsm.procurement.importing.UnreadFiles;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingArchive;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.measurement.SetAside;
import org.govsm.procurement.payment.CertificateBasis;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The readings of one contract, straight from the store. Each counts as learnt when the portal took
 * it in; only of imports up to a given one is the word of the file taken.
 */
public final class ContractReadings implements Readings, UnreadFiles.Added {

  private final Handle handle;
  private final String contract;
  private final int lastImport;
  private final int claimed;
  private final UnreadFiles unread;
  private Optional<Instant> lastLearnt = Optional.empty();
  private @Nullable List<TakenFile> taken;
  private @Nullable Map<Integer, ReadingRows.Source> sources;
  private final Supplier<Optional<ReadingArchive>> archives;

  /** What was given later is not in the archive. */
  private final Instant archived;

  private @Nullable ReadingArchive archive;
  private boolean isTooMuch;

  /** All that was measured. It counts as learnt when its files say so, where no freeze matters. */
  public ContractReadings(Transaction tx, String contract) {
    this(tx, contract, () -> KeptReadings.fresh(tx.handle(), contract, Instant.MAX));
  }

  private ContractReadings(
      Transaction tx, String contract, Supplier<Optional<ReadingArchive>> archives) {
    this(tx, contract, Integer.MAX_VALUE, Integer.MAX_VALUE, archives, Instant.MAX);
  }

  private ContractReadings(
      Transaction tx,
      String contract,
      int lastImport,
      int claimed,
      Supplier<Optional<ReadingArchive>> archives,
      Instant archived) {
    this.archives = archives;
    this.archived = archived;
    this.handle = tx.handle();
    this.contract = contract;
    this.lastImport = lastImport;
    this.claimed = claimed;
    this.unread = new UnreadFiles(this::files, this, claimed);
  }

  /** All that was measured, of which much may be known already. */
  static ContractReadings of(Transaction tx, String contract, KeptReadings kept) {
    return new ContractReadings(tx, contract, () -> kept.of(tx, contract));
  }

  /**
   * All that was measured, of which the store gives at once what the certificates of a day are made
   * of: their readings were given by its end.
   */
  static ContractReadings by(Transaction tx, String contract, LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(Reading.INDIA).toInstant();
    return new ContractReadings(
        tx,
        contract,
        Integer.MAX_VALUE,
        Integer.MAX_VALUE,
        () -> KeptReadings.fresh(tx.handle(), contract, end),
        end);
  }

  /** All that was measured, asked for span by span, as where there is too much for an archive. */
  static ContractReadings spanBySpan(Transaction tx, String contract) {
    return new ContractReadings(tx, contract, Optional::empty);
  }

  /** All of them; only of imports up to one is the word of the file taken. */
  ContractReadings believed(Transaction tx, int upTo) {
    return new ContractReadings(tx, contract, lastImport, upTo, archives, archived);
  }

  /** The readings of which a certificate is made. */
  ContractReadings upTo(Transaction tx, CertificateBasis basis) {
    int believed = basis.claimed().orElse(Integer.MAX_VALUE);
    return new ContractReadings(tx, contract, basis.lastImport(), believed, archives, archived);
  }

  /**
   * Readings one by one in the order in which they came in, a page at a time, as the portal learnt
   * them.
   *
   * @param after the place of the last reading of the page before; 0 for the first page
   * @return the readings by their place; fewer than the limit when there are no more
   */
  public SortedMap<Long, Reading> page(long after, int limit) {
    SortedMap<Long, Reading> page = new TreeMap<>();
    handle
        .createQuery(
            "select * from reading where contract = :contract and id > :after"
                + " order by id limit :limit")
        .bind("contract", contract)
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> Map.entry(row.getLong("id"), mapper(0).map(row, context)))
        .forEach(one -> page.put(one.getKey(), one.getValue()));
    return page;
  }

  /** Where they are too many for an archive, or given later, memory does not grow with them. */
  @Override
  public void each(Selection selection, Consumer<Reading> sink) {
    boolean isLater = selection.knownBy().isAfter(archived);
    Optional<ReadingArchive> all = isLater ? Optional.empty() : archive();
    if (all.isPresent()) {
      int last = sources().keySet().stream().max(Integer::compare).orElse(0);
      all.get().each(selection, Math.min(last, lastImport), claimed, sink);
      return;
    }
    try (Query select = ReadingSpan.of(handle, contract, lastImport, selection);
        Stream<Reading> rows = select.map(mapper(claimed)).stream()) {
      rows.filter(selection::takes).forEach(sink);
    }
  }

  @Override
  public List<SetAside> setAside(Instant given, Instant known) {
    return unread.of(given, known);
  }

  @Override
  public Optional<Instant> lastLearnt() {
    if (lastLearnt.isEmpty()) {
      Optional<Instant> given =
          handle
              .createQuery(
                  "select max(retrieved_at) as given from reading where contract = :contract"
                      + " and import_no <= :last")
              .bind("contract", contract)
              .bind("last", lastImport)
              .map((row, context) -> Sql.maybeInstant(row, "given"))
              .one();
      lastLearnt = Optional.of(unread.lastLearnt(given.orElse(Instant.EPOCH)));
    }
    return lastLearnt;
  }

  /** The files that count. Asked for once: one that comes later is not looked for. */
  private List<TakenFile> files() {
    List<TakenFile> known = taken;
    if (known == null) {
      known =
          handle
              .createQuery(
                  "select * from reading_import where contract = :contract"
                      + " and import_no <= :last order by import_no")
              .bind("contract", contract)
              .bind("last", lastImport)
              .map((row, context) -> RecordedImport.of(row).taken())
              .list();
      taken = known;
    }
    return known;
  }

  @Override
  public long unmatched(int one, int other) {
    return handle
        .createQuery(
            "select count(*) from reading a where a.contract = :contract"
                + " and a.import_no = :one and not exists (select 1 from reading b"
                + " where b.contract = a.contract and b.import_no = :other"
                + " and b.platform = a.platform and b.metric = a.metric"
                + " and b.subject = a.subject"
                + " and (a.published_at is not null or a.from_at = b.from_at))")
        .bind("contract", contract)
        .bind("one", one)
        .bind("other", other)
        .mapTo(Long.class)
        .one();
  }

  @Override
  public List<Reading> added(int one, int other, boolean timed) {
    return handle
        .createQuery(
            "select b.* from reading b where b.contract = :contract and b.import_no > :one"
                + " and b.import_no <= :other and not exists (select 1 from reading a"
                + " where a.contract = b.contract and a.import_no = :one"
                + " and a.platform = b.platform and a.metric = b.metric"
                + " and a.subject = b.subject"
                + " and (b.published_at is not null and not :timed"
                + " or a.from_at = b.from_at and a.retrieved_at = b.retrieved_at))"
                + " order by b.id")
        .bind("contract", contract)
        .bind("timed", timed)
        .bind("one", one)
        .bind("other", other)
        .map(mapper(Integer.MAX_VALUE))
        .list();
  }

  private RowMapper<Reading> mapper(int believed) {
    return new ReadingMapper(sources(), believed);
  }

  /** Asked for once: an import that comes later is not looked for. */
  private Map<Integer, ReadingRows.Source> sources() {
    Map<Integer, ReadingRows.Source> known = sources;
    if (known == null) {
      known = ReadingMapper.sources(handle, contract);
      sources = known;
    }
    return known;
  }

  private Optional<ReadingArchive> archive() {
    if (archive == null && !isTooMuch) {
      archive = archives.get().orElse(null);
      isTooMuch = archive == null;
    }
    return Optional.ofNullable(archive);
  }
}
