package org.govsm.portal.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.process.Actor;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.process.OpenStep;
import org.govsm.procurement.process.ProcurementProcess;
import org.govsm.procurement.process.StepOutcome;
import org.govsm.procurement.process.StepRequest;

/**
 * Step follower: takes the steps that the record knows whole, by who did them on their day, one
 * after another. What the process refuses is not taken, and told on the page of the procedure.
 */
record StepFollower(ProcedureLaw law) {

  /** A step that the record knows, and its event. */
  private record Known(String event, RecordedStep step) {}

  /**
   * Takes what the record knows; nothing while a step waits for signatures.
   *
   * @param at when the record was written
   * @param actor who wrote it last
   */
  StoredProcedure follow(Transaction tx, StoredProcedure one, Instant at, String actor) {
    StoredProcedure now = one;
    Optional<StoredProcedure> next = next(tx, now, at, actor);
    while (next.isPresent()) {
      now = next.get();
      next = next(tx, now, at, actor);
    }
    return now;
  }

  private Optional<StoredProcedure> next(
      Transaction tx, StoredProcedure one, Instant at, String actor) {
    if (!one.isOpen() || one.tender().isEmpty() || !one.waiting().isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = Moments.day(at);
    TenderSteps steps = new TenderSteps(tx, law.awards());
    Optional<ProcedureLaw.Running> running = law.standing(tx, one, today);
    return running.flatMap(
        now ->
            known(steps, one, now.process()).stream()
                .flatMap(known -> taken(tx, steps, one, now, known, at, actor).stream())
                .findFirst());
  }

  /** What is open and on record, in order of time; a cancellation is for a person to confirm. */
  private static List<Known> known(
      TenderSteps steps, StoredProcedure one, ProcurementProcess process) {
    return process.open().stream()
        .map(OpenStep::event)
        .distinct()
        .filter(event -> !event.equals(StepPages.CANCEL))
        .flatMap(event -> steps.next(one, event).stream().map(step -> new Known(event, step)))
        .sorted(Comparator.comparing((Known known) -> known.step().on()))
        .toList();
  }

  private static Optional<StoredProcedure> taken(
      Transaction tx,
      TenderSteps steps,
      StoredProcedure one,
      ProcedureLaw.Running running,
      Known known,
      Instant at,
      String actor) {
    ProcurementProcess process = running.process();
    GivenStep given = steps.whole(known.step(), known.event(), StepAsks.of(process, known.event()));
    List<Actor> by = ProcedureRoles.recorded(known.step().by(), process.committee());
    Optional<StepRequest> request = request(given, by);
    Optional<StepOutcome> outcome = request.map(process::request).filter(StepOutcome::isTaken);
    if (outcome.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> body = new LinkedHashMap<>(given.toBody(request.orElseThrow()));
    body.putAll(StepService.state(outcome.get().process(), running.law()));
    return Optional.of(new Procedures(tx).write(Procedures.STEPPED, one, body, Sql.cut(at), actor));
  }

  private static Optional<StepRequest> request(GivenStep given, List<Actor> by) {
    try {
      return by.isEmpty() ? Optional.empty() : Optional.of(given.request(by));
    } catch (ProblemException e) {
      return Optional.empty(); // what cannot be read waits for a person
    }
  }
}
