package org.govsm.portal.contracts;

import java.util.ArrayList;
import java.util.List;

/** Line diff: the lines of a text that were taken out and put in to get another. */
public final class LineDiff {

  /** Larger tables are not worth their time: then everything between counts as changed. */
  private static final long CELLS = 4_000_000;

  private static final String OUT = "\u2212 ";
  private static final String IN = "+ ";

  private final List<String> before;
  private final List<String> after;

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** The changed lines in order, each with a sign before it. */
  public static List<String> of(String before, String after) {
    List<String> one = before.lines().toList();
    List<String> other = after.lines().toList();
    int start = 0;
    int most = Math.min(one.size(), other.size());
    while (start < most && one.get(start).equals(other.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && one.get(one.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
      end++;
    }
    return new LineDiff(
            one.subList(start, one.size() - end), other.subList(start, other.size() - end))
        .lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    if ((long) before.size() * after.size() > CELLS) {
      before.forEach(line -> lines.add(OUT + line.strip()));
      after.forEach(line -> lines.add(IN + line.strip()));
      return lines;
    }
    int[][] common = common();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        i++;
        j++;
      } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
        lines.add(OUT + before.get(i++).strip());
      } else {
        lines.add(IN + after.get(j++).strip());
      }
    }
    return lines;
  }

  /** How many lines the rests from each place have in common. */
  private int[][] common() {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
