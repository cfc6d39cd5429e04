package org.govsm.portal.rti;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.govsm.portal.access.DepartmentChoice;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Page;

/** Request lists: the departments, and the requests of one as a page or as a file. */
@Path("rti")
@Produces(MediaType.TEXT_HTML)
public record RtiListPages(RtiServices services) {

  /** The requests of a department. */
  public record View(String department, Listed<StoredRti> list, Instant now) {

    /** Whether a request counts as refused. */
    public boolean isLate(StoredRti one) {
      return one.isOpen() && one.clocks().deemedRefused(now).isPresent();
    }
  }

  /** The departments whose requests the caller sees. */
  @GET
  public Response departments(@Context Call call) {
    return DepartmentChoice.shown(call, "rti", "rti.title");
  }

  /** The requests of a department. */
  @GET
  @Path("{department}")
  public Response list(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    Page page = call.page();
    return ListTable.<StoredRti>by(page, "id")
        .column("id", "rti.number", StoredRti::id)
        .column("title", "rti.field.title", StoredRti::title)
        .column("rti.about", one -> page.say("rti.about." + one.subjectKind()))
        .column("rti.subject", StoredRti::subject)
        .column("received", "rti.received", StoredRti::received)
        .column("due", "rti.due", StoredRti::due)
        .column("state", "rti.state", one -> page.say("rti.state." + one.state()))
        .filter("state", "rti.state", StoredRti.STATES, "rti.state.")
        .filter("about", "rti.about", StoredRti.SUBJECTS, "rti.about.")
        .answer(
            call,
            "rti/list",
            "rti-" + department,
            (tx, listing) -> ListedRti.of(tx, department, listing),
            (tx, list) -> new View(department, list, services.service().now()));
  }
}
