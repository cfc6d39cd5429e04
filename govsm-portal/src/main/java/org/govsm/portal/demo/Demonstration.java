package org.govsm.portal.demo;

import org.govsm.portal.contracts.CertificateDesk;
import org.govsm.portal.contracts.ContractDesk;
import org.govsm.portal.contracts.ReadingDesk;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.http.Caller;
import org.govsm.portal.packs.PackDesk;
import org.govsm.portal.purchases.PurchaseDesk;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.UnitOfWork;

/**
 * Loads the demonstration department through the same desks that serve every department, and takes
 * it back to its beginning.
 */
public final class Demonstration {

  /** The invented directorate. */
  public static final String DEPARTMENT = "demo";

  private final ContractDesk contracts;
  private final ReadingDesk readings;
  private final CertificateDesk certificates;
  private final KeepingDesks keeping;
  private final PurchaseDesk purchases;
  private final PackDesk packs;
  private final StoryClock clock;
  private final Story story = Story.shipped();

  /**
   * Wires it.
   *
   * @param contracts writes its contracts
   * @param readings takes its files in
   * @param certificates issues its certificates
   * @param keeping keeps its accounts
   * @param purchases keeps its purchases
   * @param packs takes in the edition that it proposes
   * @param clock the clock of all these desks
   */
  public Demonstration(
      ContractDesk contracts,
      ReadingDesk readings,
      CertificateDesk certificates,
      KeepingDesks keeping,
      PurchaseDesk purchases,
      PackDesk packs,
      StoryClock clock) {
    this.contracts = contracts;
    this.readings = readings;
    this.certificates = certificates;
    this.keeping = keeping;
    this.purchases = purchases;
    this.packs = packs;
    this.clock = clock;
  }

  /**
   * Loads the department, all of it or nothing, unless there is a department already.
   *
   * @param store the store
   * @return whether it was loaded
   */
  public boolean loadIfEmpty(Store store) {
    return store.write(
        unit -> {
          boolean empty = unit.chains().all().isEmpty();
          if (empty) {
            load(unit);
          }
          return empty;
        });
  }

  /**
   * Takes out all that the demonstration department holds, also what visitors added to it, and
   * loads it anew; all of it or nothing.
   *
   * @param store the store
   * @throws StoreRefusal if there is any other department: then nothing is changed
   */
  public void reset(Store store) {
    store.write(
        unit -> {
          unit.removeOnly(DEPARTMENT);
          load(unit);
          return true;
        });
  }

  private void load(UnitOfWork unit) {
    story.upTo(clock.today()).forEach(step -> happen(unit, step));
  }

  private void happen(UnitOfWork unit, Step step) {
    clock.turnTo(step.day());
    switch (step.kind()) {
      case Step.CONTRACT -> contracts.create(unit, Story.terms(step.word(0)), Caller.portal());
      case Step.AMENDMENT -> amend(unit, step.word(0), step.word(1));
      case Step.READINGS ->
          readings.take(
              unit,
              step.word(0),
              step.word(1),
              step.said(),
              () -> Story.open("readings/" + step.word(2)),
              Caller.portal());
      case Step.PURCHASES -> BuyingChapter.happen(purchases, unit, step.word(0));
      case Step.EDITION -> PackChapter.happen(packs, unit, step.word(0));
      case Step.ACCOUNTS -> Chapter.happen(keeping, unit, step.word(0));
      default -> certificates.issue(unit, step.word(0), step.word(1), step.day(), Caller.portal());
    }
  }

  private void amend(UnitOfWork unit, String contract, String terms) {
    WrittenContract before = contracts.current(unit, contract);
    contracts.amend(unit, contract, before.stored().version(), Story.terms(terms), Caller.portal());
  }
}
