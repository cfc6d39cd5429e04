package org.govsm.portal.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Actor;
import org.govsm.core.process.Move;
import org.govsm.core.process.SignedStep;
import org.govsm.core.process.StateMachine;
import org.govsm.core.process.Transition;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.account.MoveDetails;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.access.Acting;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.assessments.OfficersActs;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.WrittenTexts;
import org.jspecify.annotations.Nullable;

/**
 * Move service: moves accounts through their life. A state changes by {@code account.life-cycle}
 * alone: the authorisation table says who acts in which role, the facts answer the guards, and
 * where two must sign, the signature of the first waits for another person.
 */
public final class MoveService {

  private static final StateMachine MACHINE = AccountLifeCycle.machine();

  /** A user, and numbers that others gave. */
  private static final Set<String> REFERENCES =
      Set.of("incomingHolder", "certInReference", "platformConfirmation");

  private final AccountService accounts;
  private final DepartmentFacts facts;
  private final Acting acting;
  private final Set<String> officers;
  private final Clock clock;

  public MoveService(
      AccountService accounts, DepartmentFacts facts, Authorisation table, Clock clock) {
    this.accounts = accounts;
    this.facts = facts;
    this.acting = new Acting(table, MACHINE.id());
    this.officers = Set.copyOf(table.roles());
    this.clock = clock;
  }

  /**
   * What may happen next to an account, who may, and what is missing.
   *
   * @return a step for each transition from its state, in the order of the machine
   * @throws ProblemException with status 404 if there is no such account
   */
  public List<AccountStep> outlook(Transaction tx, String department, String id, Caller by) {
    MoveScene scene = scene(tx, department, accounts.current(tx, department, id));
    String person = Acting.person(by, Optional.empty());
    List<AccountStep> steps = new ArrayList<>();
    for (Transition step : MACHINE.from(scene.account().state())) {
      List<AccountSignature> signed = scene.signed(step.event());
      MoveDetails details = details(signed, Map.of(), scene.now());
      Actor actor =
          scene.isGone(person)
              ? new Actor(person, Set.of())
              : actor(tx, department, by, person, step, scene);
      Move move =
          SignedStep.of(
                  MACHINE, step.from(), step.event(), before(signed), actor, scene.guards(details))
              .move();
      boolean hasSigned = signed.stream().anyMatch(one -> one.person().equals(person));
      steps.add(new AccountStep(step, move, signed, hasSigned));
    }
    return steps;
  }

  /**
   * Asks for a step.
   *
   * @param tx a transaction that is kept, unless the answer is refused
   * @param event the code of the step
   * @return that it moved, that it waits for another signature, or every reason why not
   * @throws ProblemException with status 404 if there is no such account, and with the faults of
   *     the details
   */
  public Stepped step(
      Transaction tx,
      String department,
      String id,
      String event,
      Map<String, @Nullable Object> said,
      Caller by,
      Optional<String> named) {
    by.requireDepartment(department);
    accounts.current(tx, department, id);
    new RegisteredAccounts(tx).hold(department, id);
    MoveScene scene = scene(tx, department, accounts.current(tx, department, id));
    String person = Acting.person(by, named);
    scene.requireInPost(person);
    if (by.kind() == Caller.Kind.DEMONSTRATION && !person.equals(by.actor())) {
      scene.requireListed(person);
    }
    List<AccountSignature> signed = scene.signed(event);
    MoveDetails details = details(signed, said, scene.now());
    if (event.equals("startHandover")) {
      scene.requireOther(details);
      scene.requireOfficer(details);
      scene.requireEnd(details);
    }
    Optional<Transition> step = MACHINE.find(scene.account().state(), event);
    Actor actor =
        step.or(() -> MACHINE.of(event).stream().findFirst())
            .map(one -> actor(tx, department, by, person, one, scene))
            .orElseGet(() -> new Actor(person, Set.of()));
    if (actor.roles().isEmpty()) {
      OfficersActs.require(tx, department, by);
    }
    SignedStep asked =
        SignedStep.of(
            MACHINE, scene.account().state(), event, before(signed), actor, scene.guards(details));
    if (asked.move() instanceof Move.Moved moved) {
      return new Stepped(moved(tx, scene, moved, details, by), asked);
    }
    Map<String, @Nullable Object> kept = new LinkedHashMap<>(details.toPlain());
    asked
        .signature()
        .map(
            one -> new AccountSignature(event, person, List.copyOf(one.roles()), kept, scene.now()))
        .ifPresent(one -> new RegisteredAccounts(tx).sign(department, id, one, by.actor()));
    return new Stepped(scene.account(), asked);
  }

  /** Whoever is of an agency acts by the keys that it holds, and in no role of an officer. */
  private Actor actor(
      Transaction tx,
      String department,
      Caller by,
      String person,
      Transition step,
      MoveScene scene) {
    Actor actor = acting.actor(by, person, step, scene.roles(person));
    if (!OfficersActs.isOfAgency(tx, department, by)) {
      return actor;
    }
    Set<String> roles = new TreeSet<>(actor.roles());
    roles.removeAll(officers);
    return new Actor(person, roles);
  }

  private RegisteredAccount moved(
      Transaction tx, MoveScene scene, Move.Moved moved, MoveDetails details, Caller by) {
    RegisteredAccount account = scene.account();
    return new RegisteredAccounts(tx)
        .move(
            account.department(),
            account.id(),
            AccountLifeCycle.after(account.facts(), moved, details, scene.now()),
            AccountLifeCycle.record(moved, details),
            scene.now(),
            by.actor());
  }

  private static MoveDetails details(
      List<AccountSignature> signed, Map<String, @Nullable Object> said, Instant now) {
    Checked<MoveDetails> read =
        MoveDetails.together(signed.stream().map(AccountSignature::details).toList(), said, now);
    List<InputFault> faults = new ArrayList<>(WrittenTexts.numbers(said, REFERENCES));
    faults.addAll(read.fold(details -> List.of(), all -> all));
    ProblemException.unlessNone(faults.stream().map(one -> one.within("/details")).toList());
    return read.orThrow();
  }

  private static List<Actor> before(List<AccountSignature> signed) {
    return signed.stream().map(one -> new Actor(one.person(), Set.copyOf(one.roles()))).toList();
  }

  private MoveScene scene(Transaction tx, String department, RegisteredAccount account) {
    Facts known = facts.of(tx, department, clock.instant());
    return new MoveScene(
        account,
        known,
        new RegisteredAccounts(tx).waiting(department, account.id()),
        Sql.cut(clock.instant()));
  }
}
