package org.govsm.portal.ask;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.govsm.core.rules.RuleBook;
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.procedure.Procedures;
import org.govsm.procurement.procedure.SplittingRequest;
import org.jspecify.annotations.Nullable;

/**
 * Splitting resource: whether a demand was cut up into smaller orders, without storing anything.
 */
@Path("api/v1/decisions/splitting")
@Produces(MediaType.APPLICATION_JSON)
public final class SplittingResource {

  private final LawByDay lawByDay;
  private final RequestContexts contexts;

  public SplittingResource(LawByDay lawByDay, RequestContexts contexts) {
    this.lawByDay = lawByDay;
    this.contexts = contexts;
  }

  /**
   * Answers.
   *
   * @param body book, facts, orders and the days that belong together
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, Object> check(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    Law law = lawByDay.at(context.day());
    RuleBook book = law.bookAnswering(Books.named(body), Procedures.QUESTION);
    SplittingRequest asked = law.purchases().splittingRequests(book);
    return Books.accepted(body, List.of("facts", "orders", "windowDays"), asked::ofPlain)
        .toPlain(context.words());
  }
}
