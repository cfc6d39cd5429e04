package org.govsm.procurement.measurement.index;

import java.util.Arrays;

/** In which batch the rows of one metric were taken in: batches follow each other. */
public final class Batches {

  private int[] numbers = new int[4];
  private int[] ends = new int[4];
  private int count;

  public Batches() {}

  private Batches(Batches other) {
    numbers = Arrays.copyOf(other.numbers, Math.max(1, other.count));
    ends = Arrays.copyOf(other.ends, Math.max(1, other.count));
    count = other.count;
  }

  /** The same, whatever is added to these. */
  public Batches frozen() {
    return new Batches(this);
  }

  /** Adds one row to a batch, which is the last or one after it. */
  public void add(int batch) {
    if (count == 0 || numbers[count - 1] != batch) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      numbers[count] = batch;
      ends[count] = count == 0 ? 0 : ends[count - 1];
      count++;
    }
    ends[count - 1]++;
  }

  /** How many rows there are up to the end of a batch. */
  int end(int batch) {
    int found = Arrays.binarySearch(numbers, 0, count, batch);
    int after = found < 0 ? -found - 1 : found + 1;
    return after == 0 ? 0 : ends[after - 1];
  }

  /** The batch of a row. */
  int of(int row) {
    int found = Arrays.binarySearch(ends, 0, count, row + 1);
    return numbers[found < 0 ? -found - 1 : found];
  }
}
