package org.govsm.portal.publication;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.record.SupplierPerformance;
import org.jspecify.annotations.Nullable;

/** Performance of the suppliers of a department by its certificates, for everybody. */
@Path("api/v1/departments/{department}/published-performance")
@Produces(MediaType.APPLICATION_JSON)
public record PerformanceResource(Performance performance) {

  /** Each supplier, by name. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overNumbers(call.request());
    Performance.Counted counted = performance.of(call.department(), call.request());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    tree.put("day", Moments.day(counted.at()).toString());
    tree.put("contracts", counted.contracts());
    tree.put("certificates", counted.certificates());
    int from = (int) Math.min(cursor.number(), counted.suppliers().size());
    int until = Math.min(from + cursor.limit(), counted.suppliers().size());
    tree.put(
        "suppliers",
        Tree.list(counted.suppliers().subList(from, until), SupplierPerformance::toPlain));
    if (until < counted.suppliers().size()) {
      tree.put("next", String.valueOf(until));
    }
    return ApiRequests.tree(tree);
  }
}
