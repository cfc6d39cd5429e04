package org.govsm.portal.suppliers;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.govsm.core.process.State;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Page;
import org.govsm.procurement.supplier.SupplierKinds;
import org.govsm.procurement.supplier.SupplierRegistration;

/** Supplier list: the suppliers of a department, as a page or as a file, without their numbers. */
public record SupplierList(SupplierServices services) {

  static final List<String> STATES =
      SupplierRegistration.machine().states().stream().map(State::code).toList();

  /** The suppliers of a department. */
  public record View(String department, boolean isSet, Listed<StoredRecord> list) {

    /** The look of the state of one. */
    public String look(StoredRecord one) {
      return SupplierView.look(one.state());
    }
  }

  Response of(Call call) {
    String department = DepartmentIds.require(call.department());
    Page page = call.page();
    String language = page.context().language();
    return ListTable.<StoredRecord>by(page, "id")
        .column("id", "suppliers.id-label", StoredRecord::id)
        .column("name", "suppliers.name", one -> one.name(language))
        .column(
            "kind",
            "suppliers.kind",
            one -> one.text("kind").map(code -> kind(page, code)).orElse(""))
        .column("state", "suppliers.state", one -> state(page, one.state()))
        .filter("state", "suppliers.state", STATES, code -> state(page, code))
        .filter("kind", "suppliers.kind", SupplierKinds.shipped(), code -> kind(page, code))
        .answer(
            call,
            "suppliers/list",
            "suppliers-" + department,
            (tx, listing) -> ListedRecord.of(tx, department, SupplierRecords.SUPPLIER, listing),
            (tx, list) ->
                new View(
                    department,
                    !services.policies().policy(tx, department).checks().isEmpty(),
                    list));
  }

  private static String state(Page page, String code) {
    return page.words().term("supplier.registration.state." + code);
  }

  private static String kind(Page page, String code) {
    return page.words().term("supplier.kind." + code);
  }
}
