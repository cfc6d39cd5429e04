package org.govsm.portal.ask;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.impact.Impacts;
import org.govsm.procurement.impact.OpenCase;
import org.govsm.procurement.impact.Purchase;
import org.govsm.procurement.impact.PurchaseLaw;
import org.jspecify.annotations.Nullable;

/**
 * Impact resource: what a change of the law does to cases that somebody gives, without storing
 * anything.
 */
@Path("api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
public final class ImpactResource {

  private final LawByDay lawByDay;
  private final RequestContexts contexts;

  public ImpactResource(LawByDay lawByDay, RequestContexts contexts) {
    this.lawByDay = lawByDay;
    this.contexts = contexts;
  }

  /** Which cases change under another day, and why. */
  @POST
  @Path("impact")
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, @Nullable Object> impact(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    Law law = lawByDay.at(context.day());
    PurchaseBodies read = new PurchaseBodies(law, body, Set.of("book", "cases", "role", "day"));
    List<OpenCase> cases = read.cases(read.text("book", Law.UNION));
    String role = read.text("role", PurchaseLaw.DAY);
    LocalDate day = read.day();
    read.requireRight();
    ProblemException.unlessNone(law.purchases().noRole(role, cases).stream().toList());
    return ApiRequests.tree(
        Impacts.ofDay(law.library(), role, day).on(cases).toPlain(context.words()));
  }

  /** Purchases beside the law of their days. */
  @POST
  @Path("replay")
  @Consumes(MediaType.APPLICATION_JSON)
  public Map<String, @Nullable Object> replay(
      Map<String, @Nullable Object> body, @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    Law law = lawByDay.at(context.day());
    PurchaseBodies read =
        new PurchaseBodies(law, body, Set.of("book", "name", "windowDays", "purchases"));
    String book = read.text("book", Law.UNION);
    List<Purchase> purchases = read.purchases(book);
    String name = read.text("name", book);
    int days = read.windowDays();
    read.requireRight();
    return ApiRequests.tree(
        ProblemException.accepted(law.purchases().replay(book, purchases, days, name))
            .toPlain(context.words()));
  }
}
