package org.govsm.core.decision;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * A search for later orders that found none. It goes beyond the day up to which the law was read,
 * and proves nothing: a notice, never a reason.
 *
 * @param on the day of the search
 * @param scope a code with a word, for the provisions that were searched for; empty for the whole
 *     pack
 */
public record Searched(LocalDate on, String scope) {

  /**
   * Checks that nothing is missing.
   *
   * @param on see the record
   * @param scope see the record
   */
  public Searched {
    requireNonNull(on, "on");
    requireNonNull(scope, "scope");
  }

  /** Adds it to the tree of a pack. */
  public void addTo(Map<String, Object> tree) {
    tree.put("searchedOn", on.toString());
    if (!scope.isEmpty()) {
      tree.put("searchedFor", scope);
    }
  }

  /**
   * The notice, to stand beside the day up to which the law was read.
   *
   * @return the message, in no language yet
   */
  public Message said() {
    return Message.of(scope.isEmpty() ? "law.searched" : "law.searched-for")
        .with("searchedOn", on)
        .with("scope", new Term(scope));
  }
}
