package org.govsm.portal.purchases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.time.FinancialYear;
import org.govsm.portal.ask.Law;
import org.govsm.portal.ask.PurchaseBodies;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.impact.PurchaseLaw;
import org.jspecify.annotations.Nullable;

/** Years of purchases of a department, beside the law of their days. */
@Path("api/v1/departments/{department}/replay")
@Produces(MediaType.APPLICATION_JSON)
public final class PurchaseReplayResource {

  private final Store store;
  private final PurchaseService service;
  private final RequestContexts contexts;

  public PurchaseReplayResource(Store store, PurchaseService service, RequestContexts contexts) {
    this.store = store;
    this.service = service;
    this.contexts = contexts;
  }

  /**
   * A financial year of purchases beside the law of their days.
   *
   * @param request with the parameters after and limit, among others
   * @return counts and sums of the whole year, and a page of its purchases by id
   */
  @GET
  public Map<String, @Nullable Object> replay(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    FinancialYear year =
        Cursor.parameter(request, "year")
            .map(PurchaseBodies::year)
            .orElseGet(() -> FinancialYear.of(context.today()));
    int days = ApiRequests.count(request, "windowDays", PurchaseLaw.WINDOW);
    String book = Cursor.parameter(request, "book").orElse(Law.UNION);
    Cursor cursor = Cursor.overIds(request);
    PurchaseReports.OfYear report =
        store.read(
            tx ->
                PurchaseReports.replay(
                    tx, service.law(tx, context.day()), department, book, year, days));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    tree.putAll(ApiRequests.tree(PurchaseJson.ofYear(report, cursor, context.words())));
    return ApiRequests.tree(tree);
  }
}
