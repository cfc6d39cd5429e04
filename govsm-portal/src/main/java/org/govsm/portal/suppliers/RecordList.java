package org.govsm.portal.suppliers;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Page;

/**
 * Record list: the debarments or the panels of a department, as a page or as a file.
 *
 * @param register which of the two
 * @param route the address under which they stand
 * @param states the codes by which they are filtered; none where they have no states
 * @param word what a state is called
 */
record RecordList(
    String register, String route, List<String> states, BiFunction<Page, String, String> word) {

  RecordList {
    states = List.copyOf(states);
  }

  Response of(Call call) {
    String department = DepartmentIds.require(call.department());
    Page page = call.page();
    String language = page.context().language();
    ListTable<StoredRecord> table =
        ListTable.<StoredRecord>by(page, "id")
            .column("id", "suppliers.id-label", StoredRecord::id)
            .column("name", route + ".name", one -> one.name(language))
            .column("from", "suppliers.from", StoredRecord::from)
            .column("suppliers.last", StoredRecord::until)
            .column(
                "suppliers.how-far",
                one -> one.state().isEmpty() ? "" : word.apply(page, one.state()));
    if (!states.isEmpty()) {
      table
          .sort("state", "suppliers.how-far")
          .filter("state", "suppliers.how-far", states, code -> word.apply(page, code));
    }
    return table.answer(
        call,
        "suppliers/" + route,
        route + "-" + department,
        (tx, listing) -> ListedRecord.of(tx, department, register, listing),
        (tx, list) -> new RecordView(department, route, list));
  }
}
