package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** File of an upload as it was given, to be saved from its page. */
@Path("contracts/{id}/readings/{number:[0-9]+}/file")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
public final class ImportFilePages {

  private final ContractServices services;

  ImportFilePages(ContractServices services) {
    this.services = services;
  }

  /** The file that was uploaded. */
  @GET
  public Response file(@PathParam("id") String id, @PathParam("number") int number) {
    return ImportFile.of(services, id, number, "file");
  }
}
