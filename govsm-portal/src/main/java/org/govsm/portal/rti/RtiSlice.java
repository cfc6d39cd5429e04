package org.govsm.portal.rti;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.Law;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.contracts.ContractServices;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.ThreadSource;
import org.govsm.portal.web.WorkSource;

/** Requests under the Right to Information Act, from the receipt to the packet and the appeal. */
public record RtiSlice(
    BiFunction<Transaction, LocalDate, Law> laws, Function<Services, ContractServices> contracts)
    implements Slice {

  @Override
  public void register(ResourceConfig application, Services services) {
    ContractServices of = contracts.apply(services);
    BillPayments bills =
        new BillPayments(laws, of.contracts(), of.certificates(), services.clock());
    RtiService service = new RtiService(bills, of.contracts(), of.certificates(), services.clock());
    RtiActs acts = new RtiActs(service);
    RtiServices own = new RtiServices(services, service, acts, new RtiCopies(service, acts));
    application
        .register(new RtiResource(own))
        .register(new RtiFilesResource(own))
        .register(new RtiListPages(own))
        .register(new NewRtiPages(own))
        .register(new RtiPages(own))
        .register(new RtiCopyPages(own))
        .register(new RtiFilePages(own));
  }

  @Override
  public List<ThreadSource> threads() {
    return List.of(new RtiThread());
  }

  @Override
  public List<WorkSource> work(Services services) {
    return List.of(new WaitingRti(services.clock()));
  }
}
