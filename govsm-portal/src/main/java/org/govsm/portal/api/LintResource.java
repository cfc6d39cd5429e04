package org.govsm.portal.api;

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
import org.govsm.portal.contracts.BoardDesk;
import org.govsm.portal.contracts.ContractDesk;
import org.govsm.portal.contracts.LintAnswer;
import org.govsm.portal.http.Visitor;
import org.govsm.portal.http.Visitors;
import org.govsm.portal.store.Store;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.HeldQuestion;
import org.jspecify.annotations.Nullable;

/** What a contract leaves open, and what each reading of it costs on what was measured. */
@Path("api/v1/contracts/{contract}/lint")
@Produces(MediaType.APPLICATION_JSON)
public final class LintResource {

  private final Store store;
  private final ContractDesk contracts;
  private final BoardDesk desk;
  private final LintAnswer answer;
  private final Visitors visitors;

  /**
   * Wires it.
   *
   * @param store the store
   * @param contracts looks contracts up
   * @param desk works costs out
   * @param answer finds open points
   * @param visitors who asks
   */
  public LintResource(
      Store store, ContractDesk contracts, BoardDesk desk, LintAnswer answer, Visitors visitors) {
    this.store = store;
    this.contracts = contracts;
    this.desk = desk;
    this.answer = answer;
    this.visitors = visitors;
  }

  /**
   * The open points.
   *
   * @param contract the id of the contract
   * @param request with the parameters period and asOf
   * @return the open points, with their costs where a period is named
   */
  @GET
  public Map<String, @Nullable Object> read(
      @PathParam("contract") String contract, @Context ContainerRequestContext request) {
    Visitor visitor = visitors.of(request);
    Optional<String> period = Cursor.parameter(request, "period");
    LocalDate asOf = Asking.day(request, "asOf", visitor.day());
    return Asking.tree(
        store.read(
            unit -> {
              Terms terms = contracts.current(unit, contract).terms();
              List<HeldQuestion> costs =
                  period.isPresent() ? desk.costs(unit, contract, period.get(), asOf) : List.of();
              Map<String, @Nullable Object> asked =
                  Map.of("terms", terms.digest(), "period", period.orElse(""), "asOf", asOf);
              return answer.answer(terms, costs, asOf, asked, visitor.words());
            }));
  }
}
