package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** The files that came in for a contract, and what came of each. */
@Path("api/v1/contracts/{contract}/imports")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource {

  private final Store store;
  private final ReadingService service;
  private final RequestContexts contexts;

  public ImportsResource(Store store, ReadingService service, RequestContexts contexts) {
    this.store = store;
    this.service = service;
    this.contexts = contexts;
  }

  /**
   * All of them.
   *
   * @return the oldest first, with their counts
   */
  @GET
  public Map<String, @Nullable Object> list(@PathParam("contract") String contract) {
    List<RecordedImport> imports = store.read(tx -> service.imports(tx, contract));
    return ApiRequests.tree(Map.of("imports", Tree.list(imports, ContractJson::imported)));
  }

  /** One of them. */
  @GET
  @Path("{number:[0-9]+}")
  public Map<String, @Nullable Object> read(
      @PathParam("contract") String contract,
      @PathParam("number") int number,
      @Context ContainerRequestContext request) {
    ImportOutcome taken = store.read(tx -> service.imported(tx, contract, number));
    return ApiRequests.tree(ContractJson.imported(taken, contexts.of(request).words()));
  }
}
