package org.govsm.governance.framework;

import java.util.Collection;
import java.util.List;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;

/**
 * Tells the maintainer of a profile what is wrong with the file: what is outside the accepted part
 * of OSCAL, a control or parameter that is not known, a control that is left out without a word, a
 * change that gives no reason.
 */
public final class ProfileLint {

  private ProfileLint() {}

  /**
   * Looks through a file.
   *
   * @param file the name to use in problems
   * @param bytes the profile
   * @param catalogues what it may import
   * @return every problem in the order of the file; none if {@link Profile#read} takes it
   */
  public static List<SourceProblem> check(
      String file, byte[] bytes, Collection<ControlCatalogue> catalogues) {
    try {
      Profile.read(file, bytes, catalogues);
      return List.of();
    } catch (BrokenFileException e) {
      return e.problems();
    }
  }
}
