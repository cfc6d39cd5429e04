package org.govsm.portal.ask;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One account as it was typed.
 *
 * @param state the code of its state
 * @param post the day of the last post of its own
 */
public record AccountRow(String name, String state, String post, String active) {

  static final AccountRow EMPTY = new AccountRow("", "ACTIVE", "", "");

  boolean isEmpty() {
    return name.isBlank() && post.isBlank() && active.isBlank();
  }

  Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    put(tree, "id", name);
    put(tree, "state", state);
    put(tree, "lastPostAt", post);
    put(tree, "activatedAt", active);
    return tree;
  }

  private static void put(Map<String, Object> tree, String member, String typed) {
    if (!typed.isBlank()) {
      tree.put(member, typed.strip());
    }
  }
}
