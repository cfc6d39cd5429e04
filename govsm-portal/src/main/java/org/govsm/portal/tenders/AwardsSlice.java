package org.govsm.portal.tenders;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.WorkSource;

/** Tenders from the opened bids to the award. */
public final class AwardsSlice implements Slice {

  private final TenderLaw law;
  private final SignedContracts contracts;
  private final boolean publishes;

  /**
   * Over the law of a day.
   *
   * @param contracts what was signed on an award
   * @param publishes whether the portal publishes whole purchases
   */
  public AwardsSlice(
      BiFunction<Transaction, LocalDate, Law> laws, SignedContracts contracts, boolean publishes) {
    this.contracts = contracts;
    this.law = new TenderLaw(laws);
    this.publishes = publishes;
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    TenderServices own = TendersSlice.services(services, law, KnownSuppliers.NONE, publishes);
    AwardService awards = new AwardService(own.service(), law, contracts);
    OwnAwards bidders = awards.ofBidders();
    application
        .register(new AwardResource(own, awards))
        .register(new EvaluationPages(own, awards))
        .register(new ComparisonPages(own, awards))
        .register(new AwardLetterPages(own, awards))
        .register(new SecurityLetterPages(own, awards))
        .register(new OwnAwardPages(own, bidders))
        .register(new OwnAwardResource(own, bidders))
        .register(new PublicAwardPages(own, awards))
        .register(new PublicAwardResource(own, awards))
        .register(new SheetPages(own, awards))
        .register(new AwardStepPages(own, awards));
  }

  @Override
  public List<WorkSource> work(Services services) {
    AwardService awards =
        new AwardService(new TenderService(law, services.clock()), law, contracts);
    return List.of(new WaitingAwards(awards, services.clock()));
  }
}
