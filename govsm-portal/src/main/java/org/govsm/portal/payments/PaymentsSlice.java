package org.govsm.portal.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.Law;
import org.govsm.portal.bills.BillOrders;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.contracts.ContractServices;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.ThreadSource;
import org.govsm.portal.web.WorkSource;

/** Payments of departments: payees, batches, and what banks answer. */
public record PaymentsSlice(
    BiFunction<Transaction, LocalDate, Law> laws, Function<Services, ContractServices> contracts)
    implements Slice {

  /** What orders to the bank say of bills. */
  public static BillOrders orders() {
    return new EarlierOrders();
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    ContractServices of = contracts.apply(services);
    BatchService batches =
        new BatchService(
            new BillPayments(laws, of.contracts(), of.certificates(), services.clock()),
            services.clock());
    EntryService entries = new EntryService(services.clock());
    PaymentServices own =
        new PaymentServices(
            services,
            new OfficeService(services.clock()),
            new PayeeService(services.clock()),
            batches,
            new BatchActs(batches),
            new OrderDecisions(batches),
            new AnswerService(batches, entries),
            new EntryMeanings(services.clock()),
            new EntryRecoveries(services.clock()),
            new BatchDownloads(batches),
            new AuthorityFiles(batches));
    BatchListPages list = new BatchListPages(own);
    application
        .register(new OfficeResource(own))
        .register(new PayeesResource(own))
        .register(new BatchesResource(own))
        .register(new PayableBillsResource(own))
        .register(new AnswersResource(own))
        .register(new EntriesResource(own))
        .register(new PaymentDepartmentPages())
        .register(new PayeeListPages())
        .register(new PayeePages(own))
        .register(new OfficePages(own))
        .register(list)
        .register(new NewBatchPages(own, list))
        .register(new AnswerPages(own))
        .register(new EntryPages(own))
        .register(new EntryPage(own))
        .register(new BatchPages(own));
  }

  @Override
  public List<ThreadSource> threads() {
    return List.of(new PaymentThread());
  }

  @Override
  public List<WorkSource> work(Services services) {
    return List.of(new WaitingPayments(), new WaitingEntries(), new WaitingRecoveries());
  }
}
