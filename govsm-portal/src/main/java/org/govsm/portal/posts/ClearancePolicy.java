package org.govsm.portal.posts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Clearance policy: the posting rules of a department, with the separation of duties that its facts
 * stated at any time. One officer who takes it out of the facts loosens nothing: two state by the
 * posting rules that it does not hold.
 */
final class ClearancePolicy {

  private static final String POLICY = "policy";
  private static final String APART = "separationOfDuties";

  private ClearancePolicy() {}

  /** Whether a document of facts states that nobody clears their own post. */
  static boolean isApart(Map<String, @Nullable Object> facts) {
    Map<String, @Nullable Object> clearance =
        PostScene.members(PostScene.members(facts.get("policies")).get("clearance"));
    return Boolean.TRUE.equals(clearance.get(APART));
  }

  /**
   * The posting rules by which posts are judged.
   *
   * @param apart whether the facts stated that duties are apart
   */
  static Map<String, Object> bound(Map<String, ? extends @Nullable Object> rules, boolean apart) {
    Map<String, Object> bound = given(rules);
    Map<String, Object> policy = given(PostScene.members(rules.get(POLICY)));
    if (apart) {
      policy.putIfAbsent(APART, true);
    }
    if (!policy.isEmpty()) {
      bound.put(POLICY, policy);
    }
    return bound;
  }

  /** What is left out is not said, and null says no more. */
  private static Map<String, Object> given(Map<String, ? extends @Nullable Object> members) {
    Map<String, Object> given = new LinkedHashMap<>();
    members.forEach(
        (name, said) -> {
          if (said != null) {
            given.put(name, said);
          }
        });
    return given;
  }
}
