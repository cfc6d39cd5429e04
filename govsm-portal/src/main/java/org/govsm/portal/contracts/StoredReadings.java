package org.govsm.portal.contracts;

import java.util.function.Consumer;
import org.govsm.portal.store.ContractReadings;
import org.govsm.portal.store.ReadingQuery;
import org.govsm.portal.store.ReadingQuery.About;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.measurement.Selection;

/** The readings of a contract, straight from the store. */
final class StoredReadings implements Readings {

  private final ContractReadings stored;

  StoredReadings(ContractReadings stored) {
    this.stored = stored;
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
    stored.each(query, row -> sink.accept(ReadingRows.reading(row)));
  }
}
