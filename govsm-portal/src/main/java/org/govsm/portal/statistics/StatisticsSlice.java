package org.govsm.portal.statistics;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;

/** Statistics of what is bought. */
public final class StatisticsSlice implements Slice {

  private final StatisticsService service;

  /** Over what the portal keeps, and the law of a day. */
  public StatisticsSlice(RegisterSource source, BiFunction<Transaction, LocalDate, Law> laws) {
    this.service = new StatisticsService(source, laws);
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    application
        .register(new StatisticsResource(services, service))
        .register(new StatisticsPages(service));
  }
}
