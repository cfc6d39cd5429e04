package org.govsm.portal.assessments;

import java.util.ArrayList;
import java.util.List;

/** Failed and open findings, run by run, as columns. */
public final class RunsChart {

  /** The width of the picture. */
  public static final int WIDTH = 440;

  /** Its height. */
  public static final int HEIGHT = 190;

  /** Where the columns begin on the left. */
  public static final int LEFT = 40;

  /** Where they stand. */
  public static final int BOTTOM = 160;

  private static final int TOP = 12;
  private static final int MOST_WIDTH = 28;

  private final List<AssessmentRun> runs;
  private final long most;

  private RunsChart(List<AssessmentRun> runs, long most) {
    this.runs = runs;
    this.most = most;
  }

  /** The chart of runs of which the newest comes first. */
  static RunsChart of(List<AssessmentRun> newestFirst) {
    List<AssessmentRun> runs = new ArrayList<>();
    newestFirst.forEach(run -> runs.add(0, run));
    long most =
        runs.stream()
            .mapToLong(r -> Math.max(RunsView.failed(r), RunsView.open(r)))
            .max()
            .orElse(0);
    return new RunsChart(List.copyOf(runs), Math.max(1, most));
  }

  /** The runs, the oldest first. */
  public List<AssessmentRun> runs() {
    return runs;
  }

  /** The largest number, which the scale names. */
  public long most() {
    return most;
  }

  /** How high a number stands. */
  public int y(long number) {
    return Math.toIntExact(BOTTOM - (BOTTOM - TOP) * number / most);
  }

  /** Where the columns of a run begin. */
  public int x(int index) {
    return LEFT + (WIDTH - LEFT) * index / runs.size() + gap() / 2;
  }

  /** How wide one column is. */
  public int column() {
    return Math.min(MOST_WIDTH, ((WIDTH - LEFT) / runs.size() - gap()) / 2);
  }

  private int gap() {
    return Math.min(16, (WIDTH - LEFT) / runs.size() / 3);
  }
}
