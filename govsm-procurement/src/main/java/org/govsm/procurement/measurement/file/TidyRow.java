package org.govsm.procurement.measurement.file;

import java.util.List;

/** Cells of a row of which whoever read them knows which are plain text. */
public interface TidyRow extends List<String> {

  /** Whether a cell is known to be as {@link CellText#isTidy} says; it may be so if not. */
  boolean isTidy(int index);
}
