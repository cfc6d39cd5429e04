package org.govsm.governance.assessment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.process.Guard;
import org.govsm.core.process.GuardAnswer;
import org.govsm.governance.account.Account;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.account.Accounts;
import org.govsm.governance.account.MoveDetails;
import org.govsm.governance.custody.CustodyHistory;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.tree.ExactTree;
import org.jspecify.annotations.Nullable;

/**
 * Answers the guards of {@code account.life-cycle} for one account. A guard that is a control is
 * answered by the finding of that control, the others by the register, the custody log and what is
 * said with the step. A control that asks nothing of an account that is not there yet is asked as
 * if the step had been done: an account that is to be approved is judged as if it were created now.
 */
public final class LifeCycleGuards implements Function<String, GuardAnswer> {

  /** Long lists that no guard reads. */
  static final List<String> NOT_READ =
      List.of("posts", "post", "queries", "query", "responses", "response", "account");

  private static final Map<String, String> AS_IF =
      Map.of("PROPOSED", "CREATED", "APPROVED", "CREATED", "CREATED", "ACTIVE");

  private static final Set<String> ANSWERED_OTHERWISE = Set.of("GSM-CON-11", "LAW-CG-03");

  private final Map<String, Guarded> own;
  private final Map<String, GuardAnswer> controls;

  /** How a guard is answered. */
  @FunctionalInterface
  interface Guarded {
    GuardAnswer answer();
  }

  private LifeCycleGuards(Map<String, Guarded> own, Map<String, GuardAnswer> controls) {
    this.own = own;
    this.controls = controls;
  }

  /**
   * The answers for an account.
   *
   * @param facts the facts about the department, among them the account
   * @param account the id of the account
   * @param details what is said with the step
   * @param asOf the moment of the step
   * @return an answer for each guard of the machine
   * @throws IllegalArgumentException if the facts do not know the account
   */
  public static LifeCycleGuards of(Facts facts, String account, MoveDetails details, Instant asOf) {
    Map<String, @Nullable Object> described =
        find(facts, account)
            .orElseThrow(() -> new IllegalArgumentException("no account " + account));
    Account one =
        Accounts.of(facts).all().stream()
            .filter(each -> each.id().equals(account))
            .findFirst()
            .orElseThrow();
    AccountScene scene = new AccountScene(facts, one, details, asOf);
    return of(scene, described, AccountLifeCycle.machine().guards(), asOf);
  }

  /**
   * The answers for an account to some guards.
   *
   * @param account the account as it stands among the facts
   */
  static LifeCycleGuards of(
      AccountScene scene,
      Map<String, @Nullable Object> account,
      Collection<Guard> guards,
      Instant asOf) {
    Map<String, Guarded> own = scene.guards();
    Set<String> controls = new LinkedHashSet<>();
    guards.stream()
        .map(Guard::code)
        .filter(guard -> !own.containsKey(guard) && !ANSWERED_OTHERWISE.contains(guard))
        .forEach(controls::add);
    return new LifeCycleGuards(own, answers(controls, scene.facts(), account, asOf));
  }

  private static Map<String, GuardAnswer> answers(
      Set<String> controls, Facts facts, Map<String, @Nullable Object> account, Instant asOf) {
    if (controls.isEmpty()) {
      return Map.of();
    }
    List<String> subjects =
        List.of(String.valueOf(account.get("id")), String.valueOf(account.get("platform")));
    List<ControlFinding> findings =
        ControlJudge.findings(
            controls,
            supposed(facts, account, asOf),
            OffsetDateTime.ofInstant(asOf, ZoneOffset.UTC));
    Map<String, GuardAnswer> answers = new LinkedHashMap<>();
    for (String guard : controls) {
      List<ControlFinding> here = about(guard, findings, subjects);
      if (!here.isEmpty()) {
        answers.put(guard, FindingAnswers.of(here));
      }
    }
    return answers;
  }

  /** What is about the account or its platform; else what is about the department. */
  private static List<ControlFinding> about(
      String control, List<ControlFinding> findings, List<String> subjects) {
    List<ControlFinding> all =
        findings.stream().filter(one -> one.control().id().equals(control)).toList();
    List<ControlFinding> own =
        all.stream().filter(one -> one.subject().filter(subjects::contains).isPresent()).toList();
    return own.isEmpty() ? all : own;
  }

  private static Optional<Map<String, @Nullable Object>> find(Facts facts, String account) {
    List<?> accounts =
        ExactTree.members(facts.toPlain()).get("accounts") instanceof List<?> list
            ? list
            : List.of();
    return accounts.stream()
        .map(ExactTree::members)
        .filter(one -> account.equals(one.get("id")))
        .findFirst();
  }

  /** When its first credential was issued, so that the log is not held against it; else now. */
  private static String createdAt(
      Facts facts, Map<String, @Nullable Object> account, Instant asOf) {
    return CustodyHistory.of(facts, String.valueOf(account.get("id"))).entries().stream()
        .flatMap(entry -> entry.at("at").text().stream())
        .findFirst()
        .orElse(asOf.toString());
  }

  /** The facts with this account alone, in the state in which it would be. */
  private static Facts supposed(Facts facts, Map<String, @Nullable Object> account, Instant asOf) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>(account);
    String state = AS_IF.getOrDefault(String.valueOf(account.get("state")), "");
    if (!state.isEmpty()) {
      one.put("state", state);
      one.put("stateSince", asOf.toString());
      one.putIfAbsent("createdAt", createdAt(facts, one, asOf));
    }
    return facts.withAccountAlone(one, NOT_READ);
  }

  /**
   * The answer to a guard.
   *
   * @param guard its code
   * @return met, not met with a sentence, or not known with the missing facts
   * @throws NullPointerException if the machine has no such guard
   */
  @Override
  public GuardAnswer apply(String guard) {
    return Optional.ofNullable(own.get(guard))
        .map(Guarded::answer)
        .orElseGet(() -> requireNonNull(controls.get(guard), guard));
  }
}
