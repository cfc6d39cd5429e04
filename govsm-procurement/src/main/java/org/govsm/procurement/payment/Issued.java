package org.govsm.procurement.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Tree;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.scorecard.Interval;
import org.govsm.procurement.scorecard.KpiResult;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that was issued, as later certificates and the ledger read it: its sums, what it
 * paid or took back for other periods, and what its own ledger says is held.
 */
public final class Issued {

  private static final int SHOWN_PLACES = 6;

  private final String id;
  private final String period;
  private final LocalDate asOf;
  private final Money payable;
  private final Optional<Sums> sums;
  private final Map<String, Money> adjustments;
  private final Map<String, Held> held;
  private final Told told;

  /** What its own period is asked. */
  private final Set<String> asked;

  private Issued(
      String id,
      String period,
      LocalDate asOf,
      Money payable,
      Optional<Sums> sums,
      Map<String, Money> adjustments,
      Map<String, Held> held,
      Told told,
      Set<String> asked) {
    this.asked = asked;
    this.id = id;
    this.period = period;
    this.asOf = asOf;
    this.payable = payable;
    this.sums = sums;
    this.adjustments = adjustments;
    this.held = held;
    this.told = told;
  }

  /**
   * A result as a certificate says it: the measured value, or the least and the most it is.
   *
   * @param run how many periods in a row are missed, where it is missed and that is known
   */
  record Outcome(
      String kpi,
      String platform,
      String status,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      Optional<Integer> run) {

    private static final String MISSED = "missed";

    static Outcome of(Map<?, ?> line) {
      return new Outcome(
          text(line, "kpi"),
          text(line, "platform"),
          text(line, "status"),
          number(line, "measured"),
          number(line, "measuredUpTo"),
          line.containsKey("runAtMost") || !MISSED.equals(line.get("status"))
              ? Optional.empty()
              : number(line, "run").map(BigDecimal::intValue));
    }

    /** The same where nobody knows how many are missed in a row. */
    Outcome withoutRun() {
      return new Outcome(kpi, platform, status, low, high, Optional.empty());
    }

    /** What a result became, as the reason of an adjustment says it. */
    static Outcome changed(Map<?, ?> why) {
      String kpi = text(why, "kpi");
      String platform = text(why, "platform").replaceFirst("^platform\\.", "");
      if (why.get("now") instanceof Map<?, ?> between) {
        return new Outcome(
            kpi,
            platform,
            "measured",
            number(between, "low"),
            number(between, "high"),
            Optional.empty());
      }
      String now = text(why, "now");
      return now.startsWith("status.")
          ? new Outcome(
              kpi,
              platform,
              now.substring("status.".length()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty())
          : new Outcome(
              kpi, platform, "measured", number(why, "now"), Optional.empty(), Optional.empty());
    }

    /** As its published tree says it. */
    static Outcome of(KpiResult result) {
      Optional<Interval> value = result.value();
      return new Outcome(
          result.kpi().id(),
          result.platform(),
          result.statusCode(),
          value.map(range -> shown(range.low())),
          value.filter(range -> !range.isExact()).map(range -> shown(range.high())),
          Optional.of(result)
              .filter(one -> one.status() == KpiResult.Status.MISSED)
              .filter(one -> one.missesBefore() == one.missesBeforeAtMost())
              .map(KpiResult::run));
    }

    private static BigDecimal shown(Fraction number) {
      return number.decimal(SHOWN_PLACES, RoundingMode.HALF_UP);
    }

    private static Optional<BigDecimal> number(Map<?, ?> line, String name) {
      return Optional.ofNullable(line.get(name)).map(Object::toString).map(BigDecimal::new);
    }

    String instance() {
      return kpi + "/" + platform;
    }

    /** Whether both say the same: one value, or, where there is none, one status. */
    boolean isLike(Outcome other) {
      return low.isEmpty() && other.low.isEmpty()
          ? status.equals(other.status)
          : isSame(low, other.low) && isSame(high, other.high);
    }

    private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
      return one.isPresent() == other.isPresent()
          && one.filter(sum -> sum.compareTo(other.orElse(sum)) != 0).isEmpty();
    }
  }

  /** What a certificate says of its own period; nothing is measured in a closing settlement. */
  record Sums(Money gross, Money deducted, Money held) {}

  /** What is held for a period, and by when it is to be settled. */
  record Held(Money sum, Optional<LocalDate> since, Optional<LocalDate> until, List<?> questions) {}

  /**
   * A certificate of which only the sum is known that it paid for its own period.
   *
   * @param period the id of the period
   * @param paid what it paid for that period
   * @param asOf a day on which it was there
   * @return the certificate, with the period for its id
   */
  static Issued ofSum(String period, Money paid, LocalDate asOf) {
    return new Issued(
        period, period, asOf, paid, Optional.empty(), Map.of(), Map.of(), Told.NOTHING, Set.of());
  }

