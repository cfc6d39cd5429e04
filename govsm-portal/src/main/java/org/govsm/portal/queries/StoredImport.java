package org.govsm.portal.queries;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.govsm.portal.store.StoredTree;
import org.jspecify.annotations.Nullable;

/**
 * Stored import of a file of comments: what was read, and never what anybody wrote.
 *
 * @param account the account of the department that the comments came to
 * @param withdrawn why the import was withdrawn; empty while it counts
 */
public record StoredImport(
    String department,
    String id,
    String account,
    String layout,
    Map<String, @Nullable Object> content,
    String madeBy,
    Instant madeAt,
    String withdrawn) {

  /** What was counted. */
  static final String COUNTS = "counts";

  /** Whether it was withdrawn. */
  public boolean isWithdrawn() {
    return !withdrawn.isEmpty();
  }

  /** A count: rows, taken, known, own, twice or faults. */
  public int count(String name) {
    Map<String, @Nullable Object> counts = StoredTree.tree(content, COUNTS);
    return counts.get(name) instanceof BigDecimal number ? number.intValueExact() : 0;
  }

  /** The code of the platform; empty where nobody said it. */
  public String platform() {
    return StoredTree.text(content, "platform");
  }

  /** Where it is withdrawn. */
  public String withdrawal() {
    return "/queries/" + department + "/comments/" + id + "/withdrawal";
  }
}
