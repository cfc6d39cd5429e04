package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.web.Call;

/** Import file resource: the file of an import as it was given. */
@Path("api/v1/contracts/{contract}/imports/{number:[0-9]+}/file")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
public record ImportFileResource(ContractServices services) {

  /** The file that was uploaded. */
  @GET
  public Response file(@PathParam("number") int number, @Context Call call) {
    return ImportFile.of(services, call.at("contract"), number, "file");
  }
}
