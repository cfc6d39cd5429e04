package org.govsm.portal.operations;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;

/** Health, readiness, metrics and daily backups. */
public final class OperationsSlice implements Slice {

  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final OperatorMetrics operator = new OperatorMetrics(metrics);
  private final Optional<DailyBackups> backups;

  /**
   * The slice of a portal.
   *
   * @param backups empty where none are written
   * @param certificateEnd when its certificate ends, where it speaks TLS itself
   * @param folder of its database; empty where that is no folder of this machine
   */
  public OperationsSlice(
      Optional<DailyBackups> backups, Optional<Instant> certificateEnd, Optional<Path> folder) {
    this.backups = backups;
    operator.ofProcess();
    backups.ifPresent(operator::of);
    certificateEnd.ifPresent(operator::ofCertificate);
    folder.ifPresent(operator::ofDisk);
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    operator.of(services.store());
    application.register(new RequestTimers(metrics)).register(new MetricsResource(metrics));
    register(
        application, new ReadyResource(Optional.of(services.store()), services.table(), backups));
  }

  @Override
  public Consumer<Store> daily(Services services) {
    return store -> backups.ifPresent(one -> one.look(store));
  }

  /** Registers what needs no store, and nobody who signed in. */
  public static void registerStateless(ResourceConfig application, Authorisation table) {
    register(application, new ReadyResource(Optional.empty(), table, Optional.empty()));
  }

  private static void register(ResourceConfig application, ReadyResource ready) {
    application.register(ready).register(new HealthResource());
  }
}
