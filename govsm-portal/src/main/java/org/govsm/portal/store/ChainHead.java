package org.govsm.portal.store;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last event of a chain. */
public record ChainHead(String department, long seq, String hash) {

  static ChainHead of(Map<String, @Nullable Object> tree) {
    return new ChainHead(
        StoredTree.text(tree, "department"),
        StoredTree.number(tree, "seq"),
        StoredTree.text(tree, "hash"));
  }

  Map<String, Object> toTree() {
    return Map.of("department", department, "seq", BigDecimal.valueOf(seq), "hash", hash);
  }
}
