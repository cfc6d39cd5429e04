package org.govsm.portal.operations;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Counters and timers in the text form of Prometheus. */
@Path("metrics")
public final class MetricsResource {

  private final PrometheusMeterRegistry metrics;

  public MetricsResource(PrometheusMeterRegistry metrics) {
    this.metrics = metrics;
  }

  /** All of them. */
  @GET
  @Produces("text/plain;version=0.0.4;charset=utf-8")
  public String metrics() {
    return metrics.scrape("text/plain;version=0.0.4");
  }
}
