package org.govsm.procurement.tender;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.ToPlain;
import org.jspecify.annotations.Nullable;

/** Change of a published tender by a corrigendum. */
public final class Amendment implements ToPlain {

  private final String id;
  private final Instant date;
  private final String rationale;
  private final List<String> changed;
  private final Instant closes;

  Amendment(String id, Instant date, String rationale, List<String> changed, Instant closes) {
    this.id = id;
    this.date = date;
    this.rationale = rationale;
    this.changed = List.copyOf(changed);
    this.closes = closes;
  }

  /** The id of the corrigendum. */
  public String id() {
    return id;
  }

  /** When it was published. */
  public Instant date() {
    return date;
  }

  /** Why the tender was changed. */
  public String rationale() {
    return rationale;
  }

  /** The places in the tender that changed, as JSON pointers. */
  public List<String> changed() {
    return changed;
  }

  /** The last instant for a bid from then on. */
  public Instant closes() {
    return closes;
  }

  /** The published tree form, with the names of the Open Contracting Data Standard. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("date", date.toString());
    tree.put("rationale", rationale);
    tree.put("changed", changed);
    tree.put("endDate", closes.toString());
    return tree;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Amendment same && toPlain().equals(same.toPlain());
  }

  @Override
  public int hashCode() {
    return toPlain().hashCode();
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
