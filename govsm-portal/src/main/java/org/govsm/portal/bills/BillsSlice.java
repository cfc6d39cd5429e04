package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.ContractServices;
import org.govsm.portal.deliveries.RestingBills;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.ThreadSource;
import org.govsm.portal.web.WorkSource;

/** Bills of contracts, from the invoice to its payment. */
public record BillsSlice(
    BiFunction<Transaction, LocalDate, Law> laws,
    Function<Services, ContractServices> contracts,
    BillOrders orders,
    AgencyExits exits)
    implements Slice {

  @Override
  public void register(ResourceConfig application, Services services) {
    BillService service = service(services);
    BillServices own = new BillServices(services, service, new BillActs(service, orders, exits));
    ContractBillPages ofContract = new ContractBillPages(own);
    application
        .register(new BillsResource(own))
        .register(new BillingResource(own))
        .register(new BillListPages(own))
        .register(new BillingPages(own))
        .register(ofContract)
        .register(new NewBillPages(own, ofContract))
        .register(new BillPages(own));
  }

  private BillService service(Services services) {
    ContractServices of = contracts.apply(services);
    return new BillService(laws, of.contracts(), of.certificates(), services.clock());
  }

  /** The bills that rest on deliveries. */
  public RestingBills resting(Services services) {
    return new BillsOnDeliveries(service(services));
  }

  @Override
  public List<ThreadSource> threads() {
    return List.of(new BillThread());
  }

  @Override
  public List<WorkSource> work(Services services) {
    return List.of(
        new WaitingBills(service(services)),
        new WaitingSecondActs(),
        new WaitingExcess(),
        new WaitingSettledLines(service(services)));
  }
}
