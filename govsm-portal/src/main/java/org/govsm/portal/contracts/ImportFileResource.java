package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Import file resource: the files of an import as they were given. */
@Path("api/v1/contracts/{contract}/imports/{number:[0-9]+}/{what:file|evidence}")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
public final class ImportFileResource {

  private final ContractServices services;

  ImportFileResource(ContractServices services) {
    this.services = services;
  }

  /** The file that was uploaded, or the one that shows what was counted. */
  @GET
  public Response file(
      @PathParam("contract") String contract,
      @PathParam("number") int number,
      @PathParam("what") String what) {
    return ImportFile.of(services, contract, number, what);
  }
}
