package org.govsm.portal.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.ThreadSource;
import org.govsm.portal.web.WorkSource;

/** Procedures of procurement, from the purchase to the contract. */
public final class ProceduresSlice implements Slice {

  private final ProcedureLaw law;

  /** Over the law of a day. */
  public ProceduresSlice(BiFunction<Transaction, LocalDate, Law> laws) {
    this.law = new ProcedureLaw(laws);
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    Clock clock = services.clock();
    ProcedureServices own =
        new ProcedureServices(
            services, new ProcedureService(law, clock), new StepService(law, clock), law);
    application
        .register(new ProceduresResource(own))
        .register(new ProcedureStepsResource(own))
        .register(new ProcedurePages(own))
        .register(new NewProcedurePages(own))
        .register(new StepPages(own));
  }

  @Override
  public List<ThreadSource> threads() {
    return List.of(new ProcedureThread());
  }

  @Override
  public List<WorkSource> work(Services services) {
    Set<String> may =
        services
            .table()
            .route("POST", "/procedures/{department}/{procedure}/steps/{event}")
            .map(rule -> Set.copyOf(rule.roles()))
            .orElse(Set.of());
    return List.of(new WaitingProcedures(may));
  }
}
