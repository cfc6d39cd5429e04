package org.govsm.portal.procedures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Actor;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.process.ProcurementProcess;
import org.govsm.procurement.process.StepOutcome;
import org.govsm.procurement.process.StepRequest;
import org.jspecify.annotations.Nullable;

/**
 * Step service: takes steps of procedures. The process says who may, when, and what is missing;
 * where others must sign too, the step waits for them.
 */
final class StepService {

  private final ProcedureLaw law;
  private final Clock clock;
  private final StepFollower follower;

  StepService(ProcedureLaw law, Clock clock) {
    this.law = law;
    this.follower = new StepFollower(law);
    this.clock = clock;
  }

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  private Instant now() {
    return Sql.cut(clock.instant());
  }

  /**
   * Takes a step, or keeps it until others have signed it.
   *
   * @throws StepRefused with every reason against it
   * @throws ProblemException with every fault of what was given
   */
  StoredProcedure take(Transaction tx, StoredProcedure one, GivenStep said, Caller by) {
    by.requireDepartment(one.department());
    requireOpen(one);
    requireFirst(one, said, by);
    ProcedureLaw.Running running = law.running(tx, one, today());
    TenderSteps steps = new TenderSteps(tx, law.awards());
    GivenStep given = steps.taken(one, said, StepAsks.of(running.process(), said.event()));
    requirePast(given);
    said.requirePapersBy(given.on());
    Optional<LocalDate> earliest = steps.earliest(one, said.event());
    StoredProcedure taken =
        asked(tx, one, running, given, actors(steps, one, running, said.event(), by), by);
    requireNotEarly(given, earliest);
    return taken;
  }

  /** Who did it by the record, with who confirms what it does not know and has a part in it. */
  private static List<Actor> actors(
      TenderSteps steps,
      StoredProcedure one,
      ProcedureLaw.Running running,
      String event,
      Caller by) {
    List<String> committee = running.process().committee();
    Actor own = ProcedureRoles.actor(by, committee);
    boolean takesPart =
        running.process().open().stream()
            .filter(step -> step.event().equals(event))
            .anyMatch(step -> ProcedureRoles.mayAct(by, committee, step.who().roles()));
    List<RecordedStep.Deed> recorded =
        takesPart ? steps.next(one, event).map(RecordedStep::by).orElse(List.of()) : List.of();
    return ProcedureRoles.together(ProcedureRoles.recorded(recorded, committee), own);
  }

  /**
   * Who entered the step that waits changes it; another signs it, and wipes no signature. It gives
   * way to another step where who entered it, or the authority, gives it up by its name.
   */
  private static void requireFirst(StoredProcedure one, GivenStep said, Caller by) {
    if (one.waiting().isEmpty()) {
      return;
    }
    String waits = GivenStep.waiting(one.waiting()).event();
    if (waits.equals(said.event())) {
      if (!actors(one.waiting()).get(0).person().equals(by.actor())) {
        throw ProblemException.conflict(Message.of("procedures.waits-for-signature"));
      }
    } else if (!mayGiveUp(one, by) || said.replaces().filter(waits::equals).isEmpty()) {
      throw ProblemException.conflict(Message.of("procedures.other-waits"));
    }
  }

  /** Whether somebody may give up the step that waits for another one. */
  static boolean mayGiveUp(StoredProcedure one, Caller by) {
    return by.roles().contains("competent-authority")
        || actors(one.waiting()).get(0).person().equals(by.actor());
  }

  /** No step is before the day from which the record of the tender allows it. */
  private static void requireNotEarly(GivenStep given, Optional<LocalDate> earliest) {
    if (earliest.isPresent() && given.on().filter(earliest.get()::isAfter).isPresent()) {
      Message text = Message.of("procedures.early").with("day", earliest.get());
      throw ProblemException.of(new InputFault("/on", "procedures.early", text));
    }
  }

  /** What is still to come is no step. */
  private void requirePast(GivenStep given) {
    if (given.on().filter(today()::isBefore).isPresent()) {
      Message text = Message.of("procedures.future").with("day", today());
      throw ProblemException.of(new InputFault("/on", "procedures.future", text));
    }
  }

  /**
   * Signs the step that waits.
   *
   * @throws ProblemException with status 409 where none waits, or who signs has signed before
   */
  StoredProcedure sign(Transaction tx, StoredProcedure one, Caller by) {
    by.requireDepartment(one.department());
    requireOpen(one);
    if (one.waiting().isEmpty()) {
      throw ProblemException.conflict(Message.of("procedures.none-waits"));
    }
    List<Actor> actors = new ArrayList<>(actors(one.waiting()));
    if (actors.stream().anyMatch(actor -> actor.person().equals(by.actor()))) {
      throw ProblemException.conflict(Message.of("procedures.signed-before"));
    }
    ProcedureLaw.Running running = law.running(tx, one, today());
    actors.add(ProcedureRoles.actor(by, running.process().committee()));
    return asked(tx, one, running, GivenStep.waiting(one.waiting()), actors, by);
  }

  /** Who signed the step that waits. */
  static List<Actor> actors(Map<String, @Nullable Object> waiting) {
    return StoredTree.trees(waiting, "actors").stream()
        .map(
            one -> {
              Set<String> roles = new TreeSet<>();
              if (one.get("roles") instanceof List<?> some) {
                some.forEach(role -> roles.add(String.valueOf(role)));
              }
              return new Actor(StoredTree.text(one, "person"), roles);
            })
        .toList();
  }

  private StoredProcedure asked(
      Transaction tx,
      StoredProcedure one,
      ProcedureLaw.Running running,
      GivenStep given,
      List<Actor> actors,
      Caller by) {
    StepRequest request = given.request(actors);
    StepOutcome outcome = running.process().request(request);
    if (outcome.isTaken()) {
      return taken(tx, one, running, outcome.process(), given.toBody(request), by);
    } else if (running.process().lacksOnlySignatures(request)) {
      Map<String, Object> body = new LinkedHashMap<>(given.toBody());
      body.put("actors", GivenStep.trees(actors));
      return new Procedures(tx).write(Procedures.SIGNED, one, body, now(), by.actor());
    }
    throw new StepRefused(outcome.move());
  }

  private StoredProcedure taken(
      Transaction tx,
      StoredProcedure one,
      ProcedureLaw.Running running,
      ProcurementProcess process,
      Map<String, Object> step,
      Caller by) {
    Map<String, Object> body = new LinkedHashMap<>(step);
    body.putAll(state(process, running.law()));
    StoredProcedure next =
        new Procedures(tx).write(Procedures.STEPPED, one, body, now(), by.actor());
    return follow(tx, next, by);
  }

  /** Takes what the record of the tender knows by now. */
  StoredProcedure follow(Transaction tx, StoredProcedure one, Caller by) {
    return follower.follow(tx, one, now(), by.actor());
  }

  /** How a procedure stands, as an event tells it. */
  static Map<String, Object> state(ProcurementProcess process, LocalDate known) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("stage", ProcedureLaw.stage(process));
    body.put("state", process.state().code());
    body.put("open", ProcedureLaw.open(process, known));
    ProcedureLaw.due(process).ifPresent(day -> body.put("due", day.toString()));
    return body;
  }

  private static void requireOpen(StoredProcedure one) {
    if (!one.isOpen()) {
      throw ProblemException.conflict(Message.of("procedures.over").with("what", one.id()));
    }
  }
}
