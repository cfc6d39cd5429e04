package org.govsm.portal.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govsm.core.process.State;
import org.govsm.governance.account.AccountLifeCycle;

/**
 * Account grid: the accounts of a department by platform and state. States that no account is in
 * have no column.
 *
 * @param states in the order of the life cycle
 */
public record AccountGrid(List<State> states, List<Line> lines) {

  /** So many accounts of a cell are named; more are counted. */
  private static final int NAMED = 6;

  /**
   * The accounts on one platform.
   *
   * @param platform as the register has it; empty where it is not recorded
   * @param cells ids by the code of the state
   */
  public record Line(String platform, Map<String, List<String>> cells) {

    /** The accounts in a state. */
    public List<String> in(State state) {
      return cells.getOrDefault(state.code(), List.of());
    }

    /** Whether those in a state are named, as they are few. */
    public boolean names(State state) {
      return in(state).size() <= NAMED;
    }
  }

  static AccountGrid of(List<RegisteredAccount> accounts) {
    Map<String, Map<String, List<String>>> platforms = new TreeMap<>();
    for (RegisteredAccount account : accounts) {
      String platform = String.valueOf(account.facts().getOrDefault("platform", ""));
      platforms
          .computeIfAbsent(platform, p -> new TreeMap<>())
          .merge(account.state(), List.of(account.id()), AccountGrid::both);
    }
    List<State> states =
        AccountLifeCycle.machine().states().stream()
            .filter(state -> accounts.stream().anyMatch(one -> one.state().equals(state.code())))
            .toList();
    return new AccountGrid(
        states,
        platforms.entrySet().stream().map(one -> new Line(one.getKey(), one.getValue())).toList());
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** How many accounts are in a state. */
  public int count(State state) {
    return lines.stream().map(line -> line.in(state)).mapToInt(Collection::size).sum();
  }

  /** The word of style sheet and icons for a state. */
  public static String look(State state) {
    return switch (state.code()) {
      case "ACTIVE" -> "pass";
      case "COMPROMISED" -> "fail";
      case "DORMANT", "SUSPENDED" -> "warn";
      case "ARCHIVED", "CLOSED", "REJECTED" -> "na";
      default -> "not-evaluated";
    };
  }

  /** Whether there is no account. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }
}
