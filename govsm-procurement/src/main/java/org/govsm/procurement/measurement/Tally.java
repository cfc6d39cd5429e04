package org.govsm.procurement.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;

/** The counts of an import while it runs. */
final class Tally {

  long rows;
  long accepted;
  long duplicates;
  long quarantinedRows;
  long faults;
  long totals;
  Optional<Message> refused = Optional.empty();
  final List<Quarantined> quarantined = new ArrayList<>();
  final List<Message> notes = new ArrayList<>();

  void quarantine(List<Quarantined> wrong) {
    quarantinedRows++;
    faults += wrong.size();
    for (Quarantined one : wrong) {
      if (quarantined.size() < ImportReport.LISTED) {
        quarantined.add(one);
      }
    }
  }

  Tally copy() {
    Tally copy = new Tally();
    copy.rows = rows;
    copy.accepted = accepted;
    copy.duplicates = duplicates;
    copy.quarantinedRows = quarantinedRows;
    copy.faults = faults;
    copy.totals = totals;
    copy.refused = refused;
    copy.quarantined.addAll(quarantined);
    copy.notes.addAll(notes);
    return copy;
  }
}
