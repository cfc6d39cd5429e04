package org.govsm.portal.edge;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.server.Request;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.RandomTokens;
import org.govsm.portal.web.RoutePatterns;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Log of what was refused and of what machines did: each answer has an id, whoever makes it, and
 * its line in the log has that id, the route, the status and who asked, as events call them. It has
 * no name, address, query or body. Of refusals it has at most a hundred lines a minute, so that
 * nobody fills the disk.
 */
@PreMatching
@Priority(0)
public final class RequestLog implements ContainerRequestFilter, ContainerResponseFilter {

  /** The header with the id. */
  public static final String HEADER = "X-Request-Id";

  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
  private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);
  private static final int LINES = 100;
  private static final String LINE = "{} {} {} {}";
  private static final String ID = RequestLog.class.getName();

  /** The name of the id in the lines of the log. */
  private static final String LOGGED = "request";

  private final PerMinute refusals = new PerMinute();

  /** Counts lines of the minute. */
  private static final class PerMinute {

    private long minute;
    private int lines;

    synchronized boolean isDue() {
      long now = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime());
      if (now != minute) {
        if (lines > LINES) {
          LOG.warn("{} refusals of the minute before are not written", lines - LINES);
        }
        minute = now;
        lines = 0;
      }
      lines++;
      return lines <= LINES;
    }
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getProperty(ID) == null) {
      request.setProperty(ID, RandomTokens.id("r-"));
    }
  }

  /** Has each line of the log that comes from answering a request bear its id. */
  static void answer(Request request, Runnable answer) {
    String id = RandomTokens.id("r-");
    request.setAttribute(ID, id);
    MDC.put(LOGGED, id);
    try {
      answer.run();
    } finally {
      MDC.remove(LOGGED);
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Object id = request.getProperty(ID);
    if (id == null) {
      return; // refused before anything was looked at
    }
    response.getHeaders().putSingle(HEADER, id);
    Caller caller = Caller.of(request);
    int status = response.getStatus();
    if (status >= 500 || REFUSALS.contains(status) && refusals.isDue()) {
      LOG.warn(LINE, status, request.getMethod(), route(request), who(request, caller));
    } else if (caller.kind() == Caller.Kind.SERVICE) {
      LOG.info(LINE, status, request.getMethod(), route(request), who(request, caller));
    }
  }

  /** Who bids is nowhere told before the bids are opened. */
  private static String who(ContainerRequestContext request, Caller caller) {
    return RoutePatterns.isOfBidders(route(request)) ? "bidder" : caller.actor();
  }

  private static String route(ContainerRequestContext request) {
    return RoutePatterns.template(request);
  }

  /** Answers that Jersey did not make get their id as they go out: no route is known of them. */
  void identify(HttpResponsePacket response) {
    if (response.containsHeader(HEADER) || response.isAcknowledgement()) {
      return;
    }
    String id = RandomTokens.id("r-");
    response.setHeader(HEADER, id);
    if (response.getStatus() >= 400 && refusals.isDue()) {
      MDC.put(LOGGED, id);
      LOG.warn(LINE, response.getStatus(), method(response.getRequest()), "/", "public");
      MDC.remove(LOGGED);
    }
  }

  /** Nothing but a method that is known, as the head may be broken. */
  private static String method(@Nullable HttpRequestPacket request) {
    String method = request == null ? "" : String.valueOf(request.getMethod());
    return FrontDoor.METHODS.contains(method) ? method : "-";
  }
}
