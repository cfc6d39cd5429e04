package org.govsm.procurement.importing;

import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.ImportReport;

/**
 * What became of a file and of its rows.
 *
 * @param ofFile what is to be known of the file itself: which sheet was read, that pages are missing
 * @param rows what became of its rows
 */
public record FileReport(List<Message> ofFile, ImportReport rows) {

  /** Copies the list. */
  public FileReport {
    ofFile = List.copyOf(ofFile);
  }

  /**
   * All that is to be known beside the rows.
   *
   * @return the sentences on the file, then those on its rows
   */
  public List<Message> notes() {
    return Stream.concat(ofFile.stream(), rows.notes().stream()).toList();
  }
}
