package org.govsm.core.broken;

import org.govsm.core.circle.There;

/** The other half of a circle of packages. */
public final class Back {
  There there() {
    return new There() {};
  }
}
