package org.govsm.governance.response;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.law.IndianMoment;

/**
 * First replies: the median time from receipt to the first response of the queries that are owed
 * one. A query that still waits counts as waiting for longer than all others; where the median
 * falls on such a one it is not known.
 */
public final class FirstReplies {

  private static final int PLACES = 2;
  private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

  private final List<Duration> times = new ArrayList<>();
  private long waiting;

  private FirstReplies() {}

  /** Counts queries; nothing is owed to praise, and what is not sorted yet may be owed a reply. */
  public static FirstReplies of(List<Query> queries) {
    FirstReplies replies = new FirstReplies();
    queries.forEach(replies::count);
    replies.times.sort(Duration::compareTo);
    return replies;
  }

  private void count(Query query) {
    Optional<OffsetDateTime> received = query.receivedAt().map(IndianMoment::at);
    Optional<OffsetDateTime> first = query.firstResponseAt().map(IndianMoment::at);
    boolean owed = query.category().map(one -> one.first().isPresent()).orElse(true);
    if (received.isPresent() && first.isPresent()) {
      times.add(Duration.between(received.get(), first.get()));
    } else if (owed) {
      waiting++;
    }
  }

  /** How many queries are counted. */
  public long counted() {
    return times.size() + waiting;
  }

  /** The median in minutes, to two places, halves upwards; nothing where it is not known. */
  public Optional<BigDecimal> medianMinutes() {
    long all = counted();
    int upper = (int) (all / 2);
    if (all == 0 || upper >= times.size()) {
      return Optional.empty();
    }
    long seconds = times.get(upper).toSeconds();
    BigDecimal sum =
        BigDecimal.valueOf(all % 2 == 0 ? seconds + times.get(upper - 1).toSeconds() : seconds);
    BigDecimal of = all % 2 == 0 ? SECONDS.multiply(BigDecimal.valueOf(2)) : SECONDS;
    return Optional.of(sum.divide(of, PLACES, RoundingMode.HALF_UP));
  }
}
