package org.govsm.governance.pilot;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** Gap of a roster: hours of coverage in which too few are on duty. */
public final class RosterGap implements ToPlain {

  private final DayOfWeek day;
  private final int from;
  private final int to;
  private final int lacking;

  RosterGap(DayOfWeek day, int from, int to, int lacking) {
    this.day = day;
    this.from = from;
    this.to = to;
    this.lacking = lacking;
  }

  /** The day of the week. */
  public DayOfWeek day() {
    return day;
  }

  /** How many are lacking. */
  public int lacking() {
    return lacking;
  }

  /** The sentence. */
  public Message said() {
    return Message.of("pilot.gap")
        .with("day", new Term("weekday." + day))
        .with("from", WeekTime.time(from))
        .with("to", WeekTime.time(to))
        .with("lacking", lacking);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("day", day.name());
    tree.put("from", WeekTime.time(from));
    tree.put("to", WeekTime.time(to));
    tree.put("lacking", lacking);
    return tree;
  }
}
