package org.govsm.portal.rosters;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.Finding;
import org.govsm.governance.pilot.RosterRecord;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;

/** Roster pages: a roster with the seven days from today, and every act. */
@Path("rosters")
@Produces(MediaType.TEXT_HTML)
public record RosterPages(RosterService rosters) {

  static final String ACTS = "/rosters/{department}/{roster}/{act}";

  /** A roster. */
  @GET
  @Path("{department}/{roster}")
  public Response show(@Context Call call) {
    return call.show("rosters/roster", call.read(tx -> view(tx, call)));
  }

  private RosterView view(Transaction tx, Call call) {
    StoredRoster one = rosters.find(tx, call.department(), call.at("roster"));
    List<StoredRosterAct> acts = new Rosters(tx).acts(one);
    RosterRecord record = Rosters.record(acts);
    LocalDate today = rosters.today();
    LocalDate from = RosterView.from(record, today);
    List<Finding> findings = new ArrayList<>(record.findings(from));
    findings.addAll(
        new Rosters(tx).book(one.department(), rosters.clock().instant()).findings(one.id(), from));
    return new RosterView(
        one,
        record,
        today,
        findings,
        call.page().mayPost(ACTS) ? record.next(today) : List.of(),
        acts);
  }
}
