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
  private final KnownSuppliers suppliers;
  private final boolean publishes;

  /**
   * Over the law of a day.
   *
   * @param needs what is contracted for a requirement
   * @param suppliers who can be invited
   * @param publishes whether the portal publishes whole purchases
   */
  public TendersSlice(
      BiFunction<Transaction, LocalDate, Law> laws,
      SignedNeeds needs,
      KnownSuppliers suppliers,
      boolean publishes) {
    this.law = new TenderLaw(laws, needs);
    this.suppliers = suppliers;
    this.publishes = publishes;
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    TenderServices own = services(services, law, suppliers, publishes);
    BidPages bids = new BidPages(own);
    application
        .register(new TendersResource(own))
        .register(new TenderStepsResource(own))
        .register(new TenderActsResource(own))
        .register(new OffersResource(own))
        .register(new BidsResource(own))
        .register(new CommitteeResource(own))
        .register(new CommitteePages(own))
        .register(new ReconstitutionPages(own))
        .register(bids)
        .register(new BidActPages(own, bids))
        .register(new BidFilePages(own, bids))
        .register(new TenderPages(own))
        .register(new NewTenderPages(own))
        .register(new TenderPartPages(own))
        .register(new CorrigendumPages(own))
        .register(new CancellationPages(own))
        .register(new WordsPages(own))
        .register(new OfferPages(own));
  }

  static TenderServices services(
      Services services, TenderLaw law, KnownSuppliers suppliers, boolean publishes) {
    TenderService service = new TenderService(law, services.clock());
    return new TenderServices(
        services,
        service,
        new PublicationService(service, law),
        new TenderActs(service, law),
        new BidService(service, law),
        new CommitteeService(service, law),
        new ReconstitutionService(service, law),
        law,
        suppliers,
        publishes);
  }

  @Override
  public List<ThreadSource> threads() {
    return List.of(new TenderThread());
  }

  @Override
  public List<WorkSource> work(Services services) {
    TenderService service = new TenderService(law, services.clock());
    return List.of(
        new WaitingTenders(new PublicationService(service, law)), new WaitingBids(service, law));
  }
}
