package org.govsm.procurement.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.Case;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** Figures of one contract that are given twice, in another measure, and sums of nothing. */
final class ContractTerms {

  private static final String VALUE = "value";
  private static final String CONTRACT = "contractValue";
  private static final String ORDER = "orderValue";
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private ContractTerms() {}

  static List<Contradiction> all() {
    return Stream.concat(
            Stream.of(
                new Contradiction(
                    "ORDER_AGAINST_CONTRACT", List.of(CONTRACT, ORDER), ContractTerms::order),
                new Contradiction(
                    "CONTRACT_ABOVE_ESTIMATE",
                    List.of(VALUE, CONTRACT),
                    Finding.Weight.WARNING,
                    (facts, law) -> aboveEstimate(facts, CONTRACT, number(facts, VALUE))),
                new Contradiction(
                    "ORDER_ABOVE_ESTIMATE",
                    List.of(VALUE, ORDER),
                    Finding.Weight.WARNING,
                    (facts, law) -> aboveEstimate(facts, ORDER, doubled(facts, VALUE))),
                Contradictions.pair(
                    "YEARS_AGAINST_MONTHS", "contractYears", "contractMonths", ContractTerms::fit)),
            Stream.of(
                nothing("VALUE_OF_NOTHING", VALUE),
                nothing("CONTRACT_OF_NOTHING", CONTRACT),
                nothing("ORDER_OF_NOTHING", ORDER)))
        .toList();
  }

  /** The order may be told with GST, the contract value is without: no tax doubles a price. */
  private static Optional<Message> order(Case facts, Contradiction.Law law) {
    BigDecimal contract = number(facts, CONTRACT);
    BigDecimal order = number(facts, ORDER);
    return order.compareTo(contract) < 0 || order.compareTo(doubled(facts, CONTRACT)) > 0
        ? Optional.of(Contradictions.cannotBoth("facts.order-of-contract", facts, CONTRACT, ORDER))
        : Optional.empty();
  }

  private static BigDecimal doubled(Case facts, String name) {
    return number(facts, name).add(number(facts, name));
  }

  /** A price may turn out above the estimate; but by the estimate it was decided how to buy. */
  private static Optional<Message> aboveEstimate(Case facts, String paid, BigDecimal most) {
    return number(facts, paid).compareTo(most) > 0
        ? Optional.of(Contradictions.cannotBoth("facts.above-estimate", facts, VALUE, paid))
        : Optional.empty();
  }

  /** A year that is only begun may count, or not. */
  private static boolean fit(Object years, Object months) {
    BigDecimal exact = (BigDecimal) months;
    return ((BigDecimal) years).compareTo(exact.divide(MONTHS, 0, RoundingMode.FLOOR)) >= 0
        && ((BigDecimal) years).compareTo(exact.divide(MONTHS, 0, RoundingMode.CEILING)) <= 0;
  }

  /** A sum of nothing holds the place of one that is not known. */
  private static Contradiction nothing(String code, String fact) {
    return new Contradiction(
        code,
        List.of(fact),
        (facts, law) ->
            number(facts, fact).signum() > 0
                ? Optional.empty()
                : Optional.of(
                    Message.of("facts.nothing")
                        .with("first", new Term("fact." + fact))
                        .with("given", Contradictions.value(facts, fact))));
  }

  private static BigDecimal number(Case facts, String name) {
    return (BigDecimal) Contradictions.value(facts, name);
  }
}
