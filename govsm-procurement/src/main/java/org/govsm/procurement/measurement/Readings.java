package org.govsm.procurement.measurement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.govsm.procurement.metric.MetricDictionary;

/** Where readings are kept: a {@link ReadingBook} in memory, or a host's own store. */
@FunctionalInterface
public interface Readings {

  /**
   * Goes through the readings of a selection: grouped by subject, within it in the order of {@link
   * Reading#ORDER}. A reading that says again what was known already is left out or given, as the
   * keeper likes; it changes nothing.
   *
   * @param selection which
   * @param sink takes each
   */
  void each(Selection selection, Consumer<Reading> sink);

  /**
   * These readings with every figure as its source shows it: the door through which figures go to
   * be scored, whatever way they came in. A count that was read from a public page, in three
   * figures or less, may be abbreviated (51K); where no page says how, it stands for all that it
   * can be.
   *
   * @param dictionary tells what public counters are cut to
   * @see Figure#asShownBy
   */
  default Readings asShown(MetricDictionary dictionary) {
    Readings readings = this;
    return new Readings() {

      @Override
      public void each(Selection selection, Consumer<Reading> sink) {
        dictionary
            .find(selection.platform(), selection.metric())
            .ifPresentOrElse(
                metric ->
                    readings.each(selection, reading -> sink.accept(reading.asReadOf(metric))),
                () -> readings.each(selection, sink));
      }

      @Override
      public List<SetAside> setAside(Instant given, Instant known) {
        return readings.setAside(given, known);
      }

      @Override
      public Optional<Instant> lastLearnt() {
        return readings.lastLearnt();
      }

      @Override
      public boolean areWithdrawnAfter(Instant known) {
        return readings.areWithdrawnAfter(known);
      }
    };
  }

  /**
   * The last instant at which anything that is kept was given or learnt, rows that were not read
   * included. Who asks for what was known then or later is told the same each time, so that figures
   * are worked out once.
   *
   * @return nothing where the keeper does not know
   */
  default Optional<Instant> lastLearnt() {
    return Optional.empty();
  }

  /**
   * Whether readings that were known by an instant were withdrawn afterwards, so that less is known
   * later.
   */
  default boolean areWithdrawnAfter(Instant known) {
    return false;
  }

  /**
   * Rows that were given and not read, and that no whole file gave since. What they say is not
   * known, so nothing that they may belong to is complete.
   *
   * @param given files given later are left out
   * @param known whole files and reasons that were learnt later make up for none
   * @return by file; none where the keeper has only readings
   */
  default List<SetAside> setAside(Instant given, Instant known) {
    return List.of();
  }
}
