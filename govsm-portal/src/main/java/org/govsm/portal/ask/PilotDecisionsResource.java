package org.govsm.portal.ask;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.govsm.governance.pilot.PlatformChoice;
import org.govsm.governance.pilot.StaffingEstimate;
import org.govsm.portal.web.Call;

/** Decisions about platforms and staff, without storing anything. */
@Path("api/v1/decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PilotDecisionsResource {

  /** Answers in the language of a request. */
  public PilotDecisionsResource() {}

  /** Which one or two platforms to begin with. */
  @POST
  @Path(PlatformChoice.QUESTION)
  public Map<String, Object> platforms(@Context Call call) {
    return Detail.answered(call, PlatformChoice::ask);
  }

  /** How many posts the accounts need, what they cost, and a roster. */
  @POST
  @Path(StaffingEstimate.QUESTION)
  public Map<String, Object> staffing(@Context Call call) {
    return Detail.answered(call, StaffingEstimate::ask);
  }
}
