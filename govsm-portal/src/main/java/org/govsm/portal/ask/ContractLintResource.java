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
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.LintRequest;
import org.jspecify.annotations.Nullable;

/**
 * Contract lint resource: what terms leave open and what each reading of it costs, without storing
 * anything.
 */
@Path("api/v1/decisions/contract-lint")
@Produces(MediaType.APPLICATION_JSON)
public final class ContractLintResource {

  private final LintRequest requests;
  private final RequestContexts contexts;

  public ContractLintResource(MetricDictionary dictionary, RequestContexts contexts) {
    this.requests = LintRequest.over(dictionary);
    this.contexts = contexts;
  }

  /** Answers. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, @Nullable Object> lint(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    return ApiRequests.tree(
        ProblemException.accepted(requests.ofPlain(body, context.day())).toPlain(context.words()));
  }
}
