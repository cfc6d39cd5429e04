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
import org.govsm.portal.store.Store;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.impact.PurchaseLaw;
import org.jspecify.annotations.Nullable;

/** Purchase impact resource: what another day does to the purchases of a department. */
@Path("api/v1/departments/{department}/impact")
@Produces(MediaType.APPLICATION_JSON)
public final class PurchaseImpactResource {

  private final Store store;
  private final PurchaseService service;
  private final RequestContexts contexts;

  public PurchaseImpactResource(Store store, PurchaseService service, RequestContexts contexts) {
    this.store = store;
    this.service = service;
    this.contexts = contexts;
  }

  /** What another day does to the purchases whose files are open. */
  @GET
  public Map<String, @Nullable Object> impact(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    String role = Cursor.parameter(request, "role").orElse(PurchaseLaw.DAY);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    tree.putAll(
        store
            .read(
                tx ->
                    PurchaseReports.impact(
                        tx,
                        service.law(tx, context.day()),
                        department,
                        role,
                        ApiRequests.day(request, "day", context.today())))
            .toPlain(context.words()));
    return ApiRequests.tree(tree);
  }
}
