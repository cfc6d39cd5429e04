package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.RequestContext;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.HeldQuestion;
import org.govsm.procurement.payment.LintRequest;
import org.jspecify.annotations.Nullable;

/**
 * Lint resource: what a contract leaves open, and what each reading of it costs on what was
 * measured.
 */
@Path("api/v1/contracts/{contract}/lint")
@Produces(MediaType.APPLICATION_JSON)
public final class LintResource {

  private final Store store;
  private final ContractService contracts;
  private final BoardService service;
  private final LintRequest requests;
  private final RequestContexts contexts;

  public LintResource(
      Store store,
      ContractService contracts,
      BoardService service,
      MetricDictionary dictionary,
      RequestContexts contexts) {
    this.store = store;
    this.contracts = contracts;
    this.service = service;
    this.requests = LintRequest.over(dictionary);
    this.contexts = contexts;
  }

  /** The open points. */
  @GET
  public Map<String, @Nullable Object> read(
      @PathParam("contract") String contract, @Context ContainerRequestContext request) {
    RequestContext context = contexts.of(request);
    Optional<String> period = Cursor.parameter(request, "period");
    LocalDate asOf = ApiRequests.day(request, "asOf", context.day());
    return ApiRequests.tree(
        store.read(
            tx -> {
              Terms terms = contracts.current(tx, contract).terms();
              List<HeldQuestion> costs =
                  period.isPresent() ? service.costs(tx, contract, period.get(), asOf) : List.of();
              Map<String, @Nullable Object> asked =
                  Map.of("terms", terms.digest(), "period", period.orElse(""), "asOf", asOf);
              return requests.answer(terms, costs, asOf, asked).toPlain(context.words());
            }));
  }
}
