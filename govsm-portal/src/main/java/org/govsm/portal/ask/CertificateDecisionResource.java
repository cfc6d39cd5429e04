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
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.CertificateRequest;
import org.jspecify.annotations.Nullable;

/** Certificate decision resource: what is payable for a period, without storing anything. */
@Path("api/v1/decisions/certificate")
@Produces(MediaType.APPLICATION_JSON)
public final class CertificateDecisionResource {

  private final CertificateRequest requests;
  private final RequestContexts contexts;

  public CertificateDecisionResource(MetricDictionary dictionary, RequestContexts contexts) {
    this.requests = CertificateRequest.over(dictionary, Shapes.shipped());
    this.contexts = contexts;
  }

  /** Answers. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, @Nullable Object> certify(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    return ApiRequests.tree(
        ProblemException.accepted(requests.decide(body)).toPlain(contexts.of(request).words()));
  }
}
