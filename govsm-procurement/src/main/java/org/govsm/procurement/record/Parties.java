package org.govsm.procurement.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Parties of a process as they are known so far, each with all its roles: name and class of
 * enterprise, and no number of a person, firm or account.
 */
final class Parties {

  private static final String DETAILS = "details";
  private static final String SCALE = "scale";

  private final Map<String, Map<String, Object>> known = new LinkedHashMap<>();
  private final Map<String, TreeSet<String>> roles = new LinkedHashMap<>();

  /** Adds a party, or a role of one, and gives what refers to it. */
  Map<String, Object> add(String id, Optional<String> name, String role) {
    Map<String, Object> party = known.computeIfAbsent(id, one -> OcdsTree.of("id", one));
    name.ifPresent(said -> party.put("name", said));
    roles.computeIfAbsent(id, one -> new TreeSet<>()).add(role);
    return reference(id);
  }

  /** Says the class of enterprise. */
  void scale(String id, Optional<String> scale) {
    scale.ifPresent(
        said ->
            known
                .computeIfAbsent(id, one -> OcdsTree.of("id", one))
                .put(DETAILS, OcdsTree.of(SCALE, said)));
  }

  /** Takes back a class of enterprise that was told: null removes it in a merge. */
  void withoutScale(String id) {
    Optional.ofNullable(known.get(id))
        .filter(party -> party.containsKey(DETAILS))
        .ifPresent(
            party -> {
              Map<String, Object> details = new LinkedHashMap<>();
              ReleaseMerge.putNullable(details, SCALE, null);
              party.put(DETAILS, details);
            });
  }

  Map<String, Object> reference(String id) {
    Map<String, Object> party = known.getOrDefault(id, Map.of());
    return new OcdsTree().put("id", id).put("name", Optional.ofNullable(party.get("name"))).done();
  }

  /** All that are known, with their roles. */
  List<Object> all() {
    List<Object> all = new ArrayList<>();
    known.forEach(
        (id, party) -> {
          Map<String, Object> copy = new LinkedHashMap<>(party);
          copy.put("roles", List.copyOf(roles.getOrDefault(id, new TreeSet<>())));
          all.add(copy);
        });
    return all;
  }
}
