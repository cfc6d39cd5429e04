package org.govsm.governance.clearance;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.text.Term;
import org.govsm.governance.tree.DataRows;

/**
 * Clearance lane: which officers clear a post before it goes out. The six lanes are a design
 * default of govsm; {@code lanes.txt} lists them.
 *
 * @param code such as {@code L2}
 * @param signatures the signatures that it needs, each by one of several roles; none where a
 *     template was cleared once
 * @param byAnother whether the author may not clear it
 * @param afterwards the time after publication within which the ordinary clearance follows; only in
 *     an emergency
 */
public record ClearanceLane(
    String code, List<List<String>> signatures, boolean byAnother, Optional<Duration> afterwards) {

  /** Code of the lane of an emergency. */
  public static final String EMERGENCY = "LE";

  /** Code of the lane of what needs special care. */
  public static final String RESTRICTED = "L4";

  private static final Pattern BLANKS = Pattern.compile(" +");
  private static final Pattern SLASH = Pattern.compile("/");

  private static final List<ClearanceLane> ALL =
      DataRows.of(ClearanceLane.class, "lanes.txt").stream().map(ClearanceLane::read).toList();

  /** Keeps its own copies. */
  public ClearanceLane {
    requireNonNull(code, "code");
    signatures = signatures.stream().map(List::copyOf).toList();
    requireNonNull(afterwards, "afterwards");
  }

  private static ClearanceLane read(List<String> row) {
    String hours = row.get(3);
    return new ClearanceLane(
        row.get(0),
        BLANKS
            .splitAsStream(row.get(1))
            .filter(one -> !one.isEmpty())
            .map(one -> SLASH.splitAsStream(one).toList())
            .toList(),
        row.get(2).equals("yes"),
        hours.isEmpty()
            ? Optional.empty()
            : Optional.of(Duration.ofHours(Integer.parseInt(hours))));
  }

  /**
   * The lanes.
   *
   * @return all, in the order of the file
   */
  public static List<ClearanceLane> all() {
    return ALL;
  }

  /**
   * A lane.
   *
   * @throws IllegalArgumentException if there is none of that code
   */
  public static ClearanceLane of(String code) {
    return ALL.stream()
        .filter(lane -> lane.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no lane " + code));
  }

  /**
   * What it is called.
   *
   * @return a term among the sentences of this module
   */
  public Term name() {
    return new Term("lane." + code);
  }
}
