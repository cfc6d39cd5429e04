package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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
import org.govsm.procurement.measurement.Withdrawals;
import org.govsm.procurement.payment.CertificateBasis;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The readings of one contract, straight from the store. Each counts as learnt when the portal took
 * it in; only of imports up to a given one is the word of the file taken.
 */
public final class ContractReadings implements Readings {

  private final Handle handle;
  private final String contract;
  private final int lastImport;
  private final int claimed;
  private final UnreadFiles unread;

  private final Withdrawals withdrawals;
  private final boolean held;
  private Optional<Instant> lastLearnt = Optional.empty();
  private @Nullable List<TakenFile> taken;
  private @Nullable Map<Integer, ReadingRows.Source> sources;
  private final Supplier<Optional<ReadingArchive>> archives;
  private final Instant archived; // what was given later is not in the archive
  private @Nullable ReadingArchive archive;
  private boolean isTooMuch;

  /** All that was measured. It counts as learnt when its files say so, where no freeze matters. */
  public ContractReadings(Transaction tx, String contract) {
    this(tx, contract, () -> KeptReadings.fresh(tx.handle(), contract, Instant.MAX), Instant.MAX);
  }

  private ContractReadings(
      Transaction tx,
      String contract,
      Supplier<Optional<ReadingArchive>> archives,
      Instant archived) {
    this(
        tx.handle(),
        contract,
        new Basis(
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            StoredWithdrawals.of(tx.handle(), contract),
            true),
        archives,
        archived);
  }

  /**
   * Of what a result is made.
   *
   * @param lastImport the last import that counts
   * @param claimed the last one of which the word of the file is taken
   * @param held whether posts of withdrawn files are missing
   */
  private record Basis(int lastImport, int claimed, Withdrawals withdrawals, boolean held) {}

  private ContractReadings(
      Handle handle,
      String contract,
      Basis basis,
      Supplier<Optional<ReadingArchive>> archives,
      Instant archived) {
    this.archives = archives;
    this.archived = archived;
    this.handle = handle;
    this.contract = contract;
    this.lastImport = basis.lastImport();
    this.claimed = basis.claimed();
    this.withdrawals = basis.withdrawals();
    this.held = basis.held();
    this.unread =
        new UnreadFiles(
            this::files, new AddedReadings(handle, contract), claimed, withdrawals, held);
  }

  /** All that was measured, of which much may be known already. */
  static ContractReadings of(Transaction tx, String contract, KeptReadings kept) {
    return new ContractReadings(tx, contract, () -> kept.of(tx, contract), Instant.MAX);
  }

  /**
   * All that was measured, of which the store gives at once what the certificates of a day are made
   * of: their readings were given by its end.
   */
  static ContractReadings by(Transaction tx, String contract, LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(Reading.INDIA).toInstant();
    return new ContractReadings(
        tx, contract, () -> KeptReadings.fresh(tx.handle(), contract, end), end);
  }

  /** All that was measured, asked for span by span, as where there is too much for an archive. */
  static ContractReadings spanBySpan(Transaction tx, String contract) {
    return new ContractReadings(tx, contract, Optional::empty, Instant.MAX);
  }

  /** All of them; only of imports up to one is the word of the file taken. */
  ContractReadings believed(Transaction tx, int upTo) {
    return new ContractReadings(
        tx.handle(), contract, new Basis(lastImport, upTo, withdrawals, held), archives, archived);
  }

  /** The readings of which a certificate is made. */
  ContractReadings upTo(Transaction tx, CertificateBasis basis) {
    int believed = basis.claimed().orElse(Integer.MAX_VALUE);
    Withdrawals counting = basis.withdrawn().of(StoredWithdrawals.of(tx.handle(), contract));
    return new ContractReadings(
        tx.handle(),
        contract,
        new Basis(basis.lastImport(), believed, counting, basis.withdrawn().held()),
        archives,
        archived);
  }

  /**
   * Readings one by one in the order in which they came in, a page at a time.
   *
   * @param after the place of the last reading of the page before; 0 for the first page
   * @return the readings by their place; fewer than the limit when there are no more
   */
  public SortedMap<Long, PagedReading> page(long after, int limit) {
    return PagedReading.page(handle, contract, mapper(0), withdrawals, last(), after, limit);
  }

  /** The first new readings of an import, in the order of its lines. */
  List<Reading> ofImport(int number, int most) {
    return handle
        .createQuery(
            "select * from reading where contract = :contract and import_no = :number"
                + " order by line_no, id limit :most")
        .bind("contract", contract)
        .bind("number", number)
        .bind("most", most)
        .map(mapper(0))
        .list();
  }

  /** Where they are too many for an archive, or given later, memory does not grow with them. */
  @Override
  public void each(Selection selection, Consumer<Reading> sink) {
    boolean isLater = selection.knownBy().isAfter(archived);
    Optional<ReadingArchive> all = isLater ? Optional.empty() : archive();
    if (all.isPresent()) {
      all.get().each(selection, last(), claimed, withdrawals, sink);
      return;
    }
    Set<Integer> without = withdrawals.by(selection.knownBy());
    try (Query select = ReadingSpan.of(handle, contract, last(), without, selection);
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
              .bind("last", last())
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
  public boolean areWithdrawnAfter(Instant known) {
    return withdrawals.areAfter(known);
  }

  /** The last import that counts: rows of a later one may be there that are still being written. */
  private int last() {
    return Math.min(lastImport, sources().keySet().stream().max(Integer::compare).orElse(0));
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
