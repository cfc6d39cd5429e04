package org.govsm.procurement.measurement;

import java.time.Instant;
import java.util.Arrays;

/**
 * The readings of one metric of one platform while a book is made, found by their identity. Those
 * of one identity are a chain, the one given last first. A figure that was known already when it
 * was given is kept too: should something else turn out to have been given in between, it is a
 * reversal.
 */
final class Shelf {

  /** What became of a reading: the same was there, or its figure was known already. */
  private enum Taken {
    NEWS,
    AGAIN,
    TWICE
  }

  private static final int FIRST = 16;
  private static final int NONE = -1;

  private final Packer packer;
  private final Packed packed;

  /** At the place of a hash or after it: the row with which the chain begins and 1, or 0. */
  private int[] chains = new int[FIRST];

  /** By row, the one of its identity that was given before it. */
  private int[] before = new int[FIRST];

  private int identities;

  Shelf(String platform, String metric, Packer packer) {
    this(new Packed(platform, metric, packer.shared(), new Rows()), packer);
  }

  /** A shelf with the rows of another, whose numbers the packer knows. */
  Shelf(Packed start, Packer packer) {
    this.packer = packer;
    packed = new Packed(start.platform(), start.metric(), packer.shared(), start.rows().copy());
    for (int row = 0; row < packed.rows().size(); row++) {
      take(row);
    }
  }

  Packed packed() {
    return packed;
  }

  /** Adds a reading; false if its figure was known already when it was given. */
  boolean add(Reading reading) {
    int row = packer.add(reading, packed.rows());
    Taken taken = take(row);
    if (taken == Taken.TWICE) {
      packed.rows().removeLast();
    }
    return taken == Taken.NEWS;
  }

  /** The rows that were news when they were given. */
  int[] news() {
    int[] news = new int[packed.rows().size()];
    int count = 0;
    for (int chain : chains) {
      boolean alone = true;
      for (int row = chain - 1; row != NONE; row = before[row]) {
        if (!(alone && saysAgain(row))) {
          news[count++] = row;
        }
        alone = !isGivenWith(row, before[row]);
      }
    }
    return Arrays.copyOf(news, count);
  }

  private Taken take(int row) {
    if (row == before.length) {
      before = Arrays.copyOf(before, before.length + (before.length >> 1));
    }
    int slot = slotOf(row);
    Instant given = packed.retrievedAt(row);
    int later = NONE;
    int at = chains[slot] - 1;
    while (at != NONE && packed.retrievedAt(at).isAfter(given)) {
      later = at;
      at = before[at];
    }
    for (int same = at; isGivenWith(row, same); same = before[same]) {
      if (packed.saysSame(row, same) && isLearntFirst(same, row)) {
        return Taken.TWICE;
      }
    }
    before[row] = at;
    if (later == NONE) {
      begin(slot, row);
    } else {
      before[later] = row;
    }
    return saysAgain(row) ? Taken.AGAIN : Taken.NEWS;
  }

  /** Whether the only figure of an instant was the only one of the instant before. */
  private boolean saysAgain(int row) {
    int earlier = before[row];
    return earlier != NONE
        && !isGivenWith(row, earlier)
        && packed.saysSame(row, earlier)
        && isLearntFirst(earlier, row)
        && !isGivenWith(earlier, before[earlier]);
  }

  /** Whether all who know the second know the first too. */
  private boolean isLearntFirst(int row, int other) {
    return !packed.learntAt(row).isAfter(packed.learntAt(other));
  }

  private boolean isGivenWith(int row, int other) {
    return other != NONE && packed.retrievedAt(row).equals(packed.retrievedAt(other));
  }

  private void begin(int slot, int row) {
    boolean another = chains[slot] == 0;
    chains[slot] = row + 1;
    if (another && 2 * ++identities > chains.length) {
      int[] old = chains;
      chains = new int[2 * old.length];
      for (int chain : old) {
        if (chain != 0) {
          chains[slotOf(chain - 1)] = chain;
        }
      }
    }
  }

  private int slotOf(int row) {
    int slot = Pool.spread(packed.hash(row)) & chains.length - 1;
    while (chains[slot] != 0 && !packed.sameIdentity(row, chains[slot] - 1)) {
      slot = slot + 1 & chains.length - 1;
    }
    return slot;
  }
}
