package org.govsm.portal.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.govsm.portal.contracts.ReadingQuery.About;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.measurement.SetAside;

/**
 * The readings of a contract, straight from the store. Each counts as learnt when the portal took
 * it in; only of imports up to a given one is the word of the file taken.
 */
final class StoredReadings implements Readings {

  private final ContractReadings stored;
  private final int claimed;
  private final UnreadFiles unread;
  private Optional<Instant> lastLearnt = Optional.empty();

  /** Readings that count as learnt when their files say so, as where no freeze is looked at. */
  StoredReadings(ContractReadings stored) {
    this(stored, Integer.MAX_VALUE);
  }

  /**
   * Readings of a certificate.
   *
   * @param claimed the last import of which the word of the file is taken; 0 for none
   */
  StoredReadings(ContractReadings stored, int claimed) {
    this.stored = stored;
    this.claimed = claimed;
    this.unread = new UnreadFiles(stored, claimed);
  }

  @Override
  public void each(Selection selection, Consumer<Reading> sink) {
    ReadingQuery query =
        new ReadingQuery(
            selection.platform(),
            selection.metric(),
            selection.origin(),
            selection.knownBy(),
            selection.isOfPosts() ? About.POSTS : About.WINDOWS,
            selection.from(),
            selection.until());
    stored.each(
        query,
        row -> {
          Reading reading = reading(row);
          if (!reading.learntAt().isAfter(selection.knownBy())) {
            sink.accept(reading);
          }
        });
  }

  @Override
  public List<SetAside> setAside(Instant given, Instant known) {
    return unread.of(given, known);
  }

  /** Files of which the word is not taken were learnt when they came in. */
  @Override
  public Optional<Instant> lastLearnt() {
    if (lastLearnt.isEmpty()) {
      Instant last = stored.lastGiven().orElse(Instant.EPOCH);
      for (RecordedImport file : stored.imports()) {
        last = later(last, unread.learntAt(file));
        last = file.number() > claimed ? later(last, file.importedAt()) : last;
      }
      lastLearnt = Optional.of(last);
    }
    return lastLearnt;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private Reading reading(ReadingRow row) {
    boolean isClaimed = row.taken().map(ReadingRow.Taken::number).orElse(0) <= claimed;
    return isClaimed ? ReadingRows.asClaimed(row) : ReadingRows.reading(row);
  }
}
