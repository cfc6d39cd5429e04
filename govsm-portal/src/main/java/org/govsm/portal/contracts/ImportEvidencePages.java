package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Evidence of a count by hand as it was given, to be saved from the page of its upload. */
@Path("contracts/{id}/readings/{number:[0-9]+}/evidence")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
public final class ImportEvidencePages {

  private final ContractServices services;

  ImportEvidencePages(ContractServices services) {
    this.services = services;
  }

  /** The file that shows what was counted. */
  @GET
  public Response evidence(@PathParam("id") String id, @PathParam("number") int number) {
    return ImportFile.of(services, id, number, "evidence");
  }
}
