package org.govsm.portal.suppliers;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
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
    SupplierServices services,
    String register,
    String route,
    List<String> states,
    BiFunction<Page, String, String> word) {

  RecordList {
    states = List.copyOf(states);
  }

  Response of(String department, ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = services.web().pages().page(request);
    Listing listing = Listing.of(request, form(page));
    if (listing.format().isPresent()) {
      return new ListFile<StoredRecord>(
              route + "-" + department,
              columns(page),
              (offset, limit) ->
                  services
                      .web()
                      .store()
                      .read(
                          tx ->
                              ListedRecord.of(tx, department, register, listing)
                                  .rows(offset, limit)))
          .in(listing.format().get());
    }
    RecordView view =
        services
            .web()
            .store()
            .read(
                tx ->
                    new RecordView(
                        department,
                        route,
                        Listed.of(
                            listing,
                            "/" + route + "/" + department,
                            ListedRecord.of(tx, department, register, listing))));
    return services.web().pages().show("suppliers/" + route, page, view);
  }

  private ListForm form(Page page) {
    ListForm form =
        ListForm.by("id")
            .sort("id", page.say("suppliers.id-label"))
            .sort("name", page.say(route + ".name"))
            .sort("from", page.say("suppliers.from"));
    return states.isEmpty()
        ? form
        : form.sort("state", page.say("suppliers.how-far"))
            .filter(
                ListFilter.of(
                    "state",
                    page.say("suppliers.how-far"),
                    states,
                    code -> word.apply(page, code)));
  }

  private List<ListColumn<StoredRecord>> columns(Page page) {
    String language = page.context().language();
    return List.of(
        new ListColumn<>(page.say("suppliers.id-label"), StoredRecord::id),
        new ListColumn<>(page.say(route + ".name"), one -> one.name(language)),
        new ListColumn<>(page.say("suppliers.from"), StoredRecord::from),
        new ListColumn<>(page.say("suppliers.last"), StoredRecord::until),
        new ListColumn<>(
            page.say("suppliers.how-far"),
            one -> one.state().isEmpty() ? "" : word.apply(page, one.state())));
  }
}
