package org.govsm.portal.contracts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Kpi;

/**
 * One KPI on one platform over the periods of a contract.
 *
 * @param id such as {@code reach-facebook}, for anchors
 * @param kpi as the terms of the last period say it
 * @param target the target of the last period in words
 * @param state how many in a row were missed, and what that may lead to
 * @param rows the periods, the first first
 */
public record BoardSeries(
    String id,
    Kpi kpi,
    String title,
    String measure,
    Optional<String> target,
    Message state,
    List<BoardRow> rows) {

  private static final int RECENT = 6;

  static String id(Kpi kpi, String platform) {
    return "k-" + kpi.id() + "-" + platform;
  }

  /** The chart. */
  public Chart chart() {
    return new Chart(rows);
  }

  /** The last six periods, the newest first. */
  public List<BoardRow> recent() {
    List<BoardRow> newest =
        new ArrayList<>(rows.subList(Math.max(0, rows.size() - RECENT), rows.size()));
    Collections.reverse(newest);
    return newest;
  }

  /** The periods before those, the newest first. */
  public List<BoardRow> older() {
    List<BoardRow> older = new ArrayList<>(rows.subList(0, Math.max(0, rows.size() - RECENT)));
    Collections.reverse(older);
    return older;
  }

  /** The last period that is over, or the first. */
  public BoardRow last() {
    return rows.stream().filter(row -> !row.running()).reduce((a, b) -> b).orElse(rows.get(0));
  }

  /**
   * The row that says how it stands: the last period that is over, unless its target was met and
   * the running one is at risk.
   */
  public BoardRow standing() {
    return running().filter(BoardRow::isAtRisk).filter(row -> isFine(last())).orElseGet(this::last);
  }

  private static boolean isFine(BoardRow row) {
    return !row.status().equals("missed") && !row.status().equals("undetermined");
  }

  /** The platform it is about. */
  public String platform() {
    return last().result().platform();
  }

  /** The running period. */
  public Optional<BoardRow> running() {
    return rows.stream().filter(BoardRow::running).findFirst();
  }
}
