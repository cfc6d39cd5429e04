package org.govsm.portal.pilots;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.govsm.core.process.State;
import org.govsm.core.text.Message;
import org.govsm.governance.pilot.PilotStages;
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

/** Pilot lists: the departments, and the pilots of one as a page or as a file. */
@Path("pilots")
@Produces(MediaType.TEXT_HTML)
public record PilotListPages(PilotService pilots) {

  private static final Map<String, String> ORDERS =
      Map.of(
          "id", "p.id",
          "title", "lower(p.title)",
          "starts", "p.starts",
          "last", "p.last_day",
          "stage", "p.stage");

  /** The pilots of a department. */
  public record View(String department, Listed<StoredPilot> list) {}

  /** The departments whose pilots the caller sees. */
  @GET
  public Response departments(@Context Call call) {
    return DepartmentChoice.shown(call, "pilots", "pilots.title");
  }

  /** The pilots of a department. */
  @GET
  @Path("{department}")
  public Response list(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    Page page = call.page();
    return ListTable.<StoredPilot>by(page, "id")
        .column("id", "pilots.number", StoredPilot::id)
        .column("title", "pilots.field.title", one -> page.recordedText(one.title()))
        .column("pilots.field.platforms", StoredPilot::platforms)
        .column("pilots.field.owner", one -> page.person(one.owner()))
        .column("starts", "pilots.starts", StoredPilot::starts)
        .column("last", "pilots.last-day", StoredPilot::lastDay)
        .column("stage", "pilots.stage", one -> stage(page, one.stage()))
        .filter(
            "stage",
            "pilots.stage",
            PilotStages.machine().states().stream().map(State::code).toList(),
            code -> stage(page, code))
        .answer(
            call,
            "pilots/list",
            "pilots-" + department,
            (tx, listing) -> source(tx, department, listing),
            (tx, list) -> new View(department, list));
  }

  /** What a stage is called. */
  public static String stage(Page page, String code) {
    return PilotStages.machine()
        .state(code)
        .map(state -> page.words().say(Message.of("process.one").with("value", state.name())))
        .orElse(code);
  }

  private static ListSource<StoredPilot> source(
      Transaction tx, String department, Listing listing) {
    ListQuery query =
        new ListQuery("pilot p")
            .where("p.department = ?", department)
            .words("p.searched", listing.words());
    listing.filter("stage").ifPresent(code -> query.where("p.stage = ?", code));
    return ListSource.of(
        tx,
        query,
        "p.id",
        listing.byKnown(ORDERS, "p.id"),
        ids -> new Pilots(tx).all(department, ids));
  }
}