  static Issued of(String id, Certificate certificate, Map<String, Held> held) {
    Map<String, Money> adjustments = new LinkedHashMap<>();
    certificate
        .adjustments()
        .forEach(one -> adjustments.merge(one.period(), one.difference(), Money::plus));
    Optional<Sums> sums =
        certificate.period().isClosing()
            ? Optional.empty()
            : Optional.of(
                new Sums(certificate.gross(), certificate.deducted(), certificate.held()));
    return new Issued(
        id,
        certificate.period().id(),
        certificate.asOf(),
        certificate.payable(),
        sums,
        adjustments,
        held,
        Told.amounts(certificate),
        subjects(Tree.list(certificate.questions(), HeldQuestion::toPlain)));
  }

  /**
   * Reads a certificate as it was issued.
   *
   * @param id what it is known by within its contract, such as {@code 2026-10.1}
   * @param tree the published tree of the certificate
   * @return what is read of it
   * @throws IllegalArgumentException if it is no tree of a certificate
   */
  public static Issued fromPlain(String id, Map<String, ? extends @Nullable Object> tree) {
    Map<String, Money> adjustments = new LinkedHashMap<>();
    for (Map<?, ?> line : lines(tree, "adjustments")) {
      adjustments.merge(text(line, "period"), money(line, "amount"), Money::plus);
    }
    Map<String, Held> held = new LinkedHashMap<>();
    if (tree.get("ledger") instanceof Map<?, ?> ledger) {
      for (Map<?, ?> line : lines(ledger, "periods")) {
        if (line.get("held") != null) {
          held.put(text(line, "period"), held(line));
        }
      }
    }
    String period = text(tree, "period");
    Optional<Sums> sums =
        period.equals(BillingPeriod.CLOSING)
            ? Optional.empty()
            : Optional.of(
                new Sums(money(tree, "gross"), money(tree, "deducted"), money(tree, "held")));
    return new Issued(
        id,
        period,
        LocalDate.parse(text(tree, "asOf")),
        money(tree, "payable"),
        sums,
        adjustments,
        held,
        Told.of(tree),
        subjects(lines(tree, "questions")));
  }

  /**
   * What questions are about. A result that lacks a reading, then has one that came late, is held
   * all along, so the words of a question do not tell it from another.
   */
  static Set<String> subjects(List<?> questions) {
    Set<String> subjects = new LinkedHashSet<>();
    for (Object one : questions) {
      if (one instanceof Map<?, ?> line && line.get("about") != null) {
        subjects.add(text(line, "about"));
      }
    }
    return subjects;
  }

  /** The questions for which it holds something of a period. */
  Set<String> asked(String about) {
    return about.equals(period)
        ? asked
        : held(about).map(Held::questions).map(Issued::subjects).orElse(Set.of());
  }

  private static Held held(Map<?, ?> line) {
    return new Held(
        money(line, "held"),
        day(line, "heldSince"),
        day(line, "heldUntil"),
        line.get("questions") instanceof List<?> questions ? questions : List.of());
  }

  static List<Map<?, ?>> lines(Map<?, ?> tree, String name) {
    List<Map<?, ?>> lines = new ArrayList<>();
    if (tree.get(name) instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> line) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  static String text(Map<?, ?> tree, String name) {
    Object value = tree.get(name);
    if (value == null) {
      throw new IllegalArgumentException("a certificate without " + name);
    }
    return value.toString();
  }

  static Money money(Map<?, ?> tree, String name) {
    return Money.ofRupees(text(tree, name));
  }

  private static Optional<LocalDate> day(Map<?, ?> tree, String name) {
    return Optional.ofNullable(tree.get(name)).map(Object::toString).map(LocalDate::parse);
  }

  /**
   * What it is known by.
   *
   * @return its id within the contract
   */
  public String id() {
    return id;
  }

  /**
   * The period that it is about.
   *
   * @return the id of the period
   */
  public String period() {
    return period;
  }

  /** The day of whose knowledge it is made. */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * What it pays, adjustments included.
   *
   * @return negative where the supplier owes
   */
  public Money payable() {
    return payable;
  }

  /** What it pays for its own period. */
  Money own() {
    Money own = payable;
    for (Money adjustment : adjustments.values()) {
      own = own.minus(adjustment);
    }
    return own;
  }

  Optional<Sums> sums() {
    return sums;
  }

  /** What it pays or takes back for another period. */
  Money adjustment(String other) {
    return adjustments.getOrDefault(other, Money.ZERO);
  }

  /** The terms by which it was made. */
  Optional<String> termsDigest() {
    return told.terms();
  }

  /** What only its published tree says. */
  Told told() {
    return told;
  }

  Map<String, Money> adjustments() {
    return adjustments;
  }

  /** What its ledger says is held for a period; nothing where it has none or is silent on it. */
  Optional<Held> held(String about) {
    return Optional.ofNullable(held.get(about));
  }
}
