package org.govsm.core.circle;

import org.govsm.core.broken.Back;

/** One half of a circle of packages. */
public interface There {
  static Back back() {
    return new Back();
  }
}
