package org.govsm.portal.http;

import java.util.HashMap;
import java.util.Map;

/**
 * How many files come in at the same time. A file lies on the disk before it is known who sends it,
 * so that otherwise a stranger could fill the disk.
 */
final class UploadPlaces {

  /** So many of one visitor, who may be a whole office. */
  static final int MOST_OF_ONE = 16;

  /** So many of all visitors: with the usual limits, 4 GiB. */
  static final int MOST = 64;

  private final Map<String, Integer> taken = new HashMap<>();
  private int all;

  /** Takes a place, to be left again; else says that there is none. */
  synchronized boolean enter(String visitor) {
    int mine = taken.getOrDefault(visitor, 0);
    if (all >= MOST || mine >= MOST_OF_ONE) {
      return false;
    }
    taken.put(visitor, mine + 1);
    all++;
    return true;
  }

  synchronized void leave(String visitor) {
    taken.computeIfPresent(visitor, (who, mine) -> mine > 1 ? mine - 1 : null);
    all--;
  }
}
