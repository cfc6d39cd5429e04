package org.govsm.portal.contracts;

import java.util.List;
import java.util.Optional;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Recognition;

/**
 * What a file was recognised to be, before anything of it is taken.
 *
 * @param recognition what its first rows show
 * @param rows how many rows follow its headings
 * @param named the days that its name names
 */
public record LookedAtFile(Recognition recognition, long rows, Optional<FileWindow> named) {

  /**
   * The layouts that it can have.
   *
   * @return one where it was recognised
   */
  public List<Layout> layouts() {
    return recognition.layouts();
  }
}
