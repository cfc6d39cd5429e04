package org.govsm.portal.tenders;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.ThreadSource;
import org.govsm.portal.web.WorkSource;

/** Tenders, from the draft on. */
public final class TendersSlice implements Slice {

  private final TenderLaw law;

  /** Over the law of a day. */
  public TendersSlice(BiFunction<Transaction, LocalDate, Law> laws) {
    this.law = new TenderLaw(laws);
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    TenderServices own = services(services, law);
    BidPages bids = new BidPages(own);
    application
        .register(new TendersResource(own))
        .register(new TenderStepsResource(own))
        .register(new TenderActsResource(own))
        .register(new OffersResource(own))
        .register(new BidsResource(own))
        .register(new CommitteeResource(own))
        .register(new CommitteePages(own))
        .register(bids)
        .register(new BidFilePages(own, bids))
        .register(new TenderPages(own))
        .register(new NewTenderPages(own))
        .register(new TenderPartPages(own))
        .register(new CorrigendumPages(own))
        .register(new CancellationPages(own))
        .register(new OfferPages(own));
  }

  static TenderServices services(Services services, TenderLaw law) {
    TenderService service = new TenderService(law, services.clock());
    return new TenderServices(
        services,
        service,
        new PublicationService(service, law),
        new TenderActs(service, law),
        new BidService(service, law),
        new CommitteeService(service, law),
        law);
  }

  @Override
  public List<ThreadSource> threads() {
    return List.of(new TenderThread());
  }

  @Override
  public List<WorkSource> work(Services services) {
    TenderService service = new TenderService(law, services.clock());
    return List.of(new WaitingTenders(), new WaitingBids(service, law));
  }
}
