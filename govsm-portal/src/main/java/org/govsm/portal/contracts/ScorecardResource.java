package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.scorecard.KpiResult;
import org.jspecify.annotations.Nullable;

/** Scorecard resource: how a contract stands in a period. */
@Path("api/v1/contracts/{contract}/scorecard")
@Produces(MediaType.APPLICATION_JSON)
public final class ScorecardResource {

  private final Store store;
  private final BoardService service;
  private final RequestContexts contexts;

  public ScorecardResource(Store store, BoardService service, RequestContexts contexts) {
    this.store = store;
    this.service = service;
    this.contexts = contexts;
  }

  /** The results of a period, which need not be over. */
  @GET
  public Map<String, @Nullable Object> read(
      @PathParam("contract") String contract, @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    Optional<String> period = Cursor.parameter(request, "period");
    LocalDate asOf = ApiRequests.day(request, "asOf", context.day());
    Board board = store.read(tx -> service.board(tx, contract, period, asOf));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("contract", contract);
    tree.put("version", board.contract().stored().version());
    tree.put("period", board.period().id());
    tree.put("from", board.period().from());
    tree.put("until", board.period().until());
    tree.put("asOf", board.asOf());
    tree.put("over", !board.asOf().isBefore(board.period().until()));
    tree.put("kpis", Tree.list(board.card().results(), r -> result(r, context.words())));
    return ApiRequests.tree(tree);
  }

  private static Map<String, Object> result(KpiResult result, Messages words) {
    Map<String, Object> tree = result.toPlain();
    tree.put("reasons", Tree.list(result.said(), words::say));
    return tree;
  }
}
