package org.govsm.portal.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.govsm.core.text.Message;
import org.govsm.portal.http.Problem;
import org.govsm.portal.http.WorkRooms;

/**
 * Work that costs much is begun only where there is room for it, before its body is read as JSON, and
 * the room is given back when the answer is written.
 */
@Priority(Priorities.AUTHORIZATION + 100)
public final class CostlyWork implements ContainerRequestFilter, ApplicationEventListener {

  private static final String HELD = CostlyWork.class.getName();
  private static final int RETRY_SECONDS = 2;

  private final Authorisation table;
  private final WorkRooms rooms;

  /**
   * Wires it.
   *
   * @param table says what is costly, and what is answered without being stored
   * @param rooms how much is done at the same time
   */
  public CostlyWork(Authorisation table, WorkRooms rooms) {
    this.table = table;
    this.rooms = rooms;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<Rule> rule = table.route(request.getMethod(), Routes.template(request));
    if (rule.filter(one -> one.costly() || one.stateless()).isEmpty()) {
      return;
    }
    Optional<Runnable> room = rooms.take(request, rule.get().costly());
    if (room.isPresent()) {
      request.setProperty(HELD, room.get());
    } else {
      request.abortWith(later());
    }
  }

  private static Response later() {
    Message text = Message.of("work.busy").with("seconds", RETRY_SECONDS);
    return Response.status(429)
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .entity(Problem.of(429, text))
        .build();
  }

  @Override
  public void onEvent(ApplicationEvent event) {
    // only requests are looked at
  }

  @Override
  public RequestEventListener onRequest(RequestEvent begun) {
    return event -> {
      if (event.getType() == RequestEvent.Type.FINISHED
          && event.getContainerRequest().getProperty(HELD) instanceof Runnable room) {
        room.run();
      }
    };
  }
}
