package org.govsm.procurement.measurement;

import java.util.List;

/**
 * Cells of a row of which whoever read them may know that they are tidy: visible signs of ASCII,
 * with no space around them. The importer need not look at such a cell again. A row may go over
 * several lines of its file.
 */
public interface TidyRow extends List<String> {

  /** Whether a cell is known to be tidy; one that is not known to be may be so. */
  boolean isTidy(int index);

  /** How many lines of the file the row takes, with those that end within quotation marks. */
  long lines();
}
