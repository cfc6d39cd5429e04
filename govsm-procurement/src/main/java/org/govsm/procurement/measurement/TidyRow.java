package org.govsm.procurement.measurement;

import java.util.List;

/**
 * Cells of a row of which whoever read them may know that they are tidy: visible signs of ASCII,
 * with no space around them. The importer need not look at such a cell again.
 */
public interface TidyRow extends List<String> {

  /** Whether a cell is known to be tidy; one that is not known to be may be so. */
  boolean isTidy(int index);
}
