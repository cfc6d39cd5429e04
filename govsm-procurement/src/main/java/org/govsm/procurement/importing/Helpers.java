package org.govsm.procurement.importing;

import java.util.concurrent.Executor;

/** Who reads parts of a file beside the thread that asks, and how many parts at once. */
record Helpers(Executor executor, int most) {

  static final Helpers NONE = new Helpers(Runnable::run, 0);

  Helpers {
    if (most < 0) {
      throw new IllegalArgumentException("less than none: " + most);
    }
  }
}
