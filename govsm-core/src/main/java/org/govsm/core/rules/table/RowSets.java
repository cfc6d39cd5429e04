package org.govsm.core.rules.table;

import java.util.List;

/**
 * For each position of a column the set of rows whose cell is met there. An ordinary table keeps
 * every set. Where that would take much memory (20,000 rows with as many boundaries are 100 MB)
 * only every n-th is kept, and beside it which rows turn at which position.
 */
final class RowSets {

  /** What one column may keep, in words of 64 rows: a megabyte. */
  private static final int MAX_WORDS = 1 << 17;

  private final int stride;
  private final long[][] kept;
  private final int[] firstTurn;
  private final int[] turning;

  RowSets(Axis axis, List<Cell> cells) {
    int positions = axis.positions();
    int words = Bits.words(cells.size());
    stride = (int) Math.max(1, ((long) positions * words + MAX_WORDS - 1) / MAX_WORDS);
    int[][] turns = cells.stream().map(axis::turns).toArray(int[][]::new);
    firstTurn = firstTurns(positions, turns);
    turning = byPosition(turns);
    kept = new long[(positions + stride - 1) / stride][];
    long[] met = new long[words];
    for (int position = 0; position < positions; position++) {
      turn(met, position);
      if (position % stride == 0) {
        kept[position / stride] = met.clone();
      }
    }
  }

  private static int[] firstTurns(int positions, int[][] turns) {
    int[] first = new int[positions + 1];
    for (int[] ofRow : turns) {
      for (int position : ofRow) {
        first[position + 1]++;
      }
    }
    for (int position = 0; position < positions; position++) {
      first[position + 1] += first[position];
    }
    return first;
  }

  private int[] byPosition(int[][] turns) {
    int[] next = firstTurn.clone();
    int[] rows = new int[firstTurn[firstTurn.length - 1]];
    for (int row = 0; row < turns.length; row++) {
      for (int position : turns[row]) {
        rows[next[position]++] = row;
      }
    }
    return rows;
  }

  /** The rows that are met at a position; a set that is kept, so not to be written to. */
  long[] at(int position) {
    if (stride == 1) {
      return kept[position];
    }
    int start = position - position % stride;
    long[] met = kept[position / stride];
    if (start == position) {
      return met;
    }
    long[] later = met.clone();
    for (int p = start + 1; p <= position; p++) {
      turn(later, p);
    }
    return later;
  }

  private void turn(long[] met, int position) {
    for (int i = firstTurn[position]; i < firstTurn[position + 1]; i++) {
      Bits.flip(met, turning[i]);
    }
  }
}
