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
 */
record CarriedAmendment(Map<String, @Nullable Object> terms, List<String> clashes) {

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
    List<String> clashes = new ArrayList<>();
    for (String name : names(contract, draft)) {
      Three member = new Three(base.get(name), draft.get(name), contract.get(name));
      boolean rows = BuilderPart.first(name).isPresent();
      @Nullable Object now = rows ? rows(name, member, clashes) : member.merged().orElse(null);
      if (!rows && member.clashes()) {
        clashes.add(name);
      }
      terms = Trees.put(terms, name, now);
    }
    return new CarriedAmendment(terms, List.copyOf(clashes));
  }

  private static Set<String> names(Map<String, ?> some, Map<String, ?> others) {
    Set<String> names = new LinkedHashSet<>(some.keySet());
    names.addAll(others.keySet());
    return names;
  }

  /** One thing as it was, as the draft has it, and as the contract has it now. */
  private record Three(@Nullable Object was, @Nullable Object ours, @Nullable Object theirs) {

    boolean clashes() {
      return !Objects.equals(ours, was)
          && !Objects.equals(theirs, was)
          && !Objects.equals(ours, theirs);
    }

    /** What only one of them changed; empty where it is gone, and where both changed it. */
    Optional<Object> merged() {
      @Nullable Object chosen = clashes() || Objects.equals(ours, was) ? theirs : ours;
      return Optional.ofNullable(chosen);
    }
  }

  /** Rows in the order of the contract; those of an id that the draft brings come last. */
  private static @Nullable Object rows(String list, Three member, List<String> clashes) {
    Map<String, List<@Nullable Object>> was = byId(member.was());
    Map<String, List<@Nullable Object>> ours = byId(member.ours());
    Map<String, List<@Nullable Object>> theirs = byId(member.theirs());
    List<@Nullable Object> rows = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    for (Object row : Trees.list(member.theirs())) {
      String id = id(row);
      Three three = new Three(was.get(id), ours.get(id), theirs.get(id));
      if (three.clashes() && done.add(id)) {
        clashes.add(list + "/" + id);
      }
      boolean stays = Objects.equals(three.merged().orElse(null), theirs.get(id));
      if (stays) {
        rows.add(row);
      } else if (done.add(id)) {
        rows.addAll(Trees.list(three.merged().orElse(null)));
      }
    }
    ours.forEach(
        (id, own) -> {
          Three three = new Three(was.get(id), own, theirs.get(id));
          if (!theirs.containsKey(id) && three.clashes()) {
            clashes.add(list + "/" + id); // the contract no longer has what the draft changed
          } else if (!theirs.containsKey(id)) {
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
