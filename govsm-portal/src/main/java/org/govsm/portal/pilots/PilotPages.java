package org.govsm.portal.pilots;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.govsm.governance.pilot.PilotAct;
import org.govsm.governance.pilot.PilotRecord;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Page;

/** Pilot pages: a pilot with its charter, how it stands, and every act. */
@Path("pilots")
@Produces(MediaType.TEXT_HTML)
public record PilotPages(PilotService pilots) {

  static final String ACTS = "/pilots/{department}/{pilot}/{act}";

  /** A pilot. */
  @GET
  @Path("{department}/{pilot}")
  public Response show(@Context Call call) {
    return call.show("pilots/pilot", call.read(tx -> view(tx, call)));
  }

  private PilotView view(Transaction tx, Call call) {
    Page page = call.page();
    StoredPilot one = pilots.find(tx, call.department(), call.at("pilot"));
    List<StoredPilotAct> acts = new Pilots(tx).acts(one);
    PilotRecord record = Pilots.record(acts);
    List<PilotAct.Kind> may =
        page.mayPost(ACTS) ? PilotActs.may(tx, one.department(), record, page.caller()) : List.of();
    return new PilotView(
        one,
        record,
        record.standing(pilots.today()),
        record.findings(pilots.uses(tx, one.department(), record)),
        may,
        acts);
  }
}
