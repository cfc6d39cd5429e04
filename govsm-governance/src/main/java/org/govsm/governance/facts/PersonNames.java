package org.govsm.governance.facts;

import static java.util.Objects.requireNonNullElse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.governance.tree.ExactTree;
import org.govsm.governance.tree.PersonKey;
import org.jspecify.annotations.Nullable;

/**
 * Persons are told apart by more than capitals and blanks: wherever one is named, the way in which
 * {@code people} names them, or else the first one, stands for the others.
 */
final class PersonNames {

  private static final Set<String> MEMBERS =
      Set.of(
          "actor",
          "approvedBy",
          "assignedTo",
          "author",
          "backup",
          "by",
          "champion",
          "clearedBy",
          "declinedBy",
          "from",
          "fromHolder",
          "holder",
          "itHead",
          "members",
          "person",
          "personId",
          "publishedBy",
          "receivedBy",
          "responsibleHead",
          "signedBy",
          "to",
          "toHolder");

  private final Map<String, String> spelling = new HashMap<>();

  /** What stands for a text, as far as it was met. */
  private final Map<String, String> met = new HashMap<>();

  private PersonNames() {}

  /** The tree with one spelling for each person. */
  static Object alike(Object tree) {
    PersonNames names = new PersonNames();
    if (tree instanceof Map<?, ?> facts) {
      names.listed(facts.get("people"));
      names.listed(facts.get("person"));
    }
    return requireNonNullElse(names.copy(tree, false), tree);
  }

  private void listed(@Nullable Object people) {
    List<?> all = people instanceof List<?> list ? list : List.of();
    all.forEach(this::listedOne);
    if (people instanceof Map<?, ?>) {
      listedOne(people);
    }
  }

  private void listedOne(@Nullable Object person) {
    if (person instanceof Map<?, ?> map && map.get("id") instanceof String id) {
      spelling.putIfAbsent(PersonKey.of(id), id);
    }
  }

  private @Nullable Object copy(@Nullable Object value, boolean person) {
    if (value instanceof Map<?, ?> map) {
      return ExactTree.changed(map, MEMBERS, this::copy);
    } else if (value instanceof List<?> list) {
      return ExactTree.changed(list, item -> copy(item, person));
    }
    return person && value instanceof String text && !text.isBlank() ? one(text) : value;
  }

  /** The same text where it is written so. */
  private String one(String text) {
    String known = met.get(text);
    if (known == null) {
      known = spelling.computeIfAbsent(PersonKey.of(text), key -> text);
      met.put(text, known);
    }
    return known.equals(text) ? text : known;
  }
}
