package org.govsm.portal.posts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.governance.account.AccountLifeCycle;
import org.jspecify.annotations.Nullable;

/** Accounts of a post: what the register says of each, as far as it says it. */
final class PostAccounts {

  private static final List<String> PLACE = List.of("platform", "handle", "url");

  private PostAccounts() {}

  /** The state of each, and where it is, by the ids. */
  static List<Map<String, Object>> of(
      List<Map<String, @Nullable Object>> register, Set<String> used) {
    Map<String, Map<String, Object>> accounts = new TreeMap<>();
    for (Map<String, @Nullable Object> account : register) {
      if (account.get("id") instanceof String id
          && used.contains(id)
          && account.get("state") instanceof String state
          && AccountLifeCycle.machine().state(state).isPresent()) {
        Map<String, Object> known = new LinkedHashMap<>(Map.of("id", id, "state", state));
        for (String name : PLACE) {
          if (account.get(name) instanceof String said && !said.isBlank()) {
            known.put(name, said);
          }
        }
        accounts.put(id, known);
      }
    }
    return List.copyOf(accounts.values());
  }
}
