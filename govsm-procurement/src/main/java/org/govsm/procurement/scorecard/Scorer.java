package org.govsm.procurement.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Exclusion;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Sample;
import org.govsm.procurement.contract.Score;
import org.govsm.procurement.contract.Shape;
import org.govsm.procurement.contract.Target;
import org.govsm.procurement.scorecard.KpiResult.Status;

/** Scores one period after the other; the row of missed periods goes on from one to the next. */
final class Scorer {

  private final Scope scope;
  private final Map<String, KpiResult> before;
  private final Map<String, KpiResult> results;
  private final Measurer measurer;

  private Scorer(Scope scope, Map<String, KpiResult> before, Map<String, KpiResult> results) {
    this.scope = scope;
    this.before = before;
    this.results = results;
    this.measurer = new Measurer(scope, results.values());
  }

  static Scorecard score(Scope scope, Optional<Scorecard> before) {
    Map<String, KpiResult> last = before.map(Scorecard::byInstance).orElse(Map.of());
    return new Scorer(scope, last, new LinkedHashMap<>()).score(before);
  }

  private Scorecard score(Optional<Scorecard> card) {
    List<Kpi> inForce = scope.terms().kpis(scope.period().from());
    List<Kpi> kpis = new ArrayList<>(inForce);
    kpis.removeIf(kpi -> !scope.terms().isJudgedIn(kpi, scope.period()));
    List<Kpi> weighted = new ArrayList<>();
    for (Kpi kpi : kpis) {
      if (isWeighted(kpi)) {
        weighted.add(kpi);
      } else {
        add(kpi);
      }
    }
    weighted.forEach(this::add);
    List<KpiResult> ordered = new ArrayList<>();
    for (Kpi kpi : kpis) {
      for (String platform : kpi.platforms()) {
        ordered.add(results.get(kpi.id() + "/" + platform));
      }
    }
    return new Scorecard(
        scope.period(),
        ordered,
        AmountFigures.of(scope),
        ordered.stream().filter(this::isPaidByAnother).toList(),
        card,
        last(inForce));
  }

  /** The last results of KPIs whose own period goes on. */
  private Map<String, KpiResult> last(List<Kpi> inForce) {
    Map<String, KpiResult> last = new LinkedHashMap<>(before);
    last.values()
        .removeIf(
            result ->
                inForce.stream()
                    .noneMatch(
                        kpi ->
                            kpi.id().equals(result.kpi().id())
                                && !scope.terms().isJudgedIn(kpi, scope.period())));
    return last;
  }

  private boolean isPaidByAnother(KpiResult result) {
    String on = result.platform();
    List<Kpi> instead =
        result.kpi().paidInstead(scope.terms(), on, scope.period().from(), scope.dictionary());
    return !instead.isEmpty() && isAnyCounted(instead, on);
  }

  private boolean isAnyCounted(List<Kpi> instead, String on) {
    return instead.stream().anyMatch(one -> goesOn(one, on))
        || instead.stream()
            .flatMap(one -> one.platformsBeside(on).stream().map(where -> one.id() + "/" + where))
            .flatMap(instance -> Optional.ofNullable(results.get(instance)).stream())
            .anyMatch(one -> one.status() != Status.EXCLUDED);
  }

  /** A KPI whose own period goes on will be paid for its days, unless it is left out in all. */
  private boolean goesOn(Kpi kpi, String on) {
    BillingPeriod own = scope.terms().measuredOver(kpi, scope.period());
    return !own.until().equals(scope.period().until())
        && kpi.platforms().stream().anyMatch(kpi.platformsBeside(on)::contains)
        && scope.terms().exclusion(kpi.id(), own).isEmpty();
  }

  private static boolean isWeighted(Kpi kpi) {
    return kpi.measure().kind().equals("weighted-score");
  }

  private void add(Kpi kpi) {
    BillingPeriod days = scope.terms().measuredOver(kpi, scope.period());
    Scorer over =
        days.equals(scope.period()) ? this : new Scorer(scope.over(days), before, results);
    for (String platform : kpi.platforms()) {
      results.put(kpi.id() + "/" + platform, over.result(kpi, platform));
    }
  }

