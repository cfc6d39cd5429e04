package org.govsm.portal.ask;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.govsm.governance.assessment.Assessment;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** Assessment resource: judges whether accounts are in order, and stores nothing. */
@Path("api/v1/decisions/assessment")
@Produces(MediaType.APPLICATION_JSON)
public final class AssessmentResource {

  private final RequestContexts contexts;

  public AssessmentResource(RequestContexts contexts) {
    this.contexts = contexts;
  }

  /**
   * Assesses.
   *
   * @param body profile, asOf, facts and, if wanted, params
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, Object> assess(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    return ProblemException.accepted(Assessment.ofPlain(body))
        .toPlain(contexts.of(request).words());
  }
}
