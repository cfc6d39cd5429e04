package org.govsm.procurement.measurement.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Distinct values, numbered in the order in which they came. */
final class Interner<T> {

  private static final int FIRST = 16;

  private final List<T> values = new ArrayList<>();

  /** The number that was given last: what follows is often of the same. */
  private int latest = -1;

  /** At the place of a hash or after it: the number of the value and 1, or 0. */
  private int[] table = new int[FIRST];

  /** By place, the hash of the value there, which tells most apart without a look at them. */
  private int[] hashes = new int[FIRST];

  Interner(List<T> start) {
    start.forEach(this::number);
  }

  /** The number of a value, which is new if it is not there yet. */
  int number(T value) {
    if (latest < 0 || !values.get(latest).equals(value)) {
      latest = find(value);
    }
    return latest;
  }

  private int find(T value) {
    int hash = spread(value.hashCode());
    int slot = slotOf(value, hash);
    if (table[slot] == 0) {
      values.add(value);
      table[slot] = values.size();
      hashes[slot] = hash;
      if (2 * values.size() > table.length) {
        grow();
      }
      return values.size() - 1;
    }
    return table[slot] - 1;
  }

  /** The values by number, of which there are more when more have come. */
  List<T> values() {
    return Collections.unmodifiableList(values);
  }

  private int slotOf(T value, int hash) {
    int slot = hash & table.length - 1;
    while (table[slot] != 0
        && (hashes[slot] != hash || !values.get(table[slot] - 1).equals(value))) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  /** All are different, so that any free place will do. */
  private void grow() {
    int[] numbers = table;
    int[] old = hashes;
    table = new int[2 * numbers.length];
    hashes = new int[table.length];
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != 0) {
        int slot = old[i] & table.length - 1;
        while (table[slot] != 0) {
          slot = slot + 1 & table.length - 1;
        }
        table[slot] = numbers[i];
        hashes[slot] = old[i];
      }
    }
  }

  /** Brings the upper bits of a hash down to those that choose a slot. */
  static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ mixed >>> 16;
  }
}
