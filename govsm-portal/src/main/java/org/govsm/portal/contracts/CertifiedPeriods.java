package org.govsm.portal.contracts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.govsm.core.decision.Fault;
import org.govsm.core.text.Message;
import org.govsm.portal.http.Problem;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.store.UnitOfWork;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;

/**
 * The periods of a contract for which certificates were issued. What was paid for them is settled
 * period by period, so that no amendment can take one away or move its days.
 */
final class CertifiedPeriods {

  /** The members of terms that make the periods. */
  private static final List<String> MEMBERS = List.of("from", "until", "period");

  private final Terms before;
  private final List<BillingPeriod> periods;

  private CertifiedPeriods(Terms before, List<BillingPeriod> periods) {
    this.before = before;
    this.periods = periods;
  }

  static CertifiedPeriods of(UnitOfWork unit, String contract, Terms terms) {
    return new CertifiedPeriods(
        terms,
        unit.certificates().of(contract).stream()
            .map(one -> one.period())
            .distinct()
            .flatMap(id -> terms.period(id).stream())
            .toList());
  }

  void requireIn(Terms after) {
    List<String> lost =
        periods.stream()
            .filter(one -> !after.period(one.id()).equals(Optional.of(one)))
            .map(BillingPeriod::id)
            .toList();
    if (!lost.isEmpty()) {
      Message text = Message.of("contract.certified").with("ids", lost);
      throw new Refusal(
          Problem.refused(
              MEMBERS.stream()
                  .filter(member -> isChanged(member, after))
                  .map(member -> new Fault("/" + member, text.key(), text))
                  .toList()));
    }
  }

  private boolean isChanged(String member, Terms after) {
    return !Objects.equals(before.toPlain().get(member), after.toPlain().get(member));
  }
}
