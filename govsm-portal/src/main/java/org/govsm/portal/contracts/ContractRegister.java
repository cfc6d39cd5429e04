package org.govsm.portal.contracts;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.jspecify.annotations.Nullable;

/** Contract register: the contracts that a caller sees, as a page or as a file. */
final class ContractRegister {

  /** How many suppliers the field offers; others can be typed. */
  private static final int OFFERED = 200;

  private final ContractServices services;
  private final ContractRows rows;
  private final Pages pages;

  ContractRegister(ContractServices services, Pages pages) {
    this.services = services;
    this.rows = new ContractRows(services);
    this.pages = pages;
  }

  /**
   * What a request asks for.
   *
   * @param preparing whether more contracts are on their way
   */
  Response of(ContainerRequestContext request, boolean preparing) {
    Page page = pages.page(request);
    ListForm form = services.store().read(tx -> form(tx, page));
    Listing listing = Listing.of(request, form);
    if (listing.format().isPresent()) {
      return new ListFile<ContractRow>(
              "contracts",
              columns(page),
              (offset, limit) ->
                  services.store().read(tx -> source(tx, page, listing).rows(offset, limit)))
          .in(listing.format().get());
    }
    Listed<ContractRow> list =
        services.store().read(tx -> Listed.of(listing, "/contracts", source(tx, page, listing)));
    return pages.show("contracts/list", page, new ContractList(list, preparing));
  }

  private ListSource<ContractRow> source(Transaction tx, Page page, Listing listing) {
    LocalDate day = page.context().knownDay();
    return rows.asked(tx, page.caller(), day, listing, page.words());
  }

  private static ListForm form(Transaction tx, Page page) {
    Caller by = page.caller();
    ListForm form =
        ListForm.by("id")
            .sort("id", page.say("contracts.id"))
            .sort("title", page.say("contracts.name"))
            .sort("supplier", page.say("contracts.supplier"))
            .sort("begins", page.say("contracts.begins"))
            .sort("ends", page.say("contracts.ends"))
            .filter(
                ListFilter.of(
                    "state",
                    page.say("contracts.state"),
                    ListedContract.TIMES,
                    code -> page.say("contracts.state." + code)));
    List<String> departments = ListedContract.departments(tx, by);
    if (departments.size() > 1) {
      form =
          form.filter(
              ListFilter.of(
                  "department", page.say("contracts.buyer"), departments, page::departmentName));
    }
    return by.roles().contains(Caller.SUPPLIER)
        ? form
        : form.filter(
            ListFilter.text(
                "supplier",
                page.say("contracts.supplier"),
                ListedContract.suppliers(tx, by, OFFERED),
                code -> code));
  }

  private static List<ListColumn<ContractRow>> columns(Page page) {
    List<ListColumn<ContractRow>> columns = new ArrayList<>();
    columns.add(new ListColumn<>(page.say("contracts.id"), one -> one.contract().id()));
    columns.add(
        new ListColumn<>(page.say("contracts.name"), one -> one.contract().terms().title()));
    columns.add(
        new ListColumn<>(
            page.say("contracts.buyer"), one -> one.contract().terms().buyer().name()));
    columns.add(
        new ListColumn<>(
            page.say("contracts.supplier"), one -> one.contract().terms().supplier().name()));
    columns.add(new ListColumn<>(page.say("contracts.period"), newest(one -> one.period())));
    columns.add(
        new ListColumn<>(page.say("contracts.payable-newest"), newest(one -> one.payable())));
    columns.add(
        new ListColumn<>(
            page.say("certificate-page.deducted"),
            newest(one -> one.own().map(ContractRow.Own::deducted))));
    columns.add(new ListColumn<>(page.say("ledger.held-all"), one -> one.ledger().ledger().held()));
    columns.add(new ListColumn<>(page.say("ledger.paid-all"), one -> one.ledger().ledger().paid()));
    return columns;
  }

  private static Function<ContractRow, @Nullable Object> newest(
      Function<ContractRow.CertificateRow, Object> said) {
    return row -> row.newest().map(said);
  }
}
