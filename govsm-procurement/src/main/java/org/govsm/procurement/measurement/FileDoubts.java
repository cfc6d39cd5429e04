package org.govsm.procurement.measurement;

import java.util.Optional;
import org.govsm.core.text.Message;

/**
 * What only all rows of a file together show.
 *
 * @param dates whether months stand before days
 * @param cells whether a spreadsheet program may have exchanged them
 * @param ids whether a spreadsheet has cut the ids
 * @param days whether the days that rows name are days
 */
record FileDoubts(DateOrder dates, DateOrder cells, CutIds ids, DaySteps days) {

  /** What must be asked before anything of the file can be believed. */
  Optional<Message> question() {
    return dates.question().or(days::question);
  }
}
