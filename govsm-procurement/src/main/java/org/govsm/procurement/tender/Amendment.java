package org.govsm.procurement.tender;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.ToPlain;

/**
 * Change of a published tender by a corrigendum.
 *
 * @param id the id of the corrigendum
 * @param date when it was published
 * @param rationale why the tender was changed
 * @param changed the places in the tender that changed, as JSON pointers
 * @param closes the last instant for a bid from then on
 */
public record Amendment(
    String id, Instant date, String rationale, List<String> changed, Instant closes)
    implements ToPlain {

  /** Keeps its own copy. */
  public Amendment {
    changed = List.copyOf(changed);
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
}
