package org.govsm.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.govsm.core.place.Jurisdictions;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;

/** Kept buyers: registered departments, and those that are not registered and bought. */
final class KeptBuyers {

  private static final Map<String, String> BODIES =
      Map.of(
          "public-sector-undertaking", "PSU",
          "local-body", "LOCAL_BODY",
          "autonomous-body", "AUTONOMOUS");

  private KeptBuyers() {}

  static List<Map<String, Object>> of(
      Transaction tx, Optional<String> department, SortedSet<String> bought) {
    SortedMap<String, Map<String, Object>> all = new TreeMap<>();
    bought.forEach(id -> all.put(id, named(id)));
    for (DepartmentRecord one : new Departments(tx).all()) {
      if (department.isEmpty() || department.get().equals(one.department())) {
        all.put(one.department(), buyer(one));
      }
    }
    for (Map<String, Object> one : all.values()) {
      if (one.get("parent") instanceof String up && !all.containsKey(up)) {
        one.remove("parent");
      }
    }
    return new ArrayList<>(all.values());
  }

  private static Map<String, Object> named(String id) {
    return new LinkedHashMap<>(Map.of("id", id));
  }

  private static Map<String, Object> buyer(DepartmentRecord one) {
    Map<String, Object> tree = named(one.department());
    Optional<String> government = one.text("government");
    one.text("kind")
        .flatMap(
            kind ->
                Optional.ofNullable(BODIES.get(kind)).or(() -> government.map(KeptBuyers::level)))
        .ifPresent(type -> tree.put("type", type));
    one.text("parent").ifPresent(up -> tree.put("parent", up));
    government
        .filter(id -> !id.equals(Law.UNION) && Jurisdictions.shipped().find(id).isPresent())
        .ifPresent(state -> tree.put("state", state));
    return tree;
  }

  private static String level(String government) {
    return government.equals(Law.UNION) ? "UNION" : "STATE";
  }
}
