package org.govsm.portal.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.RequestContexts;

/**
 * Export resource: all events and evidence in one signed file, which says what of it is broken, to
 * be kept or to be imported into an empty portal.
 */
@Path("api/v1/export")
public final class ExportResource {

  private final Store store;
  private final EventService service;
  private final RequestContexts contexts;

  public ExportResource(Store store, EventService service, RequestContexts contexts) {
    this.store = store;
    this.service = service;
    this.contexts = contexts;
  }

  /** The file, as it is at one moment. */
  @GET
  @Produces("application/zip")
  public Response export(@Context ContainerRequestContext request) {
    boolean whole =
        store.brokenChains().isEmpty()
            && store.read(tx -> tx.checkpoints().firstBroken()).isEmpty();
    String broken = whole ? "" : "-broken";
    String name = "govsm-" + contexts.of(request).today() + broken + ".zip";
    StreamingOutput file = out -> service.export(store, out);
    return Response.ok(file)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
