package org.govsm.portal.tenders;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.portal.requirements.Requirements;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.ListTable;
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
          TenderStates.CLOSED,
          TenderStates.AWARDED,
          Tenders.IS_CANCELLED,
          Tenders.IS_WITHDRAWN);

  private static final List<String> PUBLIC =
      List.of(
          Tenders.IS_PUBLISHED, TenderStates.CLOSED, TenderStates.AWARDED, Tenders.IS_CANCELLED);

  /** More requirements are not offered in a list; the page of requirements has them all. */
  private static final int MOST = 100;

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

  /**
   * The tenders of a department.
   *
   * @param begins the titles of agreed requirements that have no tender, by id
   */
  public record View(
      String department,
      String base,
      Listed<StoredTender> list,
      TenderStates states,
      Map<String, String> begins) {}

  private TenderStates states(Transaction tx, String department) {
    Instant now = services.service().now();
    return isPublic
        ? TenderStates.toPublic(tx, department, now)
        : TenderStates.own(tx, department, now);
  }

  Response of(Call call) {
    String department = DepartmentIds.require(call.department());
    Page page = call.page();
    TenderStates states = call.read(tx -> states(tx, department));
    String language = page.context().language();
    return ListTable.<StoredTender>by(page, "id")
        .column("id", "tenders.field.number", StoredTender::id)
        .column("title", "tenders.title-label", one -> one.title(language))
        .column("tenders.field.procedure", one -> page.words().term(one.procedure()))
        .column("tenders.field.publishes", StoredTender::publishes)
        .column("closes", "tenders.field.closes", StoredTender::closes)
        .column("state", "tenders.state", one -> page.say("tenders.state." + states.of(one)))
        .filter("state", "tenders.state", isPublic ? PUBLIC : STATES, "tenders.state.")
        .answer(
            call,
            isPublic ? "tenders/offers" : "tenders/list",
            "tenders-" + department,
            (tx, listing) -> source(tx, department, listing, states),
            (tx, list) ->
                new View(
                    department,
                    (isPublic ? "/published-tenders/" : "/tenders/") + department,
                    list,
                    states,
                    isPublic || !page.may("/tenders/{department}/new")
                        ? Map.of()
                        : begins(tx, department, language)));
  }

  private static Map<String, String> begins(Transaction tx, String department, String language) {
    Tenders tenders = new Tenders(tx);
    Map<String, String> titles = new LinkedHashMap<>();
    new Requirements(tx)
        .page(department, "", MOST).stream()
            .filter(one -> one.agreed() > 0 && tenders.of(department, Set.of(one.id())).isEmpty())
            .forEach(one -> titles.put(one.id(), one.title(language)));
    return titles;
  }

  private ListSource<StoredTender> source(
      Transaction tx, String department, Listing listing, TenderStates states) {
    return isPublic
        ? ListedTender.published(tx, department, listing, states)
        : ListedTender.of(tx, department, listing, states);
  }
}
