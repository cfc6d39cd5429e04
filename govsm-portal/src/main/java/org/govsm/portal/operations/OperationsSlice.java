package org.govsm.portal.operations;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;

/** Health, readiness and metrics. */
public final class OperationsSlice implements Slice {

  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  @Override
  public void register(ResourceConfig application, Services services) {
    gauges(services.store());
    application.register(new RequestTimers(metrics)).register(new MetricsResource(metrics));
    register(application, new ReadyResource(Optional.of(services.store()), services.table()));
  }

  /** Registers what needs no store, and nobody who signed in. */
  public static void registerStateless(ResourceConfig application, Authorisation table) {
    register(application, new ReadyResource(Optional.empty(), table));
  }

  private static void register(ResourceConfig application, ReadyResource ready) {
    application.register(ready).register(new HealthResource());
  }

  private void gauges(Store store) {
    FunctionCounter.builder("govsm.store.reads", store, Store::reads)
        .description("units of work that read from the database")
        .register(metrics);
    Gauge.builder("govsm.departments.read.only", store, one -> one.readOnly().size())
        .description("departments that are broken, so that they can only be read")
        .strongReference(true)
        .register(metrics);
    Gauge.builder("govsm.checkpoints.broken", store, one -> one.areCheckpointsBroken() ? 1 : 0)
        .description("1 where a checkpoint is broken, so that none is taken")
        .strongReference(true)
        .register(metrics);
  }
}
