package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.web.Call;

/** File of an upload as it was given, to be saved from its page. */
@Path("contracts/{id}/readings/{number:[0-9]+}/file")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
public record ImportFilePages(ContractServices services) {

  /** The file that was uploaded. */
  @GET
  public Response file(@PathParam("number") int number, @Context Call call) {
    return ImportFile.of(services, call.at("id"), number, "file");
  }
}
