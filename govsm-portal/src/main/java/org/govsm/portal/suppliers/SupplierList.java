package org.govsm.portal.suppliers;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.govsm.core.process.State;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.procurement.supplier.SupplierKinds;
import org.govsm.procurement.supplier.SupplierRegistration;

/** Supplier list: the suppliers of a department, as a page or as a file, without their numbers. */
public final class SupplierList {

  static final List<String> STATES =
      SupplierRegistration.machine().states().stream().map(State::code).toList();

  private final SupplierServices services;

  SupplierList(SupplierServices services) {
    this.services = services;
  }

  /** The suppliers of a department. */
  public record View(String department, boolean isSet, Listed<StoredRecord> list) {

    /** The look of the state of one. */
    public String look(StoredRecord one) {
      return SupplierView.look(one.state());
    }
  }

  Response of(String department, ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = services.web().pages().page(request);
    Listing listing = Listing.of(request, form(page));
    if (listing.format().isPresent()) {
      return new ListFile<StoredRecord>(
              "suppliers-" + department,
              columns(page),
              (offset, limit) ->
                  services
                      .web()
                      .store()
                      .read(
                          tx ->
                              ListedRecord.of(tx, department, SupplierRecords.SUPPLIER, listing)
                                  .rows(offset, limit)))
          .in(listing.format().get());
    }
    View view =
        services
            .web()
            .store()
            .read(
                tx ->
                    new View(
                        department,
                        !services.policies().policy(tx, department).checks().isEmpty(),
                        Listed.of(
                            listing,
                            "/suppliers/" + department,
                            ListedRecord.of(tx, department, SupplierRecords.SUPPLIER, listing))));
    return services.web().pages().show("suppliers/list", page, view);
  }

  private static ListForm form(Page page) {
    return ListForm.by("id")
        .sort("id", page.say("suppliers.id-label"))
        .sort("name", page.say("suppliers.name"))
        .sort("kind", page.say("suppliers.kind"))
        .sort("state", page.say("suppliers.state"))
        .filter(
            ListFilter.of("state", page.say("suppliers.state"), STATES, code -> state(page, code)))
        .filter(
            ListFilter.of(
                "kind",
                page.say("suppliers.kind"),
                SupplierKinds.shipped(),
                code -> kind(page, code)));
  }

  private static String state(Page page, String code) {
    return page.words().term("supplier.registration.state." + code);
  }

  private static String kind(Page page, String code) {
    return page.words().term("supplier.kind." + code);
  }

  private static List<ListColumn<StoredRecord>> columns(Page page) {
    String language = page.context().language();
    return List.of(
        new ListColumn<>(page.say("suppliers.id-label"), StoredRecord::id),
        new ListColumn<>(page.say("suppliers.name"), one -> one.name(language)),
        new ListColumn<>(
            page.say("suppliers.kind"),
            one -> one.text("kind").map(code -> kind(page, code)).orElse("")),
        new ListColumn<>(page.say("suppliers.state"), one -> state(page, one.state())));
  }
}
