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

  private final Map<String, @Nullable Object> document;
  private byte[] text = {};

  /** Serves a document. */
  public OpenApiResource(Map<String, @Nullable Object> document) {
    this.document = document;
  }

  /** The document, written when it is first asked for. */
  @GET
  public synchronized byte[] document() {
    if (text.length == 0) {
      text = Json.pretty(document).getBytes(StandardCharsets.UTF_8);
    }
    return text.clone();
  }
}
