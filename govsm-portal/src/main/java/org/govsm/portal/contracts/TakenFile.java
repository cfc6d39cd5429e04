package org.govsm.portal.contracts;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.portal.store.ImportReport;
import org.govsm.portal.store.QuarantinedLine;

/**
 * What came of a file.
 *
 * @param report the counts
 * @param written whether it was written now; a file that says nothing new is not
 * @param quarantined what is wrong, line by line; the first of it where there is much
 * @param notes what else is to be known: rows of totals, columns that are not known; known only
 *     when the file was just read
 */
public record TakenFile(
    ImportReport report, boolean written, List<QuarantinedLine> quarantined, List<Message> notes) {

  /** Keeps its own copies. */
  public TakenFile {
    quarantined = List.copyOf(quarantined);
    notes = List.copyOf(notes);
  }
}