  private KpiResult result(Kpi kpi, String platform) {
    Working working = new Working(kpi.period().map(length -> scope.period()));
    Run misses = missesBefore(kpi, platform);
    Optional<Exclusion> excluded = scope.terms().exclusion(kpi.id(), scope.period());
    if (excluded.isPresent()) {
      Message why =
          Message.of("excluded." + excluded.get().reason())
              .with("reference", excluded.get().reference());
      return ruled(kpi, platform, misses, "exclude", List.of(why), working);
    }
    Optional<String> nothing = kpi.noActivity().filter(rule -> !rule.equals("hold"));
    if (nothing.isPresent() && measurer.isIdle(kpi, platform)) {
      measurer.measure(kpi, platform, working);
      Message why = Message.of("no-activity." + nothing.get());
      return ruled(kpi, platform, misses, nothing.get(), List.of(why), working);
    }
    Optional<KpiResult> small =
        isHeld(kpi, platform)
            ? Optional.empty()
            : kpi.sample().flatMap(sample -> tooSmall(kpi, platform, sample, misses, working));
    if (small.isPresent()) {
      return small.get();
    }
    Measured measured = measurer.measure(kpi, platform, working);
    if (measured.value().isEmpty()) {
      return unread(kpi, platform, misses, measured, working);
    } else if (decidesEitherWay(kpi, measured)) {
      return unread(kpi, platform, misses, measured.inDoubt(), working);
    }
    return measured.open()
        ? atLeast(kpi, platform, misses, measured, working)
        : judged(kpi, platform, misses, measured, List.of(), working);
  }

  /** Whether it is between two figures, and not both keep the target or miss it. */
  private static boolean decidesEitherWay(Kpi kpi, Measured measured) {
    Interval value = measured.value().orElseThrow();
    return measured.doubt()
        && kpi.target().filter(t -> t.met(value.low()) == t.met(value.high())).isEmpty();
  }

  /**
   * A value that may be more keeps a promise of at least so much, if it does so already. It proves
   * nothing else, and no sum is paid by it.
   */
  private static KpiResult atLeast(
      Kpi kpi, String platform, Run misses, Measured measured, Working working) {
    Fraction least = measured.value().orElseThrow().low();
    boolean kept = kpi.target().filter(t -> t.isFloor() && t.met(least)).isPresent();
    if (!kept || kpi.shape().filter(Shape::earns).isPresent()) {
      return unread(kpi, platform, misses, measured.without(), working);
    }
    List<Message> reasons = new ArrayList<>();
    reasons.add(Message.of("note.at-least").with("least", least.shown()));
    reasons.addAll(measured.reasons());
    Optional<Interval> score =
        kpi.score().map(s -> new Interval(s.of(least, kpi.target()), Fraction.ONE));
    return new KpiResult(
        kpi,
        platform,
        Status.MET,
        Optional.of(Interval.exactly(least)),
        misses,
        score,
        reasons,
        working);
  }

  /**
   * Where readings stand against each other, and not only at nothing, no rule of the terms for
   * small samples applies.
   */
  private boolean isHeld(Kpi kpi, String platform) {
    if (kpi.sample().isEmpty()) {
      return false;
    }
    Measured measured = measurer.measure(kpi, platform, new Working());
    return measured.held() && !measurer.isIdle(kpi, platform)
        || measured.value().isPresent() && decidesEitherWay(kpi, measured);
  }

  private KpiResult judged(
      Kpi kpi,
      String platform,
      Run misses,
      Measured measured,
      List<Message> known,
      Working working) {
    Interval value = measured.value().orElseThrow();
    Optional<Target> target = kpi.target();
    List<Message> reasons = new ArrayList<>(known);
    reasons.addAll(measured.reasons());
    if (measured.doubt()) {
      reasons.add(Message.of("note.either-way"));
    }
    Status status = Status.MEASURED;
    if (target.isPresent()) {
      boolean low = target.get().met(value.low());
      boolean high = target.get().met(value.high());
      status = low && high ? Status.MET : low || high ? Status.UNDETERMINED : Status.MISSED;
      if (low != high && measured.reasons().isEmpty()) {
        reasons.add(Message.of("missing.straddles").with("target", target.get().said()));
      }
    }
    if (status == Status.MISSED && misses.isOpen()) {
      reasons.add(Missing.run(misses.least(), misses.most()));
    }
    Optional<Interval> score = kpi.score().map(s -> score(s, value, target));
    return new KpiResult(
        kpi, platform, status, Optional.of(value), misses, score, reasons, working);
  }

  private static Interval score(Score score, Interval value, Optional<Target> target) {
    Fraction one = score.of(value.low(), target);
    Fraction other = score.of(value.high(), target);
    return new Interval(one.min(other), one.max(other));
  }

