package org.govsm.portal.demo;

import java.util.Map;
import java.util.Set;
import org.govsm.portal.builder.DraftService;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.ReadingService;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.editions.PackEditions;
import org.govsm.portal.editions.PackService;
import org.govsm.portal.memoranda.MemorandumService;
import org.govsm.portal.purchases.PurchaseService;
import org.govsm.portal.requirements.RequirementService;
import org.govsm.portal.requirements.ReviewService;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.TenderActs;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Demonstration: loads the department through the services of every department, and takes it back
 * to its beginning.
 */
public final class Demonstration {

  /** The invented directorate. */
  public static final String DEPARTMENT = "demo";

  private static final Caller BUYER = Chapter.as("buyer");
  private static final Caller FINANCE = Chapter.as("finance-officer");

  private final ContractService contracts;
  private final ReadingService readings;
  private final CertificateService certificates;
  private final DemonstrationServices keeping;
  private final PurchaseService purchases;
  private final PackService packs;
  private final RequirementService requirements;
  private final ReviewService review;
  private final TenderActs tenders;
  private final StoryClock clock;
  private final Story story = Story.shipped();

  public Demonstration(
      ContractService contracts,
      ReadingService readings,
      CertificateService certificates,
      DemonstrationServices keeping,
      PurchaseService purchases,
      PackService packs,
      RequirementService requirements,
      ReviewService review,
      TenderActs tenders,
      StoryClock clock) {
    this.contracts = contracts;
    this.readings = readings;
    this.certificates = certificates;
    this.keeping = keeping;
    this.purchases = purchases;
    this.packs = packs;
    this.requirements = requirements;
    this.review = review;
    this.tenders = tenders;
    this.clock = clock;
  }

  /** Loads the department, all of it or nothing, unless there is a department already. */
  public boolean loadIfEmpty(Store store) {
    return store.write(
        tx -> {
          boolean empty = tx.chains().all().isEmpty();
          if (empty) {
            load(tx);
          }
          return empty;
        });
  }

  /**
   * Takes out all that the demonstration department holds, also what visitors added to it, and
   * loads it anew; all of it or nothing.
   *
   * @throws StoreRefusal if there is any other department: then nothing is changed
   */
  public void reset(Store store) {
    store.write(
        tx -> {
          tx.removeOnly(DEPARTMENT, PackEditions.CHAIN);
          load(tx);
          return true;
        });
  }

  private void load(Transaction tx) {
    story.upTo(clock.today()).forEach(storyStep -> happen(tx, storyStep));
  }

  private void happen(Transaction tx, StoryStep storyStep) {
    clock.turnTo(storyStep.day());
    switch (storyStep.kind()) {
      case StoryStep.DEPARTMENT ->
          keeping
              .departments()
              .register(tx, Story.tree(storyStep.word(0)), Chapter.as("administrator"));
      case StoryStep.CALENDAR ->
          CalendarChapter.happen(tx, Story.tree(storyStep.word(0)), clock.instant());
      case StoryStep.CONTRACT -> contracts.create(tx, Story.terms(storyStep.word(0)), FINANCE);
      case StoryStep.AMENDMENT -> amend(tx, storyStep.word(0), storyStep.word(1));
      case StoryStep.READINGS ->
          readings.take(
              tx,
              storyStep.word(0),
              storyStep.word(1),
              storyStep.said(),
              () -> Story.open("readings/" + storyStep.word(2)),
              BUYER);
      case StoryStep.PURCHASES -> BuyingChapter.happen(purchases, tx, storyStep.word(0));
      case StoryStep.REQUIREMENTS ->
          RequirementChapter.happen(requirements, review, tx, storyStep.word(0));
      case StoryStep.TENDERS -> TenderChapter.happen(tenders, tx, storyStep.word(0));
      case StoryStep.PROCEDURES ->
          ProcedureChapter.happen(keeping.procedures(), tx, storyStep.word(0));
      case StoryStep.DELIVERIES ->
          DeliveryChapter.happen(keeping.deliveries(contracts), tx, storyStep.word(0));
      case StoryStep.BILLS ->
          BillChapter.happen(keeping.bills(contracts, certificates), tx, storyStep.word(0));
      case StoryStep.PAYMENTS ->
          PaymentChapter.happen(keeping.payments(contracts, certificates), tx, storyStep.word(0));
      case StoryStep.QUERIES -> QueryChapter.happen(keeping.queries(), tx, storyStep.word(0));
      case StoryStep.MODERATION ->
          ModerationChapter.happen(keeping.moderation(), tx, storyStep.word(0));
      case StoryStep.RTI ->
          RtiChapter.happen(keeping.rti(contracts, certificates), tx, storyStep.word(0));
      case StoryStep.PILOTS -> PilotChapter.happen(keeping.pilots(), tx, storyStep.word(0));
      case StoryStep.TRAINING -> TrainingChapter.happen(keeping.training(), tx, storyStep.word(0));
      case StoryStep.ROSTERS -> RosterChapter.happen(keeping.rosters(), tx, storyStep.word(0));
      case StoryStep.POSTS -> PostChapter.happen(keeping.posts(), tx, storyStep.word(0));
      case StoryStep.EDITION -> PackChapter.happen(packs, tx, storyStep.word(0));
      case StoryStep.DRAFT ->
          DraftChapter.happen(
              new DraftService(contracts, clock),
              tx,
              storyStep.word(0),
              storyStep.said().containsKey("sent"));
      case StoryStep.SUPPLIERS ->
          SupplierChapter.happen(keeping.suppliers(), tx, storyStep.word(0));
      case StoryStep.MEMORANDA -> memoranda(tx, storyStep.word(0));
      case StoryStep.ACCOUNTS -> Chapter.happen(keeping, tx, storyStep.word(0));
      default ->
          certificates.issue(tx, storyStep.word(0), storyStep.word(1), storyStep.day(), FINANCE);
    }
  }

  private void memoranda(Transaction tx, String file) {
    for (Map<String, @Nullable Object> one : BuyingChapter.each(Story.tree(file), "memoranda")) {
      new MemorandumService(clock).record(tx, DEPARTMENT, one, Chapter.as("nodal-officer"));
    }
  }

  private void amend(Transaction tx, String contract, String terms) {
    WrittenContract before = contracts.current(tx, contract);
    contracts.amend(tx, contract, before.stored().version(), Story.terms(terms), Set.of(), BUYER);
  }
}
