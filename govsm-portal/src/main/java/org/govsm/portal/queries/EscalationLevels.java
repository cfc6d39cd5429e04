package org.govsm.portal.queries;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.response.QueryRouting;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Levels of escalation of a desk, from the first to the last: the role to which a query comes that
 * is late, after how many hours from its receipt, and the officer who answers for the level.
 */
public final class EscalationLevels {

  static final List<String> MEMBERS = List.of("levelRole", "levelHours", "levelHolder");

  private static final long MOST_HOURS = 8_760;

  /** Level of escalation. */
  public record Level(String role, long hours, String holder) {

    static Level of(Map<String, @Nullable Object> tree) {
      return new Level(
          StoredTree.text(tree, "role"),
          StoredTree.number(tree, "after"),
          StoredTree.text(tree, "holder"));
    }

    Map<String, Object> tree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("role", role);
      tree.put("after", BigDecimal.valueOf(hours));
      tree.put("holder", holder);
      return tree;
    }
  }

  private EscalationLevels() {}

  /** The levels of some settings; none where the department set none. */
  static List<Level> of(DeskSettings settings) {
    return settings.content().containsKey(DeskSettings.ESCALATION)
        ? StoredTree.trees(settings.content(), DeskSettings.ESCALATION).stream()
            .map(Level::of)
            .toList()
        : List.of();
  }

  /**
   * The levels with one in place of another of its role; without hours that level is taken out.
   *
   * @param officers the officers of the desk with their roles of the portal
   * @throws ProblemException with every fault
   */
  static List<Object> changed(
      DeskSettings before,
      Map<String, @Nullable Object> given,
      Map<String, List<String>> officers) {
    String role = ApiRequests.text(given, "levelRole").orElse("");
    String holder = ApiRequests.text(given, "levelHolder").orElse("");
    Optional<String> typed = ApiRequests.text(given, "levelHours");
    List<InputFault> faults = new ArrayList<>();
    List<Level> levels = new ArrayList<>(of(before));
    if (!QueryRouting.roles().contains(role)) {
      faults.add(Faults.at("/levelRole", "queries.no-level-role"));
    }
    boolean removed = levels.removeIf(one -> one.role().equals(role));
    if (typed.isPresent()) {
      long hours = hours(typed.get(), faults);
      boolean holds =
          officers.getOrDefault(holder, List.of()).stream()
              .map(DeskRoles::atDesk)
              .anyMatch(role::equals);
      if (!holds) {
        faults.add(Faults.at("/levelHolder", "queries.no-level-holder"));
      }
      if (levels.stream().anyMatch(one -> one.hours() == hours)) {
        faults.add(Faults.at("/levelHours", "queries.same-level"));
      }
      levels.add(new Level(role, hours, holder));
    } else if (!removed) {
      faults.add(Faults.at("/levelHours", "form.missing"));
    }
    ProblemException.unlessNone(faults);
    return levels.stream()
        .sorted(Comparator.comparingLong(Level::hours))
        .<Object>map(Level::tree)
        .toList();
  }

  private static long hours(String typed, List<InputFault> faults) {
    if (typed.matches("\\d{1,4}") && Long.parseLong(typed) <= MOST_HOURS) {
      return Long.parseLong(typed);
    }
    faults.add(Faults.at("/levelHours", "queries.level-hours"));
    return -1;
  }

  /** The roles to which what was received at a moment has come. */
  static List<String> reached(List<Level> levels, Instant received, Instant now) {
    return levels.stream()
        .filter(one -> !now.isBefore(received.plus(Duration.ofHours(one.hours()))))
        .map(Level::role)
        .toList();
  }
}
