package org.govsm.portal.purchases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.govsm.core.rules.Library;
import org.govsm.portal.ask.Law;
import org.govsm.portal.editions.PackImpact;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.impact.CaseImpact;
import org.govsm.procurement.impact.Impacts;

/** Purchase impact: the open purchases that another edition of a pack would decide otherwise. */
public record PurchaseImpact(LawOfDay laws, Clock clock) implements PackImpact {

  /** A decision with its reasons is large: no more of them at a time. */
  private static final int AT_ONCE = 100;

  @Override
  public Changed of(Transaction tx, Library inForce, Library proposed, Predicate<String> seen) {
    Law law = laws.at(tx, PurchaseService.today(clock));
    Impacts impacts = Impacts.between(inForce, proposed);
    Tally tally = new Tally(seen);
    for (List<StoredPurchase> some = new Purchases(tx).open("", "", AT_ONCE);
        !some.isEmpty();
        some = after(tx, some)) {
      List<CaseImpact> all = impacts.on(StoredCases.of(law, some)).cases();
      for (int i = 0; i < some.size(); i++) {
        if (all.get(i).kind() == CaseImpact.Kind.CHANGED) {
          tally.add(some.get(i), all.get(i));
        }
      }
    }
    return tally.done();
  }

  private static List<StoredPurchase> after(Transaction tx, List<StoredPurchase> some) {
    StoredPurchase last = some.get(some.size() - 1);
    return some.size() < AT_ONCE
        ? List.of()
        : new Purchases(tx).open(last.department(), last.id(), AT_ONCE);
  }

  /** Counts those that change, and keeps the first of those that may be seen. */
  private static final class Tally {

    private final Predicate<String> mayBeSeen;
    private final List<ChangedCase> told = new ArrayList<>();
    private int seen;
    private int elsewhere;

    Tally(Predicate<String> mayBeSeen) {
      this.mayBeSeen = mayBeSeen;
    }

    void add(StoredPurchase purchase, CaseImpact impact) {
      if (!mayBeSeen.test(purchase.department())) {
        elsewhere++;
      } else if (++seen <= TOLD) {
        String path = "/purchases/" + StoredCases.name(purchase);
        told.add(new ChangedCase(purchase.department(), purchase.title(), path, impact));
      }
    }

    Changed done() {
      return new Changed(told, seen, elsewhere);
    }
  }
}
