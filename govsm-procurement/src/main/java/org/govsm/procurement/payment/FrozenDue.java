package org.govsm.procurement.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.payment.SettlingCertificate.Standing;
import org.govsm.procurement.scorecard.KpiResult;

/**
 * Frozen due: what a certificate pays for its period by the figures known at its freeze, where more
 * is known since. What came later is settled in a later certificate.
 *
 * @param period the period of the certificate
 * @param frozenOn the last day on which something learnt counts in the certificate
 * @param payable what the certificate pays for the period
 * @param held what it holds besides
 * @param later what is due by all that is known now beyond {@code payable}; negative where less is
 * @param settledIn the period whose certificate settles what came later: the first whose freeze
 *     falls on or after the day on which it was learnt, else the closing settlement; nothing where
 *     several certificates settle a part each
 * @param why the results and amounts that were others at the freeze
 * @param results the same for results alone, by KPI and platform
 */
public record FrozenDue(
    BillingPeriod period,
    LocalDate frozenOn,
    Money payable,
    Money held,
    Money later,
    Optional<BillingPeriod> settledIn,
    List<Message> why,
    Map<String, Message> results)
    implements ToPlain {

  /** Keeps its own copies. */
  public FrozenDue {
    why = List.copyOf(why);
    results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
  }

  /**
   * Compares what is known with what was known at the freeze of the last period of the inputs.
   *
   * @param settling finds the certificate that settles the difference
   * @return nothing where the freeze is not over, and where no sum and no result differs
   */
  static Optional<FrozenDue> of(Terms terms, Inputs known, SettlingCertificate settling) {
    return terms
        .frozen(known.period())
        .filter(freeze -> freeze.isBefore(known.knownBy()))
        .flatMap(freeze -> of(terms, known, freeze, settling));
  }

  private static Optional<FrozenDue> of(
      Terms terms, Inputs known, Instant freeze, SettlingCertificate settling) {
    Standing then = Standing.of(terms, known.at(known.period(), freeze));
    Standing now = Standing.of(terms, known.at(known.period(), known.knownBy()));
    Due frozen = then.due();
    Due due = now.due();
    List<Message> why = then.figures().changes(now.figures());
    return frozen.isLike(due) && why.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FrozenDue(
                known.period(),
                LocalDate.ofInstant(freeze, Reading.INDIA),
                frozen.least(),
                frozen.most().minus(frozen.least()),
                due.least().minus(frozen.least()),
                settling.of(known, then::isLike, now::isLike),
                why,
                then.figures().resultChanges(now.figures())));
  }

  /** What the result was at the freeze and is now; nothing where it is the same. */
  public Optional<Message> change(KpiResult result) {
    return Optional.ofNullable(results.get(result.kpi().id() + "/" + result.platform()));
  }

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("period", period.id());
    tree.put("frozenOn", frozenOn);
    tree.put("payable", payable.toString());
    tree.put("held", held.toString());
    tree.put("later", later.toString());
    settledIn.ifPresent(one -> tree.put("settledIn", one.id()));
    tree.put("why", Reasons.plain(why));
    return tree;
  }
}
