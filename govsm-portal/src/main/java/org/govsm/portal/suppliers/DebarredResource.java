package org.govsm.portal.suppliers;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.procurement.supplier.DebarmentProceeding;
import org.jspecify.annotations.Nullable;

/** Public list of the suppliers that departments of this portal debarred, without their numbers. */
@Path("api/v1/debarred")
@Produces(MediaType.APPLICATION_JSON)
public record DebarredResource(SupplierServices services) {

  /** The orders that hold, and those that are over, ordered by department and id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overPaths(call.request());
    LocalDate today = services.service().today();
    List<StoredRecord> orders = call.read(DebarmentService::ordered);
    return ApiRequests.tree(
        cursor.paged("debarred", orders, one -> order(one, today), DebarredResource::place));
  }

  private static String place(StoredRecord one) {
    return one.department() + "/" + one.id();
  }

  private static Map<String, Object> order(StoredRecord one, LocalDate today) {
    DebarmentProceeding order = DebarmentService.read(one);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("name", order.name());
    order.hindiName().ifPresent(name -> tree.put("nameHi", name));
    order.order().ifPresent(number -> tree.put("order", number));
    tree.put("from", order.from().toString());
    tree.put("until", order.until().toString());
    tree.put("reason", order.reason());
    tree.put("ended", order.isEnded());
    tree.put("holds", order.holds(today));
    return tree;
  }
}