  /** What the terms say of a KPI without a value; nothing where its readings are held. */
  private static KpiResult unread(
      Kpi kpi, String platform, Run misses, Measured measured, Working working) {
    return measured.held()
        ? result(kpi, platform, Status.UNDETERMINED, misses.held(), measured.reasons(), working)
        : ruled(kpi, platform, misses, kpi.missing(), measured.reasons(), working);
  }

  private static KpiResult ruled(
      Kpi kpi, String platform, Run misses, String rule, List<Message> reasons, Working working) {
    Status status =
        switch (rule) {
          case "exclude" -> Status.EXCLUDED;
          case "met" -> Status.MET;
          case "missed" -> Status.MISSED;
          default -> Status.UNDETERMINED;
        };
    return result(kpi, platform, status, misses, reasons, working);
  }

  private static KpiResult result(
      Kpi kpi, String platform, Status status, Run misses, List<Message> reasons, Working working) {
    Optional<Interval> score = kpi.score().flatMap(s -> scoreOf(status));
    return new KpiResult(kpi, platform, status, Optional.empty(), misses, score, reasons, working);
  }

  private static Optional<Interval> scoreOf(Status status) {
    return switch (status) {
      case EXCLUDED -> Optional.empty();
      case MET -> Optional.of(Interval.exactly(Fraction.ONE));
      case MISSED -> Optional.of(Interval.exactly(Fraction.ZERO));
      default -> Optional.of(new Interval(Fraction.ZERO, Fraction.ONE));
    };
  }

  private Optional<KpiResult> tooSmall(
      Kpi kpi, String platform, Sample sample, Run misses, Working working) {
    Measured counted = measurer.value("sample", sample.of(), platform, working);
    if (counted.value().isEmpty()) {
      return Optional.of(unread(kpi, platform, misses, counted, working));
    }
    Interval seen = counted.value().get();
    if (sample.isEnough(seen.low())) {
      return Optional.empty();
    } else if (counted.open()) {
      return Optional.of(unread(kpi, platform, misses, counted.without(), working));
    }
    Optional<Measured> lacking =
        new Sides(scope, platform).lackedBy(sample.of(), counted, kpi.measure().operands());
    if (lacking.isPresent()) {
      return Optional.of(unread(kpi, platform, misses, lacking.get(), working));
    }
    Message reason =
        Message.of("sample.small")
            .with("seen", seen.low().shown())
            .with("then", Message.of("sample." + sample.then().orElse("exclude")));
    String rule = sample.isEnough(seen.high()) ? "hold" : sample.then().orElse("exclude");
    if (rule.equals("missed")) {
      return Optional.of(missedAsMeasured(kpi, platform, misses, reason, working));
    }
    return Optional.of(ruled(kpi, platform, misses, rule, List.of(reason), working));
  }

  /**
   * What too small a sample measured still says how much is lacking, unless it kept the promise.
   */
  private KpiResult missedAsMeasured(
      Kpi kpi, String platform, Run misses, Message reason, Working working) {
    Measured measured = measurer.measure(kpi, platform, working);
    if (measured.value().isPresent() && !measured.open()) {
      KpiResult judged = judged(kpi, platform, misses, measured, List.of(reason), working);
      if (judged.status() == Status.MISSED) {
        return judged;
      }
    }
    return ruled(kpi, platform, misses, "missed", List.of(reason), working);
  }

  private Run missesBefore(Kpi kpi, String platform) {
    KpiResult last = before.get(kpi.id() + "/" + platform);
    if (last == null) {
      return Run.NONE;
    }
    return switch (last.status()) {
      case MISSED -> last.misses().longer();
      case MET, MEASURED -> Run.NONE;
      case EXCLUDED -> withoutResult(kpi, last);
      case UNDETERMINED ->
          last.misses().isHeld() ? last.misses().eitherWay() : withoutResult(kpi, last);
    };
  }

  /** A period that the contract leaves out is passed over where one without a result is missed. */
  private static Run withoutResult(Kpi kpi, KpiResult last) {
    String rule =
        kpi.shape()
            .filter(shape -> shape.countsRuns())
            .flatMap(shape -> kpi.consequence().find("undetermined", String.class))
            .orElse("breaks");
    return switch (rule) {
      case "missed" -> last.status() == Status.EXCLUDED ? last.misses() : last.misses().longer();
      case "bridges" -> last.misses();
      default -> Run.NONE;
    };
  }
}
