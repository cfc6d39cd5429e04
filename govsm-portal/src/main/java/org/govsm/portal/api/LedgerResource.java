package org.govsm.portal.api;

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
import org.govsm.portal.contracts.CertificateDesk;
import org.govsm.portal.http.Visitors;
import org.govsm.portal.store.Store;
import org.govsm.procurement.payment.Ledger;
import org.jspecify.annotations.Nullable;

/** The money of a contract: paid, held, unsettled and never certified. */
@Path("api/v1/contracts/{contract}/ledger")
@Produces(MediaType.APPLICATION_JSON)
public final class LedgerResource {

  private final Store store;
  private final CertificateDesk desk;
  private final Visitors visitors;

  /**
   * Wires it.
   *
   * @param store the store
   * @param desk keeps the ledger
   * @param visitors who asks
   */
  public LedgerResource(Store store, CertificateDesk desk, Visitors visitors) {
    this.store = store;
    this.desk = desk;
    this.visitors = visitors;
  }

  /**
   * The ledger as of a day.
   *
   * @param contract the id of the contract
   * @param request with the parameter asOf
   * @return sums of all periods, then each period that is over
   */
  @GET
  public Map<String, @Nullable Object> read(
      @PathParam("contract") String contract, @Context ContainerRequestContext request) {
    LocalDate asOf = Asking.day(request, "asOf", visitors.of(request).day());
    Ledger ledger = store.read(unit -> desk.ledger(unit, contract, asOf));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("contract", contract);
    tree.putAll(ledger.toPlain());
    return Asking.tree(tree);
  }
}
