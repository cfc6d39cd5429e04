package org.govsm.portal.purchases;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.rules.Library;
import org.govsm.portal.law.Law;
import org.govsm.portal.packs.PackImpact;
import org.govsm.portal.store.StoredPurchase;
import org.govsm.portal.store.UnitOfWork;
import org.govsm.procurement.impact.CaseImpact;
import org.govsm.procurement.impact.Impacts;
import org.jspecify.annotations.Nullable;

/** Which open purchases another edition of a pack would decide otherwise. */
public final class PurchaseImpact implements PackImpact {

  private final LawOfDay laws;
  private final Clock clock;

  /**
   * Wires it.
   *
   * @param laws the law as it stands on a day, with whose questions purchases are read
   * @param clock the one clock
   */
  public PurchaseImpact(LawOfDay laws, Clock clock) {
    this.laws = laws;
    this.clock = clock;
  }

  @Override
  public List<ChangedCase> of(UnitOfWork unit, Library inForce, Library proposed) {
    Law law = laws.at(unit, PurchaseDesk.today(clock));
    Map<String, StoredPurchase> open = new LinkedHashMap<>();
    unit.purchases().open().forEach(one -> open.put(StoredCases.name(one), one));
    return Impacts.between(inForce, proposed)
        .on(StoredCases.of(law, open.values()))
        .of(CaseImpact.Kind.CHANGED)
        .stream()
        .map(impact -> changed(open.get(impact.open().id()), impact))
        .toList();
  }

  private static ChangedCase changed(@Nullable StoredPurchase one, CaseImpact impact) {
    StoredPurchase purchase = requireNonNull(one);
    String path = "/purchases/" + StoredCases.name(purchase);
    return new ChangedCase(purchase.department(), purchase.title(), path, impact);
  }
}
