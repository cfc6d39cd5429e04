package org.govsm.portal.purchases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.time.FinancialYear;
import org.govsm.portal.ask.Law;
import org.govsm.portal.ask.PurchaseBodies;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.RequestContext;
import org.govsm.procurement.impact.PurchaseLaw;
import org.jspecify.annotations.Nullable;

/** Years of purchases of a department, beside the law of their days. */
@Path("api/v1/departments/{department}/replay")
@Produces(MediaType.APPLICATION_JSON)
public record PurchaseReplayResource(PurchaseService service) {

  /**
   * A financial year of purchases beside the law of their days.
   *
   * @return counts and sums of the whole year, and a page of its purchases by id
   */
  @GET
  public Map<String, @Nullable Object> replay(@Context Call call) {
    RequestContext context = call.context();
    FinancialYear year =
        Cursor.parameter(call.request(), "year")
            .map(PurchaseBodies::year)
            .orElseGet(() -> FinancialYear.of(context.today()));
    int days = ApiRequests.count(call.request(), "windowDays", PurchaseLaw.WINDOW);
    String book = Cursor.parameter(call.request(), "book").orElse(Law.UNION);
    Cursor cursor = Cursor.overIds(call.request());
    PurchaseReports.OfYear report =
        call.read(
            tx ->
                PurchaseReports.replay(
                    tx, service.law(tx, context.day()), call.department(), book, year, days));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    tree.putAll(ApiRequests.tree(PurchaseJson.ofYear(report, cursor, context.words())));
    return ApiRequests.tree(tree);
  }
}
