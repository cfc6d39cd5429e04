package org.govsm.portal.suppliers;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.jspecify.annotations.Nullable;

/**
 * Record answers: how the API lists and gives the records of a register, and refuses a change of
 * another version.
 *
 * @param document the member that holds the document, and the id of one in the address
 */
record RecordAnswers(String register, String route, String document, Find find) {

  /** A record as it is now. */
  interface Find {
    StoredRecord in(Transaction tx, String department, String id);
  }

  Map<String, @Nullable Object> list(Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    String department = DepartmentIds.require(call.department());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    List<StoredRecord> page =
        call.read(
            tx -> new SupplierRecords(tx).page(department, register, cursor.id(), cursor.limit()));
    tree.putAll(cursor.listed(route, page, SupplierJson::heading, StoredRecord::id));
    return ApiRequests.tree(tree);
  }

  StoredRecord now(Transaction tx, Call call) {
    return find.in(tx, call.department(), call.at(document));
  }

  Response read(Call call) {
    StoredRecord now = call.read(tx -> now(tx, call));
    return Response.ok(ApiRequests.tree(SupplierJson.whole(now, document)))
        .tag(String.valueOf(now.version()))
        .build();
  }

  /** Does what a request asks for with the version that its author saw. */
  Response then(Call call, BiFunction<Transaction, StoredRecord, StoredRecord> work) {
    return call.respond(tx -> written(200, work.apply(tx, seen(tx, call))));
  }

  StoredRecord seen(Transaction tx, Call call) {
    StoredRecord now = now(tx, call);
    ApiRequests.requireSeen(
        call.ifMatch(), now.version(), Message.of("store.supplier-record-stale"));
    return now;
  }

  StoredAnswer written(int status, StoredRecord one) {
    return ApiRequests.version(
        status,
        one.version(),
        "/api/v1/departments/" + one.department() + "/" + route + "/" + one.id(),
        SupplierJson.whole(one, document));
  }
}
