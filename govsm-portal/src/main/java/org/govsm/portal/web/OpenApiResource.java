package org.govsm.portal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The description of the API. */
@Path("api/v1/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

  private final byte[] document;

  /** Serves a document. */
  public OpenApiResource(Map<String, @Nullable Object> document) {
    this.document = PrettyJson.of(document).getBytes(StandardCharsets.UTF_8);
  }

  /** The document. */
  @GET
  public byte[] document() {
    return document.clone();
  }
}
