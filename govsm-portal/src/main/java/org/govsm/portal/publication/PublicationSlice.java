package org.govsm.portal.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractServices;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.TenderPublications;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.WorkSource;

/** Purchases of departments from the need to the payment, for everybody. */
public final class PublicationSlice implements Slice {

  private final BiFunction<Transaction, LocalDate, Law> laws;
  private final Function<Services, ContractServices> contracts;
  private final OcidPrefix prefix;
  private final IncompleteProcesses incomplete = new IncompleteProcesses();

  /** Over the law of a day, contracts, and what the publisher is called. */
  public PublicationSlice(
      BiFunction<Transaction, LocalDate, Law> laws,
      Function<Services, ContractServices> contracts,
      OcidPrefix prefix) {
    this.laws = laws;
    this.contracts = contracts;
    this.prefix = prefix;
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    TenderPublications tenders = new TenderPublications(laws);
    PublicationService service = service(services, tenders);
    Performance performance = new Performance(services, service);
    application
        .register(new OcdsResource(services, service))
        .register(new BulkResource(service))
        .register(new FeedResource(services, service))
        .register(new PublishedPurchasePages(service, tenders))
        .register(new PerformanceResource(performance))
        .register(new PerformancePages(performance));
  }

  @Override
  public List<WorkSource> work(Services services) {
    return List.of(new WaitingPublications(incomplete));
  }

  @Override
  public Consumer<Store> daily(Services services) {
    return new PublicationWatch(service(services, new TenderPublications(laws)), services.clock());
  }

  private PublicationService service(Services services, TenderPublications tenders) {
    CertificateService certificates = contracts.apply(services).certificates();
    return new PublicationService(
        services.store(), tenders, certificates, prefix, incomplete, services.clock());
  }
}
