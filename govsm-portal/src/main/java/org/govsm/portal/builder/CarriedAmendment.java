package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carried amendment: what a draft changes in a contract, on the terms as another amendment left
 * them. A member, and the rows of one id, are taken from the draft where the contract left them as
 * they were. What both changed stays as the contract has it and is named.
 *
 * @param terms the contract with what could be carried over
 * @param clashes what both changed: a member, or a list and the id of its rows
 * @param alike what both changed to the same
 */
record CarriedAmendment(
    Map<String, @Nullable Object> terms, List<String> clashes, List<String> alike) {

  /**
   * Carries over.
   *
   * @param base the contract from which the draft was made
   * @param draft its terms
   * @param contract the contract as it is
   */
  static CarriedAmendment of(
      Map<String, ? extends @Nullable Object> base,
      Map<String, ? extends @Nullable Object> draft,
      Map<String, ? extends @Nullable Object> contract) {
    Map<String, @Nullable Object> terms = Trees.object(contract);
    Both both = new Both(new ArrayList<>(), new ArrayList<>());
    for (String name : names(contract, draft, base)) {
      Three member = new Three(base.get(name), draft.get(name), contract.get(name));
      boolean rows = BuilderPart.first(name).isPresent();
      @Nullable Object now = rows ? rows(name, member, both) : member.merged().orElse(null);
      if (!rows) {
        both.add(name, member);
      }
      terms = Trees.put(terms, name, now);
    }
    return new CarriedAmendment(terms, List.copyOf(both.clashes), List.copyOf(both.alike));
  }

  /** Whether all that the draft changes was carried over. */
  boolean isWhole() {
    return clashes.isEmpty() && alike.isEmpty();
  }

  /** What both changed. */
  private record Both(List<String> clashes, List<String> alike) {

    void add(String name, Three three) {
      if (three.clashes()) {
        clashes.add(name);
      } else if (three.isAlike()) {
        alike.add(name);
      }
    }
  }

  private static Set<String> names(Map<?, ?>... trees) {
    Set<String> names = new LinkedHashSet<>();
    for (Map<?, ?> tree : trees) {
      tree.keySet().forEach(name -> names.add(String.valueOf(name)));
    }
    return names;
  }

  /** One thing as it was, as the draft has it, and as the contract has it now. */
  private record Three(@Nullable Object was, @Nullable Object ours, @Nullable Object theirs) {

    boolean clashes() {
      return !Objects.equals(ours, was)
          && !Objects.equals(theirs, was)
          && !Objects.equals(ours, theirs);
    }

    boolean isAlike() {
      return !Objects.equals(ours, was) && Objects.equals(ours, theirs);
    }

    /** What only one of them changed; empty where it is gone, and where both changed it. */
    Optional<Object> merged() {
      @Nullable Object chosen = clashes() || Objects.equals(ours, was) ? theirs : ours;
      return Optional.ofNullable(chosen);
    }
  }

  /** Rows in the order of the contract; those of an id that the draft brings come last. */
  private static @Nullable Object rows(String list, Three member, Both both) {
    Map<String, List<@Nullable Object>> was = byId(member.was());
    Map<String, List<@Nullable Object>> ours = byId(member.ours());
    Map<String, List<@Nullable Object>> theirs = byId(member.theirs());
    List<@Nullable Object> rows = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    for (Object row : Trees.list(member.theirs())) {
      String id = id(row);
      Three three = new Three(was.get(id), ours.get(id), theirs.get(id));
      boolean first = done.add(id);
      if (first) {
        both.add(list + "/" + id, three);
      }
      if (Objects.equals(three.merged().orElse(null), theirs.get(id))) {
        rows.add(row);
      } else if (first) {
        rows.addAll(Trees.list(three.merged().orElse(null)));
      }
    }
    names(ours, was)
        .forEach(
            id -> {
              Three three = new Three(was.get(id), ours.get(id), theirs.get(id));
              if (!theirs.containsKey(id)) { // they no longer have what the draft changes
                both.add(list + "/" + id, three);
                rows.addAll(Trees.list(three.merged().orElse(null)));
              }
            });
    return rows.isEmpty() && member.theirs() == null ? null : rows;
  }

  private static Map<String, List<@Nullable Object>> byId(@Nullable Object list) {
    Map<String, List<@Nullable Object>> rows = new LinkedHashMap<>();
    for (Object row : Trees.list(list)) {
      rows.computeIfAbsent(id(row), id -> new ArrayList<>()).add(row);
    }
    return rows;
  }

  /** The id of a row; all that it says where it has none. */
  private static String id(@Nullable Object row) {
    return Trees.text(Trees.object(row), "id").orElseGet(() -> String.valueOf(row));
  }
}
