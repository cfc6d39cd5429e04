package org.govsm.portal.requirements;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requirements as trees of the API. */
final class RequirementJson {

  private RequirementJson() {}

  /** What a list tells of a requirement. */
  static Map<String, @Nullable Object> heading(StoredRequirement one) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("version", one.content().get("version"));
    tree.put("state", one.state());
    tree.put("title", one.title("en"));
    tree.put("agency", one.agency());
    tree.put("from", one.from().toString());
    tree.put("last", one.last().toString());
    tree.put("agreed", one.agreed() > 0);
    tree.put("digest", one.digest());
    tree.put("madeAt", one.madeAt().toString());
    return tree;
  }

  static Map<String, @Nullable Object> whole(StoredRequirement one) {
    Map<String, @Nullable Object> tree = heading(one);
    tree.put("requirement", one.content());
    return tree;
  }
}
