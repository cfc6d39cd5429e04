package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Import file resource: the file of an import as it was given. */
@Path("api/v1/contracts/{contract}/imports/{number:[0-9]+}/file")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
public final class ImportFileResource {

  private final ContractServices services;

  ImportFileResource(ContractServices services) {
    this.services = services;
  }

  /** The file that was uploaded. */
  @GET
  public Response file(@PathParam("contract") String contract, @PathParam("number") int number) {
    return ImportFile.of(services, contract, number, "file");
  }
}
