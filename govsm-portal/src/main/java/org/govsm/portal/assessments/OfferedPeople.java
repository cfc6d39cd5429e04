package org.govsm.portal.assessments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.portal.access.User;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Offered people: those of a department who can be given keys, an account or a role. */
public final class OfferedPeople {

  private OfferedPeople() {}

  /** The facts of a department without the people who left as users and are still listed. */
  public static Map<String, @Nullable Object> in(
      Transaction tx, String department, Map<String, @Nullable Object> facts) {
    Set<String> gone =
        ListedUsers.gone(tx, department, facts).stream().map(User::id).collect(Collectors.toSet());
    if (gone.isEmpty() || !(facts.get("people") instanceof List<?> people)) {
      return facts;
    }
    Map<String, @Nullable Object> offered = new LinkedHashMap<>(facts);
    offered.put(
        "people",
        people.stream()
            .filter(one -> !(one instanceof Map<?, ?> map && gone.contains(map.get("id"))))
            .toList());
    return offered;
  }

  /** Their ids. */
  public static List<String> ids(
      Transaction tx, String department, Map<String, @Nullable Object> facts) {
    return FactInput.people(in(tx, department, facts));
  }
}
