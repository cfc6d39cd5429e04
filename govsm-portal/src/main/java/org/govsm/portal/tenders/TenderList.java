package org.govsm.portal.tenders;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;

/** Tender list: the tenders of a department, or its published ones, as a page or as a file. */
public final class TenderList {

  private static final List<String> STATES =
      List.of(
          Tenders.IS_DRAFT,
          Tenders.IS_SUBMITTED,
          Tenders.IS_PUBLISHED,
          Tenders.IS_CANCELLED,
          Tenders.IS_WITHDRAWN);

  private static final List<String> PUBLIC = List.of(Tenders.IS_PUBLISHED, Tenders.IS_CANCELLED);

  private final TenderServices services;
  private final boolean isPublic;

  private TenderList(TenderServices services, boolean isPublic) {
    this.services = services;
    this.isPublic = isPublic;
  }

  /** The list for a department. */
  static TenderList own(TenderServices services) {
    return new TenderList(services, false);
  }

  /** The list for everybody. */
  static TenderList published(TenderServices services) {
    return new TenderList(services, true);
  }

  /** The tenders of a department. */
  public record View(
      String department, String base, Listed<StoredTender> list, Set<String> awarded) {

    /** How far a tender is: a code with the words {@code tenders.state.CODE}. */
    public String state(StoredTender one) {
      return TenderList.state(one, awarded);
    }
  }

  private static String state(StoredTender one, Set<String> awarded) {
    return awarded.contains(one.id()) ? "AWARDED" : one.state();
  }

  Response of(String department, ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = services.page(request);
    Listing listing = Listing.of(request, form(page));
    if (listing.format().isPresent()) {
      Set<String> awarded = services.store().read(tx -> new Awards(tx).published(department));
      return new ListFile<StoredTender>(
              "tenders-" + department,
              columns(page, awarded),
              (offset, limit) ->
                  services.store().read(tx -> source(tx, department, listing).rows(offset, limit)))
          .in(listing.format().get());
    }
    String base = (isPublic ? "/published-tenders/" : "/tenders/") + department;
    View view =
        services
            .store()
            .read(
                tx ->
                    new View(
                        department,
                        base,
                        Listed.of(listing, base, source(tx, department, listing)),
                        new Awards(tx).published(department)));
    return services.web().pages().show(isPublic ? "tenders/offers" : "tenders/list", page, view);
  }

  private ListSource<StoredTender> source(Transaction tx, String department, Listing listing) {
    return isPublic
        ? ListedTender.published(tx, department, listing)
        : ListedTender.of(tx, department, listing);
  }

  private ListForm form(Page page) {
    return ListForm.by("id")
        .sort("id", page.say("tenders.field.number"))
        .sort("title", page.say("tenders.title-label"))
        .sort("closes", page.say("tenders.field.closes"))
        .sort("state", page.say("tenders.state"))
        .filter(
            ListFilter.of(
                "state",
                page.say("tenders.state"),
                isPublic ? PUBLIC : STATES,
                code -> page.say("tenders.state." + code)));
  }

  private static List<ListColumn<StoredTender>> columns(Page page, Set<String> awarded) {
    String language = page.context().language();
    return List.of(
        new ListColumn<>(page.say("tenders.field.number"), StoredTender::id),
        new ListColumn<>(page.say("tenders.title-label"), one -> one.title(language)),
        new ListColumn<>(
            page.say("tenders.field.procedure"), one -> page.words().term(one.procedure())),
        new ListColumn<>(page.say("tenders.field.publishes"), StoredTender::publishes),
        new ListColumn<>(page.say("tenders.field.closes"), StoredTender::closes),
        new ListColumn<>(
            page.say("tenders.state"), one -> page.say("tenders.state." + state(one, awarded))));
  }
}
