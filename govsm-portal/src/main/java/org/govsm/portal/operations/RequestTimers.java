package org.govsm.portal.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.ws.rs.ClientErrorException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.jersey.micrometer.server.DefaultJerseyTagsProvider;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.govsm.portal.web.RoutePatterns;
import org.jspecify.annotations.Nullable;

/**
 * Timers of requests by route, method and status, under the names that Micrometer has for them. The
 * timer of a route that answers is found without making its names again: they come to as much as a
 * small answer.
 */
final class RequestTimers implements ApplicationEventListener {

  private static final String NAME = "http.server.requests";

  private final MeterRegistry registry;
  private final DefaultJerseyTagsProvider tags = new DefaultJerseyTagsProvider();
  private final AtomicInteger active = new AtomicInteger();
  private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();

  RequestTimers(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("govsm.requests.active", active, AtomicInteger::get)
        .description("requests that are being answered")
        .strongReference(true)
        .register(registry);
  }

  /** What the names of a timer are made of, where a method answered without an exception. */
  private record Answered(ResourceMethod route, String method, int status) {}

  @Override
  public void onEvent(ApplicationEvent event) {
    // of requests alone
  }

  @Override
  public RequestEventListener onRequest(RequestEvent event) {
    active.incrementAndGet();
    return new OfRequest();
  }

  private Timer timer(RequestEvent event) {
    @Nullable ResourceMethod route = event.getUriInfo().getMatchedResourceMethod();
    if (route == null || event.getException() != null || event.getContainerResponse() == null) {
      return named(event);
    }
    String method = event.getContainerRequest().getMethod();
    int status = event.getContainerResponse().getStatus();
    return timers.computeIfAbsent(new Answered(route, method, status), one -> named(event));
  }

  private Timer named(RequestEvent event) {
    return registry.timer(NAME, tags.httpRequestTags(event));
  }

  /** Times one request from where its route was found, or was not. */
  private final class OfRequest implements RequestEventListener {

    private long start;
    private boolean isTimed;

    @Override
    public void onEvent(RequestEvent event) {
      switch (event.getType()) {
        case REQUEST_MATCHED -> start();
        case ON_EXCEPTION -> {
          if (event.getException() instanceof ClientErrorException) {
            start(); // no route was found, or not for what was sent
          }
        }
        case FINISHED -> {
          active.decrementAndGet();
          if (isTimed && !isOfBidders(event)) {
            timer(event).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
          }
        }
        default -> {}
      }
    }

    private static boolean isOfBidders(RequestEvent event) {
      return RoutePatterns.isOfBidders(RoutePatterns.template(event.getContainerRequest()));
    }

    private void start() {
      start = System.nanoTime();
      isTimed = true;
    }
  }
}
