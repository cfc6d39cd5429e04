package org.govsm.governance.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govsm.core.decision.Tree;
import org.govsm.core.process.Move;
import org.govsm.core.process.State;
import org.govsm.core.process.StateMachine;
import org.govsm.governance.process.ShippedMachine;
import org.jspecify.annotations.Nullable;

/**
 * The life of an official account from proposal to closure: what may happen to it, who may do it,
 * and what must be in order first.
 */
public final class AccountLifeCycle {

  private static final Set<String> NOT_YET = Set.of("PROPOSED", "APPROVED", "REJECTED");

  private static final StateMachine MACHINE =
      ShippedMachine.read(AccountLifeCycle.class, "account.life-cycle");

  private static final List<String> EXISTING =
      MACHINE.states().stream().map(State::code).filter(c -> !NOT_YET.contains(c)).toList();

  /** A state in which an account is not left, and the step that brings it out of it. */
  private static final Map<String, String> AWAITED =
      Map.of(
          "PROPOSED", "approve",
          "APPROVED", "create",
          "CREATED", "activate",
          "HANDOVER", "completeHandover",
          "COMPROMISED", "recover",
          "CLOSING", "archive",
          "ARCHIVED", "close");

  /** Steps after which nothing is as before: no step leads back, or only a long way. */
  private static final Set<String> LASTING =
      Set.of("reject", "reportCompromise", "requestClosure", "archive", "close");

  private AccountLifeCycle() {}

  /**
   * The machine that comes with govsm. The words for its roles are among the sentences of this
   * module.
   *
   * @return the machine {@code account.life-cycle}
   */
  public static StateMachine machine() {
    return MACHINE;
  }

  /**
   * What is known of an account after a step.
   *
   * @param facts what was known before
   * @param moved the step
   * @param details what was said with it
   * @param at when
   * @return the facts with the state, its day, and what else the step brings or ends
   */
  public static Map<String, @Nullable Object> after(
      Map<String, ? extends @Nullable Object> facts,
      Move.Moved moved,
      MoveDetails details,
      Instant at) {
    Map<String, @Nullable Object> after = new LinkedHashMap<>(facts);
    after.put("state", moved.transition().to());
    after.put("stateSince", at.toString());
    switch (moved.event()) {
      case "create" -> after.putIfAbsent("createdAt", at.toString());
      case "activate" -> after.putIfAbsent("activatedAt", at.toString());
      case "suspend" -> after.put("suspendedReason", details.text("reason").orElse(""));
      case "resume" -> after.remove("suspendedReason");
      default -> {}
    }
    return after;
  }

  /**
   * The record of a step, as it is kept.
   *
   * @param details what was said with it
   * @return event, from, to, signatures, details, and the machine with edition and digest
   */
  public static Map<String, Object> record(Move.Moved moved, MoveDetails details) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("event", moved.event());
    record.put("from", moved.from());
    record.put("to", moved.transition().to());
    record.put(
        "signatures",
        Tree.list(moved.signatures(), one -> Map.of("role", one.role(), "person", one.person())));
    record.put("details", details.toPlain());
    record.put("machine", MACHINE.id());
    record.put("edition", MACHINE.edition().toString());
    record.put("digest", MACHINE.digest());
    return record;
  }

  /**
   * The states of accounts that are or were on their platform.
   *
   * @return codes in the order of the machine; not those of an account that was only proposed,
   *     approved or rejected
   */
  public static List<String> existing() {
    return EXISTING;
  }

  /**
   * The step for which an account in a state waits.
   *
   * @param state its code
   * @return the code of the event; nothing for a state in which an account may stay, such as {@code
   *     ACTIVE}, and for one that it never leaves
   */
  public static Optional<String> awaited(String state) {
    return Optional.ofNullable(AWAITED.get(state));
  }

  /** Whether a step cannot be taken back, so that somebody is asked before it is taken. */
  public static boolean isLasting(String event) {
    return LASTING.contains(event);
  }

  /**
   * Whether the keys of an account in a state pass only in a hand-over that was begun, so that
   * register and custody log say the same.
   *
   * @param state its code
   * @return true for {@code ACTIVE}; elsewhere the account is in hand-over or not in use
   */
  public static boolean needsHandOver(String state) {
    return MACHINE.find(state, "startHandover").isPresent();
  }

  /**
   * Whether the keys of an account in a state are being handed over: the step for which it waits
   * asks for that, and for a change of the password after it.
   *
   * @param state its code
   */
  public static boolean isHandingOver(String state) {
    return awaited(state)
        .flatMap(event -> MACHINE.find(state, event))
        .filter(
            step ->
                step.guards().stream()
                    .anyMatch(guard -> guard.code().equals("custody-transferred")))
        .isPresent();
  }

  /** The states of accounts that wait for a step; codes in alphabetical order. */
  public static SortedSet<String> waiting() {
    return new TreeSet<>(AWAITED.keySet());
  }
}
