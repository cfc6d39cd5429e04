package org.govsm.portal.ask;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** What is payable for a period, asked without storing anything. */
@Path("api/v1/decisions/certificate")
@Produces(MediaType.APPLICATION_JSON)
public final class CertificateDecisionResource {

  private final CertificateAnswer answer;
  private final RequestContexts contexts;

  public CertificateDecisionResource(CertificateAnswer answer, RequestContexts contexts) {
    this.answer = answer;
    this.contexts = contexts;
  }

  /** Answers. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, @Nullable Object> certify(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    return ApiRequests.tree(answer.of(body, contexts.of(request).words()));
  }
}
