package org.govsm.procurement.measurement;

import java.time.Instant;
import org.govsm.procurement.measurement.index.Dictionaries.About;
import org.govsm.procurement.measurement.index.Dictionaries.Told;
import org.govsm.procurement.measurement.index.RowView;

/** Makes the reading that a row of an index stands for; it was checked when it was added. */
final class RowReading {

  private RowReading() {}

  static Reading of(RowView rows, int row) {
    return of(rows, row, rows.told(row).learntAt());
  }

  static Reading of(RowView rows, int row, Instant learntAt) {
    About about = rows.about(row);
    Told told = rows.told(row);
    ReadingDraft draft =
        new ReadingDraft(about.subject(), rows.platform(), rows.metric())
            .window(rows.from(row), rows.to(row))
            .zone(told.zone())
            .figure(rows.figure(row))
            .source(told.source(), told.retrievedAt())
            .origin(told.origin())
            .learntAt(learntAt);
    draft.account = about.account();
    draft.published = about.published();
    draft.evidence = told.file().map(file -> new Evidence(file, rows.line(row), told.countedBy()));
    return new Reading(draft);
  }
}
