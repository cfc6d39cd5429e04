package org.govsm.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.process.Transition;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.custody.CustodyEvent;
import org.govsm.portal.PortalEvents;
import org.govsm.portal.TestPortal;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The authorisation table and the machine say the same, and every role tries every step. */
class LifeCycleMatrixTest {

  private static final Authorisation TABLE = Authorisation.shipped();
  private static final String MACHINE = AccountLifeCycle.machine().id();
  private static final String DEPARTMENT = "soil";

  /** Whoever has an office but only reads, or is no officer, is on no roster. */
  private static final Set<String> NOT_ON_ROSTER = Set.of("auditor", "supplier");

  private static Store store;
  private static MoveService moves;

  @BeforeAll
  static void open() throws Exception {
    store = Store.open(DatabaseConfig.temporary(), PortalEvents.shipped());
    moves =
        new MoveService(
            AccountService.of(TestPortal.CLOCK),
            DepartmentFacts.kept(AccountServices.FACTS),
            TABLE,
            TestPortal.CLOCK);
    for (Transition step : AccountLifeCycle.machine().transitions()) {
      seed(step.from());
    }
  }

  @AfterAll
  static void close() {
    store.close();
  }

  /** An account in a state, with a holder of its keys. */
  private static void seed(String state) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", state);
    facts.put("platform", "X");
    facts.put("handle", state);
    facts.put("state", state);
    facts.put("stateSince", "2026-11-01T00:00:00Z");
    store.write(
        tx ->
            new RegisteredAccounts(tx).find(DEPARTMENT, state).isPresent()
                || new RegisteredAccounts(tx)
                    .propose(DEPARTMENT, state, facts, TestPortal.CLOCK.instant(), "test")
                    .state()
                    .equals(state));
  }

  private static Set<String> roster() {
    Set<String> all = new TreeSet<>(TABLE.roles());
    all.removeAll(NOT_ON_ROSTER);
    return all;
  }

  /** The roles of the portal that can act in the roles of the machine. */
  private static Set<String> expected(Transition step) {
    Set<String> roles = new TreeSet<>();
    for (String role : step.who().roles()) {
      switch (role) {
        case "system" -> {}
        case "anyone-on-roster", "outgoing-holder", "incoming-holder" -> roles.addAll(roster());
        default -> roles.add(role);
      }
    }
    return roles;
  }

  @Test
  void the_table_grants_each_step_to_the_roles_of_the_machine() {
    Map<String, Set<String>> machine = new LinkedHashMap<>();
    Map<String, Set<String>> table = new LinkedHashMap<>();
    for (Transition step : AccountLifeCycle.machine().transitions()) {
      machine.put(step.event(), expected(step));
      table.put(
          step.event(),
          TABLE
              .transition(MACHINE, step.event())
              .<Set<String>>map(Authorisation.Transition::roles)
              .orElse(Set.of("no line")));
    }
    assertThat(table).isEqualTo(machine);
    assertThat(TABLE.transitions().keySet().stream().filter(k -> k.startsWith(MACHINE + " ")))
        .hasSize(machine.size());
  }

  @Test
  void the_table_knows_every_event_of_the_custody_log() {
    List<String> known =
        TABLE.transitions().keySet().stream()
            .filter(name -> name.startsWith(CustodyService.MACHINE + " "))
            .map(name -> name.substring(CustodyService.MACHINE.length() + 1))
            .toList();

    assertThat(known).containsExactlyInAnyOrderElementsOf(CustodyEvent.kinds());
  }

  /** Nobody here is a holder of keys, so that such roles do not help. */
  private static boolean may(Transition step, String role) {
    return step.who().ways().stream()
        .flatMap(List::stream)
        .anyMatch(
            one -> one.equals(role) || one.equals("anyone-on-roster") && roster().contains(role));
  }

  @Test
  void every_role_may_bring_about_what_the_machine_grants_and_nothing_else() {
    List<String> wrong = new ArrayList<>();
    for (Transition step : AccountLifeCycle.machine().transitions()) {
      for (String role : TABLE.roles()) {
        if (isLetIn(step, role) != may(step, role)) {
          wrong.add(role + " " + step);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Whether nothing but guards, or the signature of somebody else, stands in the way. */
  private static boolean isLetIn(Transition step, String role) {
    Caller caller =
        Caller.of(
            Caller.Kind.PERSON, "u-" + role, role, List.of(role), Optional.of(List.of(DEPARTMENT)));
    if (role.equals("supplier")) {
      return false; // sees no department
    }
    return store.read(
        tx ->
            moves.outlook(tx, DEPARTMENT, step.from(), caller).stream()
                .filter(one -> one.transition().event().equals(step.event()))
                .anyMatch(AccountStep::isMine));
  }
}
