package org.govsm.procurement.tender;

import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.Rates;

/** From how many to how many percent of a sum a security is, and whether one lies within. */
final class PercentRange {

  private final Optional<Percent> least;
  private final Optional<Percent> most;
  private final String table;

  PercentRange(String table, Outputs found) {
    this.table = table;
    least = Rates.percent(found, "least");
    most = Rates.percent(found, "most");
  }

  void percent(Computation.Draft answer) {
    answer.put("least", least).put("most", most);
  }

  /** The amounts on a sum. */
  void amounts(Money sum, Computation.Draft answer) {
    answer.put("leastAmount", least.map(percent -> Rates.of(percent, sum)));
    answer.put("mostAmount", most.map(percent -> Rates.of(percent, sum)));
    answer.put("rounding", Rates.ROUNDING);
  }

  /** How many percent were asked for, held against the range unrounded. */
  void offered(Money security, Money sum, Computation.Draft answer, Evaluation evaluation) {
    if (sum.equals(Money.ZERO)) {
      return;
    }
    Fraction points = Rates.points(security, sum);
    boolean within = !isBelow(points) && most.filter(p -> isAbove(points, p)).isEmpty();
    answer.put("percentOffered", Rates.shown(points)).put("withinRange", within);
    if (!within) {
      Message text = Message.of("tender.security-out-of-range");
      evaluation.find(table, "SECURITY_OUT_OF_RANGE", Finding.Weight.WARNING, text);
    }
  }

  /** Whether it is below the least. */
  boolean isBelow(Fraction points) {
    return least.filter(percent -> points.compareTo(Rates.points(percent)) < 0).isPresent();
  }

  private static boolean isAbove(Fraction points, Percent percent) {
    return points.compareTo(Rates.points(percent)) > 0;
  }
}
