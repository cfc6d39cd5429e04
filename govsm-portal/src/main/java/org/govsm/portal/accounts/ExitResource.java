package org.govsm.portal.accounts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** Exit resource: what must happen before somebody leaves. */
@Path("api/v1/departments/{department}/people/{person}/exit")
@Produces(MediaType.APPLICATION_JSON)
public final class ExitResource {

  private final Store store;
  private final CustodyService service;
  private final RequestContexts contexts;

  public ExitResource(Store store, CustodyService service, RequestContexts contexts) {
    this.store = store;
    this.service = service;
    this.contexts = contexts;
  }

  /** What must happen before a person leaves. */
  @GET
  public Map<String, @Nullable Object> exit(
      @PathParam("department") String department,
      @PathParam("person") String person,
      @Context ContainerRequestContext request) {
    Messages words = contexts.of(request).words();
    return ApiRequests.tree(store.read(tx -> service.exit(tx, department, person)).toPlain(words));
  }
}
