package org.govsm.portal.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Procedure desk: begins procedures and takes their steps for who is no page, by the same rules.
 */
public final class ProcedureDesk {

  private final ProcedureService service;
  private final StepService steps;

  /** Over the law of a day and a clock. */
  public ProcedureDesk(BiFunction<Transaction, LocalDate, Law> laws, Clock clock) {
    ProcedureLaw law = new ProcedureLaw(laws);
    this.service = new ProcedureService(law, clock);
    this.steps = new StepService(law, clock);
  }

  /** Begins the procedure of a purchase, as the API does. */
  public void begin(
      Transaction tx, String department, Map<String, @Nullable Object> order, Caller by) {
    String purchase = String.valueOf(order.get("purchase"));
    service.begin(tx, department, purchase, GivenStart.read(order), by);
  }

  /**
   * Takes a step, as the API does.
   *
   * @throws IllegalStateException if the process refuses it
   */
  public void step(
      Transaction tx,
      String department,
      String procedure,
      Map<String, @Nullable Object> step,
      Caller by) {
    StoredProcedure one = ProcedureService.current(tx, department, procedure);
    try {
      steps.take(tx, one, GivenStep.read(step), by);
    } catch (StepRefused e) {
      List<Message> against =
          e.move().findings().stream()
              .filter(found -> found.weight() == Finding.Weight.BLOCKING)
              .map(Finding::text)
              .toList();
      throw new IllegalStateException(procedure + " refuses " + against, e);
    }
  }
}
