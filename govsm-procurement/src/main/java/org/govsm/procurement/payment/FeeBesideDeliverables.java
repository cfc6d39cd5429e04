package org.govsm.procurement.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Fee beside deliverables: a fixed sum of which certificates pay all, or all but a tenth, where
 * nothing or a small part was accepted of what the contract orders, or for which it orders nothing
 * and measures hardly anything. Whether that is meant is asked before the signature.
 */
public final class FeeBesideDeliverables {

  /** The code of the question. */
  public static final String CODE = "FEE_WITHOUT_ACCEPTANCE";

  private static final String FIXED = "fixed";
  private static final String ORDERED = "deliverables";
  private static final Citation OWN = OwnDefault.of("a fee is for what is accepted");

  /** A tenth of the fixed sums: a choice of this project. */
  private static final Fraction LEAST = Fraction.ONE.dividedBy(Fraction.of(10));

  /** A hundredth, where KPIs alone lower them: such deductions are small. Our choice as well. */
  private static final Fraction TRIFLE = Fraction.ONE.dividedBy(Fraction.of(100));

  private final MetricDictionary dictionary;

  private FeeBesideDeliverables(MetricDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * Questions over the metrics of a dictionary.
   *
   * @param dictionary the metrics that terms may name
   */
  public static FeeBesideDeliverables over(MetricDictionary dictionary) {
    return new FeeBesideDeliverables(dictionary);
  }

  /**
   * What is found of terms.
   *
   * @param terms whole or not
   * @return nothing where they have no fixed sum, where certificates pay a tenth of it less when
   *     nothing is accepted and when no figure of it is given, and a tenth of what is left when one
   *     piece or a tenth of what a period orders is, and where they order no deliverables and the
   *     KPIs can in fact take a hundredth
   */
  public Optional<Finding> finding(Map<String, ? extends @Nullable Object> terms) {
    List<Object> fees = new ArrayList<>();
    for (Object row : rows(terms.get("amounts"))) {
      if (row instanceof Map<?, ?> amount && FIXED.equals(amount.get("kind"))) {
        fees.add(String.valueOf(amount.get("id")));
      }
    }
    return fees.isEmpty()
        ? Optional.empty()
        : asked(terms)
            .map(text -> Finding.of(CODE, Finding.Weight.BLOCKING, text.with("fees", fees), OWN));
  }

  private Optional<Message> asked(Map<String, ? extends @Nullable Object> terms) {
    boolean orders = !rows(terms.get(ORDERED)).isEmpty();
    if (orders && rows(terms.get("kpis")).stream().noneMatch(FeeBesideDeliverables::isByAccepted)) {
      return Optional.of(Message.of("terms.fee-without-acceptance"));
    }
    return Terms.fromPlain(terms)
        .<Optional<Terms>>fold(Optional::of, faults -> Optional.empty())
        .filter(whole -> whole.unknownMetrics(dictionary).isEmpty())
        .flatMap(whole -> weighed(whole, orders, ordered(terms)));
  }

  /** Terms can be right and still give sums that no currency has: those are told elsewhere. */
  private Optional<Message> weighed(Terms terms, boolean orders, long ordered) {
    try {
      return orders ? accepted(terms, ordered) : measured(terms);
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private Optional<Message> accepted(Terms terms, long ordered) {
    AcceptanceWeight weight = new AcceptanceWeight(terms, dictionary, ordered);
    Money less = weight.least();
    if (!isFelt(terms, less, LEAST)) {
      return said("terms.fee-hardly-accepted", terms, less);
    }
    Money ofPart = weight.leastOfPart();
    return Fraction.of(ofPart).compareTo(weight.ofPart().times(LEAST)) >= 0
        ? Optional.empty()
        : said("terms.fee-part-accepted", terms, ofPart);
  }

  private Optional<Message> measured(Terms terms) {
    Money less = new MeasuredWeight(terms, dictionary).most();
    if (isFelt(terms, less, TRIFLE)) {
      return Optional.empty();
    }
    return less.equals(Money.ZERO)
        ? Optional.of(Message.of("terms.fee-without-order"))
        : said("terms.fee-hardly-measured", terms, less);
  }

  private static boolean isFelt(Terms terms, Money less, Fraction least) {
    Money fixed = MeasuredWeight.fixed(terms);
    return fixed.compareTo(Money.ZERO) > 0
        && Fraction.of(less).compareTo(Fraction.of(fixed).times(least)) >= 0;
  }

  private static Optional<Message> said(String key, Terms terms, Money less) {
    return Optional.of(
        Message.of(key).with("sum", MeasuredWeight.fixed(terms)).with("least", less));
  }

  private static long ordered(Map<String, ? extends @Nullable Object> terms) {
    long sum = 0;
    for (Object row : rows(terms.get(ORDERED))) {
      if (row instanceof Map<?, ?> deliverable && deliverable.get("quantity") instanceof Number n) {
        sum += n.longValue();
      }
    }
    return sum;
  }

  private static List<?> rows(@Nullable Object rows) {
    return rows instanceof List<?> list ? list : List.of();
  }

  private static boolean isByAccepted(@Nullable Object kpi) {
    return kpi instanceof Map<?, ?> row && names(row.get("measure"));
  }

  /** Whether a measure names the count of what was accepted, in whichever of its parts. */
  private static boolean names(@Nullable Object measure) {
    if (measure instanceof Map<?, ?> part) {
      return part.values().stream().anyMatch(FeeBesideDeliverables::names);
    }
    return measure instanceof List<?> list
        ? list.stream().anyMatch(FeeBesideDeliverables::names)
        : "accepted".equals(measure);
  }
}
