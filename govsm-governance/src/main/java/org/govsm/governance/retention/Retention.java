package org.govsm.governance.retention;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.governance.law.TextBeside;
import org.jspecify.annotations.Nullable;

/** How long a record is kept, why, and whether it may be disposed of on the day that was asked. */
public final class Retention implements Worded {

  /** What a record waits for. The set is closed: each is another rule of disposal. */
  enum Until {
    /** The end of a day. */
    DAY,
    /** Its appraisal by the records officer. */
    APPRAISAL,
    /** The end of a legal hold. */
    HOLD,
    /** The end of the purpose of personal data. */
    PURPOSE,
    /** Nothing: it is erased, since the purpose has ended and no law keeps it. */
    ERASURE
  }

  private final Until until;
  private final Optional<LocalDate> day;
  private final Optional<String> recordClass;
  private final List<String> holds;
  private final boolean mayDispose;

  Retention(
      Until until,
      Optional<LocalDate> day,
      Optional<String> recordClass,
      List<String> holds,
      boolean mayDispose) {
    this.until = until;
    this.day = day;
    this.recordClass = recordClass;
    this.holds = List.copyOf(holds);
    this.mayDispose = mayDispose;
  }

  /** The code of what it waits for: DAY, APPRAISAL, HOLD, PURPOSE or ERASURE. */
  public String until() {
    return until.name();
  }

  /** The last day on which it is kept by a period; nothing where no period counts. */
  public Optional<LocalDate> day() {
    return day;
  }

  /** The class that keeps it longest; nothing where only a hold, or an agency that asked, does. */
  public Optional<String> recordClass() {
    return recordClass;
  }

  /** The references of the legal holds that are open. */
  public List<String> holds() {
    return holds;
  }

  /**
   * Whether it may be disposed of on the day that was asked, with a reviewer, a list and a
   * tombstone.
   */
  public boolean mayDispose() {
    return mayDispose;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("until", until());
    day.ifPresent(last -> tree.put("day", last.toString()));
    recordClass.ifPresent(one -> tree.put("recordClass", one));
    tree.put("holds", holds);
    tree.put("mayDispose", mayDispose);
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    return TextBeside.of(this, words);
  }

  @Override
  public Message said() {
    boolean both = until == Until.HOLD && day.isPresent();
    boolean asked = day.isPresent() && recordClass.isEmpty();
    String key = (both ? "HOLD_AND_DAY" : until().toString()) + (asked ? "_ASKED" : "");
    Message said = Message.of("retention.until." + key).with("holds", holds);
    Message withClass = recordClass.map(one -> said.with("class", new Term(one))).orElse(said);
    return day.map(last -> withClass.with("day", last)).orElse(withClass);
  }
}
