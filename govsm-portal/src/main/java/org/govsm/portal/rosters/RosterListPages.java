package org.govsm.portal.rosters;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import org.govsm.portal.access.DepartmentChoice;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;

/** Roster lists: the departments, and the rosters of one as a page or as a file. */
@Path("rosters")
@Produces(MediaType.TEXT_HTML)
public record RosterListPages(RosterService rosters) {

  /** The rosters of a department. */
  public record View(String department, Listed<StoredRoster> list, LocalDate today) {}

  /** The departments whose rosters the caller sees. */
  @GET
  public Response departments(@Context Call call) {
    return DepartmentChoice.shown(call, "rosters", "rosters.title");
  }

  /** The rosters of a department. */
  @GET
  @Path("{department}")
  public Response list(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    Page page = call.page();
    LocalDate today = rosters.today();
    return ListTable.<StoredRoster>by(page, "id")
        .column("id", "rosters.number", StoredRoster::id)
        .column("title", "rosters.field.title", one -> page.recordedText(one.title()))
        .column("account", "rosters.field.account", one -> account(page, one))
        .column("since", "rosters.field.since", StoredRoster::since)
        .column("rosters.last-day", StoredRoster::lastDay)
        .column("state", "rosters.state", one -> page.say("rosters.is." + one.standing(today)))
        .filter("state", "rosters.state", StoredRoster.STATES, "rosters.is.")
        .answer(
            call,
            "rosters/list",
            "rosters-" + department,
            (tx, listing) -> source(tx, department, listing, today),
            (tx, list) -> new View(department, list, today));
  }

  /** The account that a roster covers, or that it covers all. */
  public static String account(Page page, StoredRoster one) {
    return one.account().isEmpty() ? page.say("rosters.all-accounts") : one.account();
  }

  private static ListSource<StoredRoster> source(
      Transaction tx, String department, Listing listing, LocalDate today) {
    ListQuery query =
        new ListQuery("roster r")
            .where("r.department = ?", department)
            .words("r.searched", listing.words());
    listing
        .filter("state")
        .ifPresent(code -> query.where(Rosters.standing(today) + " = " + Rosters.place(code)));
    return ListSource.of(
        tx,
        query,
        "r.id",
        listing.byKnown(orders(today), "r.id"),
        ids -> new Rosters(tx).all(department, ids));
  }

  private static Map<String, String> orders(LocalDate today) {
    return Map.of(
        "id", "r.id",
        "title", "lower(r.title)",
        "account", "r.account",
        "since", "r.since",
        "state", Rosters.standing(today));
  }
}
