package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Evidence resource: what shows a count by hand, as it was given. */
@Path("api/v1/contracts/{contract}/imports/{number:[0-9]+}/evidence")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
public final class ImportEvidenceResource {

  private final ContractServices services;

  ImportEvidenceResource(ContractServices services) {
    this.services = services;
  }

  /** The file that shows what was counted. */
  @GET
  public Response evidence(
      @PathParam("contract") String contract, @PathParam("number") int number) {
    return ImportFile.of(services, contract, number, "evidence");
  }
}
