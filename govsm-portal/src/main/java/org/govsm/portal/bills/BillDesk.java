package org.govsm.portal.bills;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Bill desk: enters bills and does acts for the demonstration, as the API does. */
public final class BillDesk {

  private final BillService service;

  /** Over the law of a day, contracts, their certificates and a clock. */
  public BillDesk(
      BiFunction<Transaction, LocalDate, Law> laws,
      ContractService contracts,
      CertificateService certificates,
      Clock clock) {
    this.service = new BillService(laws, contracts, certificates, clock);
  }

  /** States what a contract says of bills. */
  public void state(
      Transaction tx, String contract, Map<String, @Nullable Object> given, Caller by) {
    service.state(tx, contract, given, by);
  }

  /**
   * Enters an invoice.
   *
   * @return the id of the bill
   */
  public String enter(
      Transaction tx, String contract, Map<String, @Nullable Object> given, Caller by) {
    return service.enter(tx, contract, given, by).id();
  }

  /** Does an act. */
  public void act(
      Transaction tx,
      String contract,
      String bill,
      String act,
      Map<String, @Nullable Object> given,
      Caller by) {
    new BillActs(service, BillOrders.NONE, AgencyExits.NONE)
        .act(tx, service.find(tx, contract, bill), act, given, by);
  }
}
