package org.govsm.governance.moderation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.govsm.core.decision.Decision;
import org.govsm.core.money.Fraction;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.law.Reasoning;

/**
 * Figures of removals: of the items seen in a period and decided how many were removed and how many
 * given back, by what they say of the department. An item counts as removed whatever an appeal made
 * of it. Shares are exact.
 */
public final class RemovalFigures {

  /** The row of items of which nobody said what they say of the department. */
  public static final String UNKNOWN = "UNKNOWN";

  private static final String CRITICAL = "NEGATIVE";

  private final List<Row> rows;

  /**
   * Items of one sentiment.
   *
   * @param sentiment NEGATIVE, NEUTRAL, POSITIVE, or {@link #UNKNOWN}
   * @param seen how many there were of which something is decided
   * @param removed those of them that were hidden, deleted or blocked
   * @param restored those of the removed that were given back
   */
  public record Row(String sentiment, long seen, long removed, long restored) {

    /**
     * Rows with counts that fit each other.
     *
     * @throws IllegalArgumentException for a negative count, and more of a part than of the whole
     */
    public Row {
      if (restored < 0 || removed < restored || seen < removed) {
        throw new IllegalArgumentException("counts of " + sentiment);
      }
    }

    /** The exact share that was removed; nothing where there was none to remove. */
    public Optional<Fraction> share() {
      return RemovalFigures.share(removed, seen);
    }

    private Row plus(Row other) {
      return new Row(
          sentiment, seen + other.seen, removed + other.removed, restored + other.restored);
    }
  }

  private RemovalFigures(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * Figures of counted items.
   *
   * @param counted rows in any order; those of one sentiment are added
   * @return a row of each sentiment, and one of unknown ones where there are any
   */
  public static RemovalFigures of(List<Row> counted) {
    Map<String, Row> all = new LinkedHashMap<>();
    ModerationItem.sentiments().forEach(one -> all.put(one, new Row(one, 0, 0, 0)));
    counted.forEach(row -> all.merge(row.sentiment(), row, Row::plus));
    return new RemovalFigures(new ArrayList<>(all.values()));
  }

  /** Figures of the items that were seen in a period, its first and last day included. */
  public static RemovalFigures of(List<ModerationRecord> records, LocalDate from, LocalDate until) {
    return of(
        records.stream()
            .filter(one -> isIn(one.item().seen(), from, until))
            .filter(one -> one.state() != ModerationRecord.State.SEEN)
            .map(RemovalFigures::row)
            .toList());
  }

  private static boolean isIn(IndianMoment seen, LocalDate from, LocalDate until) {
    return !seen.day().isBefore(from) && !seen.day().isAfter(until);
  }

  private static Row row(ModerationRecord one) {
    return new Row(
        one.sentiment().orElse(UNKNOWN), 1, one.isRemoved() ? 1 : 0, one.isRestored() ? 1 : 0);
  }

  private static Optional<Fraction> share(long part, long whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(Fraction.of(part).dividedBy(Fraction.of(whole)));
  }

  /** The rows. */
  public List<Row> rows() {
    return rows;
  }

  private long critical(ToLongFunction<Row> count) {
    return sum(count, true);
  }

  private long other(ToLongFunction<Row> count) {
    return sum(count, false);
  }

  private long sum(ToLongFunction<Row> count, boolean critical) {
    return rows.stream()
        .filter(row -> !row.sentiment().equals(UNKNOWN))
        .filter(row -> row.sentiment().equals(CRITICAL) == critical)
        .mapToLong(count)
        .sum();
  }

  /** Whether of an item nobody said what it says of the department. */
  public boolean hasUnknown() {
    return rows.stream().anyMatch(row -> row.sentiment().equals(UNKNOWN) && row.seen() > 0);
  }

  /**
   * How many times as often critical items were removed as others, exactly.
   *
   * @return nothing where a sentiment is unknown, or there is nothing to compare with
   */
  public Optional<Fraction> ratio() {
    Optional<Fraction> others = share(other(Row::removed), other(Row::seen));
    return hasUnknown()
        ? Optional.empty()
        : share(critical(Row::removed), critical(Row::seen))
            .flatMap(own -> others.filter(by -> by.signum() > 0).map(own::dividedBy));
  }

  /**
   * Asks whether critical items were removed more often than the limit of the department.
   *
   * @param limit of the published policy; nothing where it sets none
   * @return as {@link RemovalAudit#ask}; what is missing where a sentiment is unknown, as it could
   *     change the answer
   */
  public Decision<BigDecimal> audited(Optional<BigDecimal> limit) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("criticalTotal", critical(Row::seen));
    asked.put("criticalRemoved", critical(Row::removed));
    asked.put("otherTotal", other(Row::seen));
    asked.put("otherRemoved", other(Row::removed));
    limit.ifPresent(most -> asked.put("ratioLimit", most));
    if (hasUnknown()) {
      Reasoning reasoning = new Reasoning();
      reasoning.lacks("commentSentiment");
      return reasoning.decide(RemovalAudit.QUESTION, Optional.empty(), Optional.empty(), asked);
    }
    return RemovalAudit.ask(asked).orThrow();
  }
}
