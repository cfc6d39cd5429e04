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
import org.govsm.core.time.FinancialYear;
import org.govsm.portal.http.Visitor;
import org.govsm.portal.http.Visitors;
import org.govsm.portal.law.Law;
import org.govsm.portal.purchases.PurchaseDesk;
import org.govsm.portal.purchases.PurchaseReports;
import org.govsm.portal.store.Store;
import org.jspecify.annotations.Nullable;

/** Years of purchases of a department, beside the law of their days. */
@Path("api/v1/departments/{department}/replay")
@Produces(MediaType.APPLICATION_JSON)
public final class PurchaseReplayResource {

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
  public PurchaseReplayResource(Store store, PurchaseDesk desk, Visitors visitors) {
    this.store = store;
    this.desk = desk;
    this.visitors = visitors;
  }

  /**
   * A financial year of purchases beside the law of their days.
   *
   * @param department the department
   * @param request with the parameters year, windowDays and book
   * @return the report
   */
  @GET
  public Map<String, @Nullable Object> replay(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Visitor visitor = visitors.of(request);
    FinancialYear year =
        Cursor.parameter(request, "year")
            .map(PurchaseBodies::year)
            .orElseGet(() -> FinancialYear.of(visitor.today()));
    int days = Asking.count(request, "windowDays", PurchaseReports.WINDOW);
    String book = Cursor.parameter(request, "book").orElse(Law.UNION);
    PurchaseReports.OfYear report =
        store.read(
            unit ->
                PurchaseReports.replay(
                    unit, desk.law(unit, visitor.day()), department, book, year, days));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    tree.putAll(Asking.tree(PurchaseTrees.ofYear(report, visitor.words())));
    return Asking.tree(tree);
  }
}
