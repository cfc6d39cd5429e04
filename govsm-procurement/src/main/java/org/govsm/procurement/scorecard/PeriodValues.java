package org.govsm.procurement.scorecard;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.metric.Metric;

/** Values of one period that were read already, as known at one instant and by some sources. */
final class PeriodValues {

  /** Values, what they were made of, and what is to be known of them. */
  record Read(List<Measured> values, Trail trail, List<Message> notes) {}

  /** How an operand was read on a platform. */
  record OfOperand(String how, Operand operand, String platform) {}

  private final Instant start;
  private final Instant end;
  private final Map<OfOperand, Read> values = new HashMap<>();
  private final Map<Metric, UsedFigures> figures = new HashMap<>();
  private final Map<Object, Read> compared = new HashMap<>();

  PeriodValues(BillingPeriod period) {
    start = Scope.startOf(period.from());
    end = Scope.startOf(period.until());
  }

  /** The instant with which the period begins. */
  Instant start() {
    return start;
  }

  /** The instant with which it ends. */
  Instant end() {
    return end;
  }

  Read read(OfOperand what, Supplier<Read> reader) {
    return read(values, what, reader);
  }

  /** Figures that were set against each other. */
  Read compared(Object figures, Supplier<Read> reader) {
    return read(compared, figures, reader);
  }

  private static <T> Read read(Map<T, Read> all, T what, Supplier<Read> reader) {
    Read known = all.get(what);
    if (known == null) {
      known = reader.get();
      all.put(what, known);
    }
    return known;
  }

  /** The figures of accounts that a metric is compared by. */
  UsedFigures figures(Scope scope, Metric metric) {
    UsedFigures known = figures.get(metric);
    if (known == null) {
      known = UsedFigures.ofAccounts(scope, metric);
      figures.put(metric, known);
    }
    return known;
  }
}
