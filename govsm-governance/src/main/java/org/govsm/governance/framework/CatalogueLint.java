package org.govsm.governance.framework;

import java.util.List;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;

/**
 * Tells the maintainer of a catalogue what is wrong with the file: an element, attribute, part or
 * property outside the format, a value outside its list, a missing citation, an id that stands
 * twice, a parameter without value. A file with any of these is not loaded.
 */
public final class CatalogueLint {

  private CatalogueLint() {}

  /**
   * Looks through a file.
   *
   * @param file the name to use in problems
   * @param bytes the catalogue
   * @return every problem in the order of the file; none if {@link ControlCatalogue#read} takes it
   */
  public static List<SourceProblem> check(String file, byte[] bytes) {
    try {
      CatalogueReader.read(file, bytes);
      return List.of();
    } catch (BrokenFileException e) {
      return e.problems();
    }
  }
}
