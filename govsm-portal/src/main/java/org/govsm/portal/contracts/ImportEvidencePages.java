package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.web.Call;

/** Evidence of a count by hand as it was given, to be saved from the page of its upload. */
@Path("contracts/{id}/readings/{number:[0-9]+}/evidence")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
public record ImportEvidencePages(ContractServices services) {

  /** The file that shows what was counted. */
  @GET
  public Response evidence(@PathParam("number") int number, @Context Call call) {
    return ImportFile.of(services, call.at("id"), number, "evidence");
  }
}
