package org.govsm.portal.deliveries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Delivery desk: begins records and does acts for the demonstration, as the API does. */
public final class DeliveryDesk {

  private final DeliveryService service;

  /** Over the law of a day, contracts and a clock. */
  public DeliveryDesk(
      BiFunction<Transaction, LocalDate, Law> laws, ContractService contracts, Clock clock) {
    this.service = new DeliveryService(laws, contracts, RestingBills.NONE, clock);
  }

  /** Says what is to be delivered under a contract. */
  public void begin(
      Transaction tx, String contract, Map<String, @Nullable Object> given, Caller by) {
    service.begin(tx, contract, given, by);
  }

  /** Does an act, entered on the day on which it is done. */
  public void act(Transaction tx, String contract, Map<String, @Nullable Object> body, Caller by) {
    LocalDate on =
        Optional.ofNullable(body.get("on"))
            .map(day -> LocalDate.parse(String.valueOf(day)))
            .orElseGet(service::today);
    service.act(tx, contract, body, by, on);
  }
}
