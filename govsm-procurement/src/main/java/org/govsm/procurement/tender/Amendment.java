package org.govsm.procurement.tender;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Change of a published tender by a corrigendum. */
public final class Amendment implements ToPlain {

  private final String id;
  private final Instant date;
  private final String rationale;
  private final List<String> changed;
  private final Instant closes;

  private final String description;
  private final List<Message> said;

  Amendment(String id, Instant date, String rationale, Tender before, Tender after) {
    this.id = id;
    this.date = date;
    this.rationale = rationale;
    changed = TreeDifference.of(before.toPlain(), after.toPlain());
    closes = after.closes();
    List<AmendedMember> members =
        changed.stream()
            .map(place -> new AmendedMember(place, before.toPlain(), after.toPlain()))
            .toList();
    description = members.stream().map(AmendedMember::described).collect(Collectors.joining(", "));
    said = members.stream().map(AmendedMember::said).toList();
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

  /**
   * What changed, for everybody: the places, and of what is short the values before and after. What
   * is of officers is told by its place alone.
   */
  public String description() {
    return description;
  }

  /**
   * What changed, in words, one part of the tender each: what it is called, and of what is short
   * the values before and after.
   */
  public List<Message> said() {
    return said;
  }

  /** The last instant for a bid from then on. */
  public Instant closes() {
    return closes;
  }

  /** The published tree form. */
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

  /** As an amendment of the Open Contracting Data Standard has it: what changed is described. */
  Map<String, Object> toPublic() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("date", date.toString());
    tree.put("rationale", rationale);
    tree.put("description", description);
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
