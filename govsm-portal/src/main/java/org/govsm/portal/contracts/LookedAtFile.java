package org.govsm.portal.contracts;

import java.util.List;
import java.util.Optional;
import org.govsm.procurement.importing.FileWindow;
import org.govsm.procurement.measurement.Recognition;

/**
 * Looked-at file: what it was recognised to be, before anything of it is taken.
 *
 * @param recognition what its first rows show
 * @param sheets the sheets of a workbook; none of another file
 * @param named the days that its name names
 * @param unread the import of the same file of which not all was read
 */
public record LookedAtFile(
    Recognition recognition,
    long rows,
    List<String> sheets,
    Optional<FileWindow> named,
    Optional<RecordedImport> unread) {

  /** Keeps its own copies. */
  public LookedAtFile {
    sheets = List.copyOf(sheets);
  }
}
