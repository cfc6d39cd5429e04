package org.govsm.portal.purchases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.Library;
import org.govsm.core.text.Message;
import org.govsm.portal.law.Law;
import org.govsm.portal.packs.PackImpact;
import org.govsm.portal.store.UnitOfWork;
import org.govsm.procurement.impact.CaseImpact;
import org.govsm.procurement.impact.Impacts;

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
    return Impacts.between(inForce, proposed)
        .on(StoredCases.all(unit, law))
        .of(CaseImpact.Kind.CHANGED)
        .stream()
        .map(PurchaseImpact::changed)
        .toList();
  }

  private static ChangedCase changed(CaseImpact impact) {
    String id = impact.open().id();
    return new ChangedCase(
        id,
        "/purchases/" + id,
        impact.open().question(),
        said(impact.before()),
        said(impact.after()));
  }

  private static Message said(Optional<Decision<?>> decision) {
    return decision.map(Decision::outcome).orElse(Message.of("impact.not-asked"));
  }
}
