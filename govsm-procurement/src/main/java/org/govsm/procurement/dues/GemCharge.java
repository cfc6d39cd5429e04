package org.govsm.procurement.dues;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;
import org.jspecify.annotations.Nullable;

/**
 * What GeM charges on an order by its revenue policy. Whether the whole order value counts or the
 * excess over the free part is open: an officer decides, and both sums are indicated. Taxes are not
 * in it.
 */
final class GemCharge {

  static final String CHARGE = "gem.charge";

  private GemCharge() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Dues.GEM_CHARGE)
        .by(CHARGE)
        .answers(
            Fact.number("charge", "rupees"),
            Fact.number("otherReading", "rupees"),
            Fact.code("rounding", List.of(Rates.ROUNDING)))
        .worked(GemCharge::work);
  }

  private static void work(Evaluation evaluation, Computation.Draft answer) {
    Optional<Outputs> found = evaluation.look(CHARGE).flatMap(evaluation::take);
    Optional<Money> order = evaluation.money("orderValue");
    if (found.isEmpty() || order.isEmpty()) {
      return;
    }
    Money value = order.get();
    List<Map<String, @Nullable Object>> readings = found.get().rows();
    Optional<Money> charge = charge(readings.get(0), value);
    answer.put("charge", charge);
    charge.ifPresent(
        sum -> {
          answer.put("rounding", Rates.ROUNDING);
          readings.stream()
              .skip(1)
              .flatMap(reading -> charge(reading, value).stream())
              .filter(reading -> !reading.equals(sum))
              .max(Comparator.comparing(reading -> apart(reading, sum)))
              .ifPresent(reading -> answer.put("otherReading", reading));
        });
  }

  /** Of several readings the one that differs most is told beside the first. */
  private static Money apart(Money one, Money other) {
    return one.compareTo(other) > 0 ? one.minus(other) : other.minus(one);
  }

  private static Optional<Money> charge(Map<String, @Nullable Object> row, Money value) {
    if (row.get("flat") instanceof BigDecimal flat) {
      return Optional.of(Money.ofRupees(flat));
    }
    if (!(row.get("percent") instanceof BigDecimal points)) {
      return Optional.empty();
    }
    Fraction free = row.get("free") instanceof BigDecimal sum ? Fraction.of(sum) : Fraction.ZERO;
    Fraction whole = Fraction.of(value);
    if (whole.compareTo(free) <= 0 && free.signum() > 0) {
      return Optional.of(Money.ZERO);
    }
    Fraction base = "EXCESS".equals(row.get("base")) ? whole.minus(free) : whole;
    Fraction sum = base.times(Fraction.of(new Percent(points)));
    Fraction most = row.get("most") instanceof BigDecimal cap ? sum.min(Fraction.of(cap)) : sum;
    return Optional.of(Rates.due(most));
  }
}
