package org.govsm.portal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chain report: how far a chain is whole, and which rows of the state are not as its events made
 * them.
 *
 * @param events how many events were found whole, from the first
 * @param broken the first that is not, if any
 * @param rows the first rows that are not as their events made them
 * @param turns where time goes back, which breaks nothing
 */
public record ChainReport(
    String department,
    long events,
    Optional<Broken> broken,
    List<RowFlaw> rows,
    Optional<ClockTurns> turns) {

  /** So many rows are named; in chains of the portal all are: a user who is named has no rights. */
  public static final int MOST_ROWS = 20;

  /** Keeps its own copy. */
  public ChainReport {
    rows = List.copyOf(rows);
  }

  /**
   * Whether every event is as it was written, and every row as its event made it; true if nothing
   * is broken.
   */
  public boolean isWhole() {
    return broken.isEmpty() && rows.isEmpty();
  }

  /** All that is broken, in words for whoever keeps the portal running. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    broken.ifPresent(
        at ->
            faults.add(
                "the chain of "
                    + department
                    + " is broken at event "
                    + at.seq()
                    + ": "
                    + at.flaw()));
    rows.forEach(
        row ->
            faults.add(
                row.table()
                    + " "
                    + row.row()
                    + " of "
                    + department
                    + " is "
                    + row.flaw()
                    + " (event "
                    + row.seq()
                    + ")"));
    return faults;
  }

  /**
   * The first event of a chain that is not as it was written.
   *
   * @param flaw a code: {@code gap} (one is missing before it), {@code changed} (its bytes or its
   *     hash), {@code columns} (what is searched differs from what was hashed), {@code head} (the
   *     chain ends elsewhere than its head says), {@code checkpoint} (a checkpoint saw another
   *     event at its place)
   */
  public record Broken(long seq, String flaw) {}
}
