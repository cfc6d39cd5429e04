package org.govsm.portal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The description of the API, kept by hand; tests hold it and the resources together. */
@Path("api/v1/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

  private final byte[] document = Resources.read("openapi.json");

  /** The document. */
  @GET
  public byte[] document() {
    return document.clone();
  }
}
