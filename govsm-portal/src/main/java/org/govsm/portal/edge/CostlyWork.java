package org.govsm.portal.edge;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RoutePatterns;
import org.govsm.portal.web.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Work that costs much is begun only where there is room for it, before its body is read as JSON.
 * The room is given back when the answer is made; where it is made while it is written, when it is
 * written.
 */
@Priority(Priorities.AUTHORIZATION + 100)
public final class CostlyWork
    implements ContainerRequestFilter, ContainerResponseFilter, ApplicationEventListener {

  private static final String HELD = CostlyWork.class.getName();

  private final Authorisation table;
  private final WorkRooms rooms;

  public CostlyWork(Authorisation table, WorkRooms rooms) {
    this.table = table;
    this.rooms = rooms;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<Rule> rule = table.route(request.getMethod(), RoutePatterns.template(request));
    if (rule.filter(one -> one.costly() || one.stateless()).isEmpty()) {
      return;
    }
    Optional<Runnable> room = rooms.take(request, rule.get().costly());
    if (room.isPresent()) {
      request.setProperty(HELD, new Held(room.get()));
    } else {
      throw new ProblemException(ProblemDetail.busy());
    }
  }

  /** Room that is given back once, whoever does it first. */
  private static final class Held {

    private final AtomicReference<@Nullable Runnable> room;

    Held(Runnable room) {
      this.room = new AtomicReference<>(room);
    }

    void giveBack() {
      Runnable held = room.getAndSet(null);
      if (held != null) {
        held.run();
      }
    }
  }

  /** Before anything is written: whoever asks one thing after the other finds the room free. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(HELD) instanceof Held held
        && !(response.getEntity() instanceof StreamingOutput)) {
      held.giveBack();
    }
  }

  @Override
  public void onEvent(ApplicationEvent event) {
    // only requests are looked at
  }

  @Override
  public RequestEventListener onRequest(RequestEvent begun) {
    return new Watching();
  }

  /** Remembers what is held, as a request that is over has no properties any more. */
  private static final class Watching implements RequestEventListener {

    private @Nullable Held held;

    @Override
    public void onEvent(RequestEvent event) {
      if (event.getType() == RequestEvent.Type.REQUEST_FILTERED
          && event.getContainerRequest().getProperty(HELD) instanceof Held found) {
        held = found;
      } else if (event.getType() == RequestEvent.Type.FINISHED && held != null) {
        held.giveBack();
      }
    }
  }
}
