package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/**
 * GSM-RSP-07: the share of queries that were first answered in the time that is stated for their
 * class. A query whose time still runs is not counted; one that is open leaves a range, and only a
 * range on one side of the target decides. A class gets a response until the policy names it as one
 * that needs none. What the response desk published decides of what it keeps. Where the response
 * desk keeps queries, those that are only stated can fail the control and cannot meet it.
 */
final class ResponseTimeCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_NAMED = 5;

  private final CheckInput input;
  private final QueryTimeLimits times;
  private final Set<String> missing = new LinkedHashSet<>();
  private final List<String> lateOnes = new ArrayList<>();
  private final List<String> recordedLater = new ArrayList<>();
  private final List<String> correctedLate = new ArrayList<>();
  private int inTime;
  private int late;
  private int open;

  private ResponseTimeCheck(CheckInput input) {
    this.input = input;
    times = new QueryTimeLimits(input);
  }

  static List<CheckResult> met(CheckInput input) {
    List<FactNode> queries = input.facts().each("queries");
    if (queries.isEmpty()) {
      return input.each("queries", query -> CheckResult.unknown(query));
    }
    ResponseTimeCheck check = new ResponseTimeCheck(input);
    boolean byDesk = queries.stream().anyMatch(one -> one.at("timePublished").is(true));
    if (check.times.published().isNone() && !check.times.isStatedByClass() && !byDesk) {
      return List.of(Require.given(check.times.published()));
    }
    List<FactNode> kept = queries.stream().filter(one -> one.at("kept").is(true)).toList();
    List<FactNode> once = kept.isEmpty() ? queries : once(queries, kept);
    CheckResult all = of(input, once);
    return List.of(
        kept.isEmpty() || kept.size() == once.size()
            ? all
            : byRecord(all, of(input, kept), once.size() - kept.size()));
  }

  /** Without what is stated otherwise of a query that is kept. */
  private static List<FactNode> once(List<FactNode> queries, List<FactNode> kept) {
    Set<String> ids = new HashSet<>();
    kept.forEach(one -> one.at("id").text().ifPresent(ids::add));
    return queries.stream()
        .filter(
            one -> one.at("kept").is(true) || one.at("id").text().filter(ids::contains).isEmpty())
        .toList();
  }

  private static CheckResult of(CheckInput input, List<FactNode> queries) {
    ResponseTimeCheck check = new ResponseTimeCheck(input);
    queries.forEach(check::count);
    return check.named(check.result());
  }

  private static CheckResult byRecord(CheckResult all, CheckResult kept, int typed) {
    boolean met = all.outcome() == Outcome.PASS && kept.outcome() == Outcome.PASS;
    if (all.outcome() == Outcome.FAIL || met) {
      return all;
    }
    return both(kept, Message.of("GSM-RSP-07.typed").with("count", typed));
  }

  private static CheckResult both(CheckResult result, Message second) {
    return result.saying(
        Message.of("assessment.both").with("first", result.text()).with("second", second));
  }

  /** Tells of some of the queries that were late, or were recorded late. */
  private CheckResult named(CheckResult result) {
    CheckResult told = result;
    if (result.outcome() == Outcome.FAIL && !lateOnes.isEmpty()) {
      told = both(told, some("GSM-RSP-07.late", lateOnes));
    }
    boolean met = result.outcome() == Outcome.PASS;
    if (!met && !recordedLater.isEmpty()) {
      told = both(told, some("GSM-RSP-07.recorded-later", recordedLater));
    }
    return met || correctedLate.isEmpty()
        ? told
        : both(told, some("GSM-RSP-07.corrected-late", correctedLate));
  }

  private static Message some(String key, List<String> all) {
    return SomeNamed.of(key, "queries", all, MOST_NAMED);
  }

  private static void name(List<String> all, FactNode query) {
    query.at("id").text().ifPresent(all::add);
  }

  private CheckResult result() {
    BigDecimal target = input.limit("targetPercentWithinSla");
    int all = inTime + late + open;
    if (all == 0) {
      return CheckResult.notApplicable(Message.of("GSM-RSP-07.none-due"));
    }
    BigDecimal least = share(inTime, all);
    BigDecimal most = share(inTime + open, all);
    if (least.compareTo(target) >= 0) {
      return Require.atLeast("in-time", least, target);
    } else if (most.compareTo(target) < 0) {
      CheckResult under = Require.atLeast("in-time", most, target);
      Message range =
          Message.of("GSM-RSP-07.under")
              .with("least", least)
              .with("most", most)
              .with("limit", target);
      return open == 0 ? under : under.saying(range);
    }
    Message range =
        Message.of("GSM-RSP-07.open")
            .with("least", least)
            .with("most", most)
            .with("missing", missing.stream().map(CheckResult::term).toList());
    return CheckResult.unknown(List.copyOf(missing)).saying(range);
  }

  /** Rounded down, so that what is shown is on the side on which it is. */
  private static BigDecimal share(int part, int all) {
    BigDecimal percent =
        BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(all), 2, RoundingMode.FLOOR)
            .stripTrailingZeros();
    return percent.setScale(Math.max(0, percent.scale()));
  }

  private void count(FactNode query) {
    if (query.at("timePublished").is(true)) {
      byDesk(query);
    } else {
      byPolicy(query);
    }
  }

  /** Counts what is in time, unless two officers corrected an entry by which it was late. */
  private void inTime(FactNode query, boolean answered) {
    if (times.isCorrectedLate(query)) {
      leaveOpen("queries[].formerly");
      name(correctedLate, query);
    } else {
      inTime += answered ? 1 : 0;
    }
  }

  /** By the last moment that the desk worked out by what it published. */
  private void byDesk(FactNode query) {
    Optional<Instant> due = query.at("firstBy").moment().map(Moment::start);
    Optional<Moment> answered = query.at("firstResponseAt").moment();
    if (due.isEmpty() || query.at("firstResponseAt").isAbsent()) {
      leaveOpen(due.isEmpty() ? "queries[].firstBy" : "queries[].firstResponseAt");
    } else if (answered.map(Moment::start).orElse(input.asOf()).isAfter(due.get())) {
      late++;
      name(lateOnes, query);
    } else if (query
        .at("firstResponseAt")
        .recorded()
        .filter(at -> at.start().isAfter(due.get()))
        .isPresent()) {
      leaveOpen("queries[].firstResponseAt");
      name(recordedLater, query);
    } else {
      inTime(query, answered.isPresent());
    }
  }

  private void byPolicy(FactNode query) {
    FactNode category = query.at("category");
    if (times.isWithout(category) || query.at("kept").is(true) && times.isOwedNothing(category)) {
      inTime(query, false);
      return;
    }
    Optional<Moment> received = query.at("receivedAt").moment();
    FactNode answered = query.at("firstResponseAt");
    List<Duration> limits = times.of(category);
    if (received.isEmpty() || limits.isEmpty() || answered.isAbsent()) {
      leaveOpen(
          received.isEmpty()
              ? "queries[].receivedAt"
              : limits.isEmpty() ? times.unstated(category) : "queries[].firstResponseAt");
      return;
    }
    judge(query, received.get(), answered.moment(), limits);
  }

  private void judge(
      FactNode query, Moment received, Optional<Moment> answered, List<Duration> limits) {
    FactNode category = query.at("category");
    Instant first = answered.map(Moment::start).orElse(input.asOf());
    Instant last = answered.map(Moment::end).orElse(input.asOf());
    Duration shortest = limits.get(0);
    Duration longest = limits.get(limits.size() - 1);
    boolean surelyIn = Duration.between(received.start(), last).compareTo(shortest) <= 0;
    boolean surelyLate = Duration.between(received.end(), first).compareTo(longest) > 0;
    if (surelyLate && category.isAbsent() && times.saysWithout()) {
      leaveOpen("queries[].category");
    } else if (surelyLate) {
      late++;
      name(lateOnes, query);
    } else if (surelyIn && isRecordedLate(query, received, longest)) {
      leaveOpen("queries[].firstResponseAt");
      name(recordedLater, query);
    } else if (surelyIn) {
      inTime(query, answered.isPresent());
    } else if (!shortest.equals(longest)) {
      leaveOpen(
          category.isAbsent() && times.hasClasses()
              ? "queries[].category"
              : times.published().path());
    } else {
      leaveOpen(received.wholeDay() ? "queries[].receivedAt" : "queries[].firstResponseAt");
    }
  }

  /** Typed for a moment in time, and put on record after it was over. */
  private static boolean isRecordedLate(FactNode query, Moment received, Duration longest) {
    return query
        .at("firstResponseAt")
        .recorded()
        .filter(at -> Duration.between(received.end(), at.start()).compareTo(longest) > 0)
        .isPresent();
  }

  private void leaveOpen(String fact) {
    open++;
    missing.add(fact);
  }
}
