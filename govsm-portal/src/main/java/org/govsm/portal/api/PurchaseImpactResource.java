package org.govsm.portal.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.portal.http.Visitor;
import org.govsm.portal.http.Visitors;
import org.govsm.portal.purchases.PurchaseDesk;
import org.govsm.portal.purchases.PurchaseReports;
import org.govsm.portal.store.Store;
import org.jspecify.annotations.Nullable;

/** What another day does to the purchases of a department. */
@Path("api/v1/departments/{department}/impact")
@Produces(MediaType.APPLICATION_JSON)
public final class PurchaseImpactResource {

  private final Store store;
  private final PurchaseDesk desk;
  private final Visitors visitors;

  /**
   * Wires it.
   *
   * @param store the store
   * @param desk knows the law
   * @param visitors in which language it answers
   */
  public PurchaseImpactResource(Store store, PurchaseDesk desk, Visitors visitors) {
    this.store = store;
    this.desk = desk;
    this.visitors = visitors;
  }

  /**
   * What another day does to the purchases whose files are open.
   *
   * @param department the department
   * @param request with the parameters role and day
   * @return one line for each
   */
  @GET
  public Map<String, @Nullable Object> impact(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Visitor visitor = visitors.of(request);
    String role = Cursor.parameter(request, "role").orElse(PurchaseReports.DAY);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    tree.putAll(
        store
            .read(
                unit ->
                    PurchaseReports.impact(
                        unit,
                        desk.law(unit, visitor.day()),
                        department,
                        PurchaseBodies.role(role),
                        Asking.day(request, "day", visitor.today())))
            .toPlain(visitor.words()));
    return Asking.tree(tree);
  }
}
