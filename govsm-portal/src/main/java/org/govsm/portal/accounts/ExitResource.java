package org.govsm.portal.accounts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.governance.custody.CustodyLog;
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
    return ApiRequests.tree(
        store.read(
            tx -> {
              CustodyLog log = service.log(tx, department);
              Map<String, Object> tree =
                  new LinkedHashMap<>(
                      log.state().exit(person).toPlain(contexts.of(request).words()));
              tree.put("known", service.knows(tx, department, log, person));
              return tree;
            }));
  }
}
