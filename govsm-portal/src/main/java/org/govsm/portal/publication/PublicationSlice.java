package org.govsm.portal.publication;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractServices;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.TenderPublications;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;

/** Purchases of departments from the need to the payment, for everybody. */
public record PublicationSlice(
    BiFunction<Transaction, LocalDate, Law> laws,
    Function<Services, ContractServices> contracts,
    OcidPrefix prefix)
    implements Slice {

  @Override
  public void register(ResourceConfig application, Services services) {
    TenderPublications tenders = new TenderPublications(laws);
    CertificateService certificates = contracts.apply(services).certificates();
    PublicationService service =
        new PublicationService(services.store(), tenders, certificates, prefix, services.clock());
    Performance performance = new Performance(services, service);
    application
        .register(new OcdsResource(services, service))
        .register(new BulkResource(service))
        .register(new FeedResource(services, service))
        .register(new PublishedPurchasePages(service, tenders))
        .register(new PerformanceResource(performance))
        .register(new PerformancePages(performance));
  }
}
