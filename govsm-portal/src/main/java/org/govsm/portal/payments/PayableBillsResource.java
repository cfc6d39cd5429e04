package org.govsm.portal.payments;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.bills.ExcessInterest;
import org.govsm.portal.bills.OwedInterest;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Bills of a department that are passed for payment. */
@Path("api/v1/departments/{department}/payable-bills")
@Produces(MediaType.APPLICATION_JSON)
public record PayableBillsResource(PaymentServices services) {

  /**
   * Bills that are passed and stand in no batch, by their due day, each with what stands against
   * it.
   */
  @GET
  public Map<String, @Nullable Object> payable(@Context Call call) {
    Messages words = call.page().words();
    Cursor cursor = Cursor.overIds(call.request());
    List<PayableBill> all =
        call.read(tx -> services.batches().candidates(tx, call.department(), call.by()));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    tree.putAll(
        cursor.paged(
            "bills", all, one -> PaymentJson.candidate(one, words), one -> one.bill().id()));
    List<OwedInterest> owing =
        call.read(tx -> services.batches().bills().owingInterest(tx, call.department()));
    tree.put("interest", owing.stream().map(InterestJson::owing).toList());
    List<ExcessInterest> excess =
        call.read(tx -> BillPayments.excessInterest(tx, call.department()));
    tree.put("excess", excess.stream().map(InterestJson::excess).toList());
    return ApiRequests.tree(tree);
  }
}
