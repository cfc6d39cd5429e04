package org.govsm.portal.queries;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.governance.response.FirstReplies;
import org.govsm.governance.response.MeasuredStandard;
import org.govsm.governance.response.Query;
import org.govsm.governance.response.QueryRecord;
import org.govsm.governance.response.TwoWayRatio;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;

/**
 * Measures of a desk: what its records tell of the queries that were received in some days on some
 * platforms. What they do not tell is left out, and never counted as nought.
 */
public final class DeskMeasures {

  /**
   * Measure of a desk.
   *
   * @param counted how many queries it is worked out from
   */
  public record Measure(BigDecimal result, long counted) {}

  private final Transaction tx;
  private final String department;
  private final List<QueryRecord> records;
  private final Instant asOf;

  private DeskMeasures(Transaction tx, String department, List<QueryRecord> records, Instant asOf) {
    this.tx = tx;
    this.department = department;
    this.records = records;
    this.asOf = asOf;
  }

  /**
   * Reads.
   *
   * @param first the first day of receipt
   * @param last the last day of receipt
   * @param onPlatform whether a query counts that came on a platform; empty where none is recorded
   * @param asOf the moment at which it is counted
   */
  public static DeskMeasures of(
      Transaction tx,
      String department,
      LocalDate first,
      LocalDate last,
      Predicate<String> onPlatform,
      Instant asOf) {
    return new DeskMeasures(
        tx,
        department,
        new Queries(tx)
            .records(department, Moments.start(first), Moments.start(last.plusDays(1)), onPlatform),
        asOf);
  }

  /**
   * A measure.
   *
   * @param measure as the criterion of a pilot names it, such as {@code DESK_IN_TIME}
   * @return nothing where no query tells, or where open ones can change it
   */
  public Optional<Measure> of(String measure) {
    return switch (measure) {
      case "DESK_IN_TIME" -> inTime();
      case "DESK_ANSWERED" -> answered();
      case "DESK_FIRST_REPLY" -> firstReply();
      default -> Optional.empty();
    };
  }

  private List<Query> queries(DeskRules rules) {
    return records.stream().map(one -> one.judged(rules.standard(), rules.office())).toList();
  }

  private DeskRules rules() {
    SettingsVersions versions = new SettingsVersions(tx);
    return versions.rules(department, versions.newest(department));
  }

  private Optional<Measure> inTime() {
    DeskRules rules = rules();
    MeasuredStandard standard =
        MeasuredStandard.ofRecords(
            records, rules.standard(), rules.office(), Moments.inIndia(asOf));
    return standard
        .share()
        .<Optional<BigDecimal>>fold(
            answer -> Optional.of(answer.value()), refer -> Optional.empty(), o -> Optional.empty())
        .map(share -> new Measure(share, standard.inTime() + standard.late()));
  }

  private Optional<Measure> answered() {
    TwoWayRatio ratio = TwoWayRatio.of(records);
    return ratio
        .least()
        .filter(least -> ratio.open() == 0)
        .map(share -> new Measure(share, ratio.owed()));
  }

  private Optional<Measure> firstReply() {
    FirstReplies replies = FirstReplies.of(queries(rules()));
    return replies.medianMinutes().map(minutes -> new Measure(minutes, replies.counted()));
  }
}
