package org.govsm.governance.tree;

import java.util.Optional;
import org.govsm.core.decision.Plain;

/**
 * The way down a tree, of which a pointer is made only where one is needed.
 *
 * @param above the place of the object or list that holds it; nothing for the root
 * @param step the name of the member, or the index of the item
 */
public record Place(Optional<Place> above, String step) {

  /** The whole tree. */
  public static final Place ROOT = new Place(Optional.empty(), "");

  /**
   * A member or item below.
   *
   * @param name its name or index
   * @return its place
   */
  public Place down(String name) {
    return new Place(Optional.of(this), name);
  }

  /**
   * The JSON pointer.
   *
   * @return empty for the root
   */
  public String pointer() {
    return above.map(a -> a.pointer() + Plain.pointer(step)).orElse("");
  }
}
