package org.govsm.procurement.tender;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.core.decision.ToPlain;
import org.jspecify.annotations.Nullable;

/** Change of a published tender by a corrigendum. */
public final class Amendment implements ToPlain {

  /** Longer texts are read in the tender. */
  private static final int LONGEST = 200;

  private final String id;
  private final Instant date;
  private final String rationale;
  private final List<String> changed;
  private final Instant closes;

  private final String description;

  Amendment(String id, Instant date, String rationale, Tender before, Tender after) {
    this.id = id;
    this.date = date;
    this.rationale = rationale;
    changed = TreeDifference.of(before.toPlain(), after.toPlain());
    closes = after.closes();
    description =
        changed.stream()
            .map(place -> described(place, before.toPlain(), after.toPlain()))
            .collect(Collectors.joining(", "));
  }

  /** What is short is told with both values, so that everybody sees what holds now. */
  private static String described(
      String place, Map<String, Object> before, Map<String, Object> after) {
    Optional<String> was = value(before, place);
    Optional<String> is = value(after, place);
    return CorrigendumScope.isOfOfficers(place) || was.isEmpty() || is.isEmpty()
        ? place
        : place + ": " + was.get() + " → " + is.get();
  }

  /** The value at a place, a dash for none; nothing where it has parts or is long. */
  private static Optional<String> value(Map<String, Object> tree, String place) {
    Optional<Object> found = TreeDifference.at(tree, place);
    return found
        .map(
            value ->
                value instanceof List<?> list
                    ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
                    : String.valueOf(value))
        .or(() -> Optional.of("-"))
        .filter(text -> text.length() <= LONGEST && found.filter(Amendment::hasParts).isEmpty());
  }

  private static boolean hasParts(Object value) {
    return value instanceof Map<?, ?>
        || value instanceof List<?> list && list.stream().anyMatch(one -> one instanceof Map);
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
