package org.govsm.procurement.measurement.file;

import java.time.LocalDate;
import org.govsm.core.text.Message;

/** Listener of what is wrong, or in doubt, with the cells of one row. */
public interface CellFaults {

  /** The line of the file. */
  long line();

  /** Whether a spreadsheet has cut this id, as far as the file shows. */
  boolean isDamaged(String id);

  /** Takes note of a date whose day and month could change places. */
  void saw(String text, LocalDate read);

  /** Takes note of a date that is written year first. */
  void sawPlain(String text, LocalDate read);

  /** The whole row is wrong for this cell. */
  void cell(Headings.Place place, String cell, Message reason);

  /** Only this figure is set aside; the others of the row live. */
  void figure(Headings.Place place, String cell, Message reason);

  /** Not only the row is wrong: what is in it makes the other rows doubtful. */
  void refuse(Headings.Place place, String cell, Message reason);
}
