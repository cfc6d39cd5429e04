package org.govsm.portal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The description of the API, as the build made it. */
@Path("api/v1/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

  private final byte[] document;

  /** Serves a document. */
  public OpenApiResource(byte[] document) {
    this.document = document.clone();
  }

  /** The document. */
  @GET
  public byte[] document() {
    return document.clone();
  }
}
