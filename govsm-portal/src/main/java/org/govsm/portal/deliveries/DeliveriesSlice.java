package org.govsm.portal.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.ContractServices;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.ThreadSource;
import org.govsm.portal.web.WorkSource;

/** Deliveries of contracts, from the delivery to its acceptance or rejection. */
public final class DeliveriesSlice implements Slice {

  private final BiFunction<Transaction, LocalDate, Law> laws;
  private final Function<Services, ContractServices> contracts;

  /** Over the law of a day, and contracts. */
  public DeliveriesSlice(
      BiFunction<Transaction, LocalDate, Law> laws,
      Function<Services, ContractServices> contracts) {
    this.laws = laws;
    this.contracts = contracts;
  }

  private DeliveryService service(Services services) {
    return new DeliveryService(laws, contracts.apply(services).contracts(), services.clock());
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    DeliveryServices own = new DeliveryServices(services, service(services));
    application
        .register(new DeliveriesResource(own))
        .register(new DeliveryPages(own))
        .register(new ActPages(own));
  }

  @Override
  public List<ThreadSource> threads() {
    return List.of(new DeliveryThread());
  }

  @Override
  public List<WorkSource> work(Services services) {
    return List.of(new WaitingDeliveries(service(services)));
  }
}
