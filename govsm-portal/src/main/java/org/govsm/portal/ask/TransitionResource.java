package org.govsm.portal.ask;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.govsm.core.process.TransitionRequest;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** Transition resource: whether something may happen now, without storing anything. */
@Path("api/v1/decisions/transition")
@Produces(MediaType.APPLICATION_JSON)
public final class TransitionResource {

  private final RequestContexts contexts;

  public TransitionResource(RequestContexts contexts) {
    this.contexts = contexts;
  }

  /**
   * Asks a machine.
   *
   * @return that it moves, or when it would, who may and what is missing
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, Object> transition(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    return ProblemException.accepted(TransitionRequest.ofPlain(Processes.all(), body))
        .answer()
        .toPlain(contexts.of(request).words());
  }
}
