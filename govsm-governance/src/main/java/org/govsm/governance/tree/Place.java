package org.govsm.governance.tree;

import org.govsm.core.decision.Tree;
import org.jspecify.annotations.Nullable;

/** The way down a tree, of which a pointer is made only where one is needed. */
public final class Place {

  /** The whole tree. */
  public static final Place ROOT = new Place(null, "");

  private final @Nullable Place above;
  private final Object step;

  private Place(@Nullable Place above, Object step) {
    this.above = above;
    this.step = step;
  }

  /** A member below. */
  public Place down(String name) {
    return new Place(this, name);
  }

  /** An item below. */
  public Place down(int index) {
    return new Place(this, index);
  }

  /**
   * The JSON pointer.
   *
   * @return empty for the root
   */
  public String pointer() {
    return above == null ? "" : above.pointer() + Tree.pointer(step.toString());
  }
}
