package org.govsm.portal.publication;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.TenderPublications;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;

/** Purchases of departments from the need to the payment, for everybody. */
public final class PublicationSlice implements Slice {

  private final BiFunction<Transaction, LocalDate, Law> laws;
  private final OcidPrefix prefix;

  /** Over the law of a day, and the prefix of the ids of processes. */
  public PublicationSlice(BiFunction<Transaction, LocalDate, Law> laws, OcidPrefix prefix) {
    this.laws = laws;
    this.prefix = prefix;
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    TenderPublications tenders = new TenderPublications(laws);
    PublicationService service =
        new PublicationService(services.store(), tenders, prefix, services.clock());
    Performance performance = new Performance(services, service);
    application
        .register(new OcdsResource(services, service))
        .register(new BulkResource(services, service))
        .register(new FeedResource(services, service))
        .register(new PublishedPurchasePages(services, service, tenders))
        .register(new PerformanceResource(performance))
        .register(new PerformancePages(services, performance));
  }
}
