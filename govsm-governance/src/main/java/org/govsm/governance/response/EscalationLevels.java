package org.govsm.governance.response;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;

/**
 * Levels of escalation of a desk (GSM-RSP-15), from the first to the last: the role to which a
 * query comes that is late, after how many hours from its receipt, and the officer who answers for
 * the level. No two begin at the same hour, and a role has one.
 */
public final class EscalationLevels {

  private static final long MOST_HOURS = 8_760;

  /** Level of escalation. */
  public record Level(String role, long hours, String holder) {

    static Level of(Map<?, ?> tree) {
      return new Level(
          String.valueOf(tree.get("role")),
          new BigDecimal(String.valueOf(tree.get("after"))).longValueExact(),
          String.valueOf(tree.get("holder")));
    }

    Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("role", role);
      tree.put("after", BigDecimal.valueOf(hours));
      tree.put("holder", holder);
      return tree;
    }
  }

  private final List<Level> levels;

  private EscalationLevels(List<Level> levels) {
    this.levels = levels.stream().sorted(Comparator.comparingLong(Level::hours)).toList();
  }

  /** No levels. */
  public static EscalationLevels none() {
    return new EscalationLevels(List.of());
  }

  /** The levels that {@link #toPlain} gave. */
  public static EscalationLevels fromPlain(Collection<? extends Map<?, ?>> kept) {
    return new EscalationLevels(kept.stream().map(Level::of).toList());
  }

  /** The levels, from the first to the last. */
  public List<Level> all() {
    return levels;
  }

  /**
   * With a level, in place of another of its role.
   *
   * @param after whole hours from the receipt, as they were entered
   * @param roles the roles of the holder at the desk
   * @return the levels, or every fault at {@code role}, {@code after} or {@code holder}
   */
  public Checked<EscalationLevels> with(
      String role, String after, String holder, Collection<String> roles) {
    List<InputFault> faults = new ArrayList<>(faults(role));
    List<Level> others = levels.stream().filter(one -> !one.role().equals(role)).toList();
    Optional<Long> hours = hours(after);
    if (hours.isEmpty()) {
      faults.add(fault("after", "level-hours"));
    } else if (others.stream().anyMatch(one -> one.hours() == hours.get())) {
      faults.add(fault("after", "same-level"));
    }
    if (!roles.contains(role)) {
      faults.add(fault("holder", "level-holder"));
    }
    List<Level> all = new ArrayList<>(others);
    hours.ifPresent(count -> all.add(new Level(role, count, holder)));
    return Checked.of(new EscalationLevels(all), faults);
  }

  /**
   * Without the level of a role.
   *
   * @return the levels, or a fault where the role has none
   */
  public Checked<EscalationLevels> without(String role) {
    List<InputFault> faults = new ArrayList<>(faults(role));
    List<Level> others = levels.stream().filter(one -> !one.role().equals(role)).toList();
    if (faults.isEmpty() && others.size() == levels.size()) {
      faults.add(fault("after", "level-hours"));
    }
    return Checked.of(new EscalationLevels(others), faults);
  }

  private static List<InputFault> faults(String role) {
    return QueryRouting.roles().contains(role) ? List.of() : List.of(fault("role", "level-role"));
  }

  private static InputFault fault(String member, String code) {
    return new InputFault("/" + member, "reply." + code, Message.of("reply.input." + code));
  }

  private static Optional<Long> hours(String typed) {
    return typed.matches("[0-9]{1,4}") && Long.parseLong(typed) <= MOST_HOURS
        ? Optional.of(Long.valueOf(typed))
        : Optional.empty();
  }

  /** The roles to which what was received at a moment has come; each at the hour itself. */
  public List<String> reached(Instant received, Instant now) {
    return levels.stream()
        .filter(one -> !now.isBefore(received.plus(Duration.ofHours(one.hours()))))
        .map(Level::role)
        .toList();
  }

  /** As facts that controls judge: the member {@code policies}; empty where there is no level. */
  public Map<String, Object> toFacts() {
    return levels.isEmpty()
        ? Map.of()
        : Map.of("policies", Map.of("escalation", Map.of("levels", toPlain())));
  }

  /** The published tree form. */
  public List<Object> toPlain() {
    return Tree.list(levels, Level::toPlain);
  }
}
