package org.govsm.portal.contracts;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Contract register: the contracts that a caller sees, as a page or as a file. */
final class ContractRegister {

  /** How many suppliers the field offers; others can be typed. */
  private static final int OFFERED = 200;

  private final ContractRows rows;

  ContractRegister(ContractServices services) {
    this.rows = new ContractRows(services);
  }

  /**
   * What a request asks for.
   *
   * @param preparing whether more contracts are on their way
   */
  Response of(Call call, boolean preparing) {
    Page page = call.page();
    ListTable<ContractRow> table =
        ListTable.<ContractRow>by(page, "id")
            .column("id", "contracts.id", one -> one.contract().id())
            .column("title", "contracts.name", one -> one.contract().terms().title())
            .column("contracts.buyer", one -> one.contract().terms().buyer().name())
            .column(
                "supplier", "contracts.supplier", one -> one.contract().terms().supplier().name())
            .column("contracts.period", newest(one -> one.period()))
            .column("contracts.payable-newest", newest(one -> one.payable()))
            .column(
                "certificate-page.deducted",
                newest(one -> one.own().map(ContractRow.Own::deducted)))
            .column("ledger.held-all", one -> one.ledger().ledger().held())
            .column("ledger.paid-all", one -> one.ledger().ledger().paid())
            .sort("begins", "contracts.begins")
            .sort("ends", "contracts.ends")
            .filter("state", "contracts.state", ListedContract.TIMES, "contracts.state.");
    List<String> departments = call.read(tx -> ListedContract.departments(tx, call.by()));
    if (departments.size() > 1) {
      table.filter("department", "contracts.buyer", departments, page::departmentName);
    }
    if (!call.by().roles().contains(Caller.SUPPLIER)) {
      table.filter(
          ListFilter.text(
              "supplier",
              page.say("contracts.supplier"),
              call.read(tx -> ListedContract.suppliers(tx, call.by(), OFFERED)),
              code -> page.agencyText(code, code)));
    }
    return table.answer(
        call,
        "contracts/list",
        "contracts",
        (tx, listing) ->
            rows.asked(tx, call.by(), page.context().knownDay(), listing, page.words()),
        (tx, list) -> new ContractList(list, preparing));
  }

  private static Function<ContractRow, @Nullable Object> newest(
      Function<ContractRow.CertificateRow, Object> said) {
    return row -> row.newest().map(said);
  }
}
