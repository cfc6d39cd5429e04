package org.govsm.procurement.response;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.procurement.response.ResponseTimes.Waited;

/**
 * One figure for the times of many cases: their median, of an even number the mean of the two in
 * the middle; or a percentile by nearest rank. A case that is open lies somewhere above what it
 * waited so far, and where that leaves the figure open there is none.
 */
final class ResponseSummary {

  /** The metric that it gives. */
  static final String HOURS = "first-response-hours";

  /** Rounded up, so that a second too late is too late. */
  private static final int PLACES = 6;

  private static final long SECONDS = 3600;

  private static final Comparator<Waited> BY_TIME = Comparator.comparing(Waited::time);

  private final List<Waited> least;
  private final List<Waited> settled;
  private List<Waited> chosen = List.of();

  ResponseSummary(List<Waited> all) {
    least = all.stream().sorted(BY_TIME).toList();
    settled = new ArrayList<>(least.stream().filter(Waited::isAnswered).toList());
  }

  /** The percentile that is given, else the median. */
  ResponseSummary of(Optional<Percent> percentile) {
    int count = least.size();
    if (count == 0) {
      return this;
    }
    int first = percentile.map(part -> rank(part, count)).orElse((count + 1) / 2);
    int last = percentile.isPresent() ? first : count / 2 + 1;
    chosen =
        isSettled(first) && isSettled(last)
            ? List.of(settled.get(first - 1), settled.get(last - 1))
            : List.of();
    return this;
  }

  /** The least rank at which so many per cent of the cases lie at or below it. */
  private static int rank(Percent percentile, int count) {
    Fraction part = Fraction.of(percentile).times(Fraction.of(count));
    return Math.max(1, part.whole(RoundingMode.CEILING).numerator().intValueExact());
  }

  /** Whether the case of a rank is the same, however long open cases will have waited. */
  private boolean isSettled(int rank) {
    return rank <= settled.size()
        && settled.get(rank - 1).time().equals(least.get(rank - 1).time());
  }

  void addTo(ResponseReport.Draft report) {
    if (chosen.isEmpty()) {
      report.missing(Message.of(least.isEmpty() ? "response.none" : "response.still-open"));
      return;
    }
    Duration sum = chosen.get(0).time().plus(chosen.get(1).time());
    BigDecimal seconds =
        BigDecimal.valueOf(sum.toSeconds()).add(BigDecimal.valueOf(sum.toNanosPart(), 9));
    report.add(
        HOURS,
        seconds.divide(BigDecimal.valueOf(2 * SECONDS), PLACES, RoundingMode.CEILING),
        chosen.get(0));
  }
}
