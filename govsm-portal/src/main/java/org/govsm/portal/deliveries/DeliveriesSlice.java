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
public record DeliveriesSlice(
    BiFunction<Transaction, LocalDate, Law> laws,
    Function<Services, ContractServices> contracts,
    Function<Services, RestingBills> bills)
    implements Slice {

  private DeliveryService service(Services services) {
    return new DeliveryService(
        laws, contracts.apply(services).contracts(), bills.apply(services), services.clock());
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    DeliveryService service = service(services);
    AcceptedFigures figures = new AcceptedFigures(service, contracts.apply(services).readings());
    DeliveryServices own = new DeliveryServices(services, service, figures);
    application
        .register(new DeliveriesResource(own))
        .register(new DeliveryPages(own))
        .register(new CorrectionPages(own))
        .register(new FigurePages(own))
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
