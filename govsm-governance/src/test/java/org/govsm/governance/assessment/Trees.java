package org.govsm.governance.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts as a department gives them, for tests. */
final class Trees {

  private Trees() {}

  /** Members in pairs: name, value, name, value; null stays null. */
  static Map<String, Object> tree(Object... pairs) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      tree.put((String) pairs[i], pairs[i + 1]);
    }
    return tree;
  }

  static Map<String, Object> active(String id, String lastPostAt) {
    return tree("id", id, "platform", "X", "state", "ACTIVE", "lastPostAt", lastPostAt);
  }

  static Map<String, Object> inState(String state, Object... more) {
    Map<String, Object> account = active("A1", "2026-01-01");
    account.put("state", state);
    account.putAll(tree(more));
    return account;
  }

  static Map<String, Object> accounts(Object... accounts) {
    return tree("accounts", List.of(accounts));
  }

  static Map<String, Object> question(String asOf, Map<String, Object> facts) {
    return tree("profile", "framework-2012", "asOf", asOf, "facts", facts);
  }
}
