package org.govsm.procurement.measurement.file;

/**
 * Ids that a spreadsheet has made numbers of: it keeps fifteen digits, and zeros stand for the
 * rest. Of ids that were never cut one in ten ends so for each such digit; where a file has no more
 * of them than that, they are its own.
 */
public final class CutIds {

  private static final int KEPT = 15;
  private static final int TAILS = 8;

  /** How many times more than by chance there may be. */
  private static final long CHANCE = 5;

  private final boolean off;
  private final long[] cut = new long[TAILS];
  private long all;
  private boolean judging;
  private String last = "";
  private int lastTail = -1;

  /** Looks for them, unless it is off. */
  public CutIds(boolean off) {
    this.off = off;
  }

  /** Whether it is a number that a spreadsheet would cut. */
  public boolean isLong(String id) {
    return known(id) >= 0;
  }

  /** Of the last id it is known: a row asks twice, and rows that follow have the same. */
  private int known(String id) {
    if (!id.equals(last)) {
      last = id;
      lastTail = tail(id);
    }
    return lastTail;
  }

  /** Whether an id must be held back until the whole file was seen. */
  public boolean isDoubtful(String id) {
    int tail = known(id);
    if (off || tail < 0) {
      return false;
    }
    all++;
    if (tail > 0) {
      cut[tail]++;
    }
    return tail > 0;
  }

  /** Takes over what later rows show. */
  public void take(CutIds later) {
    all += later.all;
    for (int i = 0; i < TAILS; i++) {
      cut[i] += later.cut[i];
    }
  }

  /** Every row was seen: what is held back is judged from now on. */
  public void judge() {
    judging = true;
  }

  public boolean isDamaged(String id) {
    int tail = judging ? tail(id) : 0;
    return tail > 0 && cut[tail] * pow10(tail) > CHANCE * all;
  }

  /** The number of zeros from the sixteenth digit on; -1 where it is no long number. */
  private static int tail(String id) {
    int length = id.length();
    if (length <= KEPT || length > KEPT + TAILS) {
      return -1;
    }
    boolean zeros = true;
    for (int i = 0; i < length; i++) {
      char c = id.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      zeros &= i < KEPT || c == '0';
    }
    return zeros ? Math.min(length - KEPT, TAILS - 1) : 0;
  }

  private static long pow10(int tail) {
    long power = 1;
    for (int i = 0; i < tail; i++) {
      power *= 10;
    }
    return power;
  }
}
