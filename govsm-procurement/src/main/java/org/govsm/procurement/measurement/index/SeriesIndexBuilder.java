package org.govsm.procurement.measurement.index;

import java.time.Instant;
import java.util.Arrays;
import org.govsm.procurement.measurement.Reading;

/**
 * The readings of one metric of one platform while a book is made, found by their identity. Those
 * of one identity are a chain, the one given last first. A figure that was known already when it
 * was given is kept too: should something else turn out to have been given in between, it is a
 * reversal.
 */
public final class SeriesIndexBuilder {

  /** What became of a reading: the same was there, or its figure was known already. */
  private enum Taken {
    NEWS,
    AGAIN,
    TWICE
  }

  private static final int FIRST = 16;
  private static final int NONE = -1;

  private final RowEncoder encoder;
  private final RowView view;

  /**
   * At the place of a hash or after it: the row with which the chain begins and 1, below the hash,
   * which tells most identities apart without a look at the row; or 0.
   */
  private long[] chains = new long[FIRST];

  /** By row, the one of its identity that was given before it. */
  private int[] before = new int[FIRST];

  private int identities;

  public SeriesIndexBuilder(String platform, String metric, RowEncoder encoder) {
    this(new RowView(platform, metric, encoder.shared(), new RowPages()), encoder);
  }

  /** A shelf with the rows of another, whose numbers the packer knows. */
  public SeriesIndexBuilder(RowView start, RowEncoder encoder) {
    this.encoder = encoder;
    view = new RowView(start.platform(), start.metric(), encoder.shared(), start.rows().copy());
    for (int row = 0; row < view.rows().size(); row++) {
      take(row);
    }
  }

  public RowView packed() {
    return view;
  }

  /** Adds a reading; false if its figure was known already when it was given. */
  public boolean add(Reading reading) {
    int row = encoder.add(reading, view.rows());
    Taken taken = take(row);
    if (taken == Taken.TWICE) {
      view.rows().removeLast();
    }
    return taken == Taken.NEWS;
  }

  /** The rows that were news when they were given. */
  public int[] news() {
    int[] news = new int[view.rows().size()];
    int count = 0;
    for (long chain : chains) {
      boolean alone = true;
      for (int row = (int) chain - 1; row != NONE; row = before[row]) {
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
    int hash = Interner.spread(view.hash(row));
    int slot = slotOf(row, hash);
    Instant given = view.retrievedAt(row);
    int later = NONE;
    int at = (int) chains[slot] - 1;
    while (at != NONE && view.retrievedAt(at).isAfter(given)) {
      later = at;
      at = before[at];
    }
    for (int same = at; isGivenWith(row, same); same = before[same]) {
      if (view.saysSame(row, same) && isLearntFirst(same, row)) {
        return Taken.TWICE;
      }
    }
    before[row] = at;
    if (later == NONE) {
      begin(slot, row, hash);
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
        && view.saysSame(row, earlier)
        && isLearntFirst(earlier, row)
        && !isGivenWith(earlier, before[earlier]);
  }

  /** Whether all who know the second know the first too. */
  private boolean isLearntFirst(int row, int other) {
    return !view.learntAt(row).isAfter(view.learntAt(other));
  }

  private boolean isGivenWith(int row, int other) {
    return other != NONE && view.retrievedAt(row).equals(view.retrievedAt(other));
  }

  private void begin(int slot, int row, int hash) {
    boolean another = chains[slot] == 0;
    chains[slot] = RowView.pair(hash, row + 1);
    if (another && 2 * ++identities > chains.length) {
      grow();
    }
  }

  /** All are of different identities, so that any free place will do. */
  private void grow() {
    long[] old = chains;
    chains = new long[2 * old.length];
    for (long chain : old) {
      if (chain != 0) {
        int slot = hash(chain) & chains.length - 1;
        while (chains[slot] != 0) {
          slot = slot + 1 & chains.length - 1;
        }
        chains[slot] = chain;
      }
    }
  }

  private static int hash(long chain) {
    return (int) (chain >> Integer.SIZE);
  }

  private int slotOf(int row, int hash) {
    int slot = hash & chains.length - 1;
    while (chains[slot] != 0
        && (hash(chains[slot]) != hash || !view.sameIdentity(row, (int) chains[slot] - 1))) {
      slot = slot + 1 & chains.length - 1;
    }
    return slot;
  }
}
