package org.govsm.portal.contracts;

import org.govsm.procurement.measurement.Reading;

/**
 * Identities of the readings that were written, as far as memory allows, by a number of each. Two
 * may have one number, so a reading that seems to be there need not be; one that does not is not.
 */
final class SeenIdentities {

  private static final int FIRST = 1 << 10;

  /** Half of it is filled at most. */
  private static final int MOST = 1 << 20;

  private static final int MANY = 31;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] table = new long[FIRST];
  private int size;

  /** Whether no reading of the same identity can have been seen; it has been from now on. */
  boolean isNew(Reading reading) {
    if (2 * size >= table.length && !grow()) {
      return false;
    }
    boolean added = add(table, number(reading));
    size += added ? 1 : 0;
    return added;
  }

  private boolean grow() {
    if (table.length == MOST) {
      return false;
    }
    long[] larger = new long[2 * table.length];
    for (long number : table) {
      if (number != 0) {
        add(larger, number);
      }
    }
    table = larger;
    return true;
  }

  private static boolean add(long[] table, long number) {
    int slot = (int) (number >>> Integer.SIZE) & table.length - 1;
    while (table[slot] != 0) {
      if (table[slot] == number) {
        return false;
      }
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = number;
    return true;
  }

  /** Of what the store compares, to the millisecond; never 0. */
  private static long number(Reading reading) {
    long number = reading.platform().hashCode();
    number = MANY * number + reading.metric().hashCode();
    number = (number + reading.subject().hashCode()) * SPREAD;
    number = (number + reading.to().toEpochMilli()) * SPREAD;
    number = (number + reading.from().toEpochMilli()) * SPREAD;
    number = MANY * number + reading.source().hashCode();
    number = (number + reading.origin().hashCode()) * SPREAD;
    return number == 0 ? 1 : number;
  }
}
