package org.govsm.procurement.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Kpi;

/** What came of one KPI on one platform in one period. */
public final class KpiResult {

  /** What can come of a KPI. */
  public enum Status {
    /** The target was kept. */
    MET,
    /** The target was not kept. */
    MISSED,
    /** It was measured, and there is no target. */
    MEASURED,
    /** It does not count in this period, as the terms say. */
    EXCLUDED,
    /** The terms and the readings do not settle it. */
    UNDETERMINED
  }

  private static final int SHOWN_PLACES = 6;

  private final Kpi kpi;
  private final String platform;
  private final Status status;
  private final Optional<Interval> value;
  private final Run misses;
  private final Optional<Interval> score;
  private final List<Message> reasons;
  private final List<Message> notes;
  private final List<Ingredient> ingredients;
  private final Trail trail;
  private final List<Interval> each;
  private final boolean settled;
  private final Optional<BillingPeriod> own;

  KpiResult(
      Kpi kpi,
      String platform,
      Status status,
      Optional<Interval> value,
      Run misses,
      Optional<Interval> score,
      List<Message> reasons,
      Working working) {
    this.kpi = kpi;
    this.platform = platform;
    this.status = status;
    this.value = value;
    this.misses = misses;
    this.score = score;
    this.reasons = reasons.size() < 2 ? List.copyOf(reasons) : reasons.stream().distinct().toList();
    this.notes = working.notes();
    this.ingredients = working.ingredients();
    this.trail = working.trail();
    this.each = working.each();
    this.settled = isKnown();
    this.own = working.own();
  }

  /**
   * The KPI.
   *
   * @return as the terms of the period say it
   */
  public Kpi kpi() {
    return kpi;
  }

  /**
   * The platform.
   *
   * @return its code
   */
  public String platform() {
    return platform;
  }

  /**
   * The days over which it was measured, where its KPI has a period of its own.
   *
   * @return nothing where it was measured over the billing period
   */
  public Optional<BillingPeriod> ownPeriod() {
    return own;
  }

  /** What came of it. */
  public Status status() {
    return status;
  }

  /**
   * What was measured.
   *
   * @return in the unit of the target, a ratio in percentage points; nothing where it could not be
   */
  public Optional<Interval> value() {
    return value;
  }

  /**
   * The figures of which the greatest is judged.
   *
   * @return such as the delay of each delivery; none where there is one only, or their sum counts
   */
  public List<Interval> each() {
    return each;
  }

  /**
   * How many periods just before this one were missed in a row.
   *
   * @return zero or more; the least, where that depends on a period that is held
   */
  public int missesBefore() {
    return misses.least();
  }

  /**
   * How many periods just before this one may have been missed in a row.
   *
   * @return as {@link #missesBefore()}, unless one of them is held because its readings stand
   *     against each other
   */
  public int missesBeforeAtMost() {
    return misses.most();
  }

  Run misses() {
    return misses;
  }

  /**
   * Whether its value and the row of periods missed before it are known, or no value is needed:
   * then what follows is one and the same, for the supplier or against.
   *
   * @return false where it lies between two figures, or nothing is known
   */
  public boolean isSettled() {
    return settled;
  }

  private boolean isKnown() {
    if (misses.isOpen()) {
      return status == Status.EXCLUDED || status == Status.MET && value.isEmpty();
    }
    return value.map(Interval::isExact).orElse(status != Status.UNDETERMINED)
        && each.stream().allMatch(Interval::isExact);
  }

  /**
   * How many periods in a row are missed, this one included.
   *
   * @return zero where it is met; as before where it is not known
   */
  public int run() {
    return switch (status) {
      case MISSED -> misses.least() + 1;
      case MET, MEASURED -> 0;
      default -> misses.least();
    };
  }

  /**
   * Its score for a weighted score.
   *
   * @return 0 to 1; nothing where the KPI has none or does not count
   */
  public Optional<Interval> score() {
    return score;
  }

  /**
   * Why it is as it is: what is missing, or which rule of the terms was applied.
   *
   * @return sentences; none where the value says all
   */
  public List<Message> reasons() {
    return reasons;
  }

  /**
   * All that is to be said of it: why it is as it is, then what is to be known of its figures, such
   * as a post that may belong to the next period.
   *
   * @return sentences; none where the value says all
   */
  public List<Message> said() {
    List<Message> said = new ArrayList<>(reasons);
    said.addAll(notes);
    return List.copyOf(said);
  }

  /**
   * The figures of its formula.
   *
   * @return as far as they could be read; none for a weighted score
   */
  public List<Ingredient> ingredients() {
    return ingredients;
  }

  /** What it was made of. */
  public Trail trail() {
    return trail;
  }

  /**
   * The published tree.
   *
   * @return codes and numbers; values to six places, half up, as shown and not as compared
   */
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kpi", kpi.id());
    tree.put("platform", platform);
    tree.put("clause", kpi.clause());
    own.ifPresent(
        days -> {
          tree.put("from", days.from());
          tree.put("until", days.until());
        });
    tree.put("status", statusCode());
    value.ifPresent(v -> tree.put("measured", shown(v.low())));
    value.filter(v -> !v.isExact()).ifPresent(v -> tree.put("measuredUpTo", shown(v.high())));
    kpi.target()
        .ifPresent(t -> tree.put("target", Map.of(t.side(), t.bound().shown().toPlainString())));
    shortfall().ifPresent(s -> tree.put("shortfallPercent", shown(s.points())));
    score.ifPresent(s -> tree.put("score", shown(s.low())));
    tree.put("run", run());
    if (misses.isOpen() && status == Status.MISSED) {
      tree.put("runAtMost", misses.most() + 1);
    }
    tree.put("readings", trail.toPlain());
    return tree;
  }

  /**
   * How much of the target is lacking.
   *
   * @return a part of one, grace not counted; nothing where the value is not exact or has no target
   */
  public Optional<Fraction> shortfall() {
    return value
        .filter(Interval::isExact)
        .flatMap(v -> kpi.target().map(target -> target.shortfall(v.low())));
  }

  /**
   * The status as a word.
   *
   * @return such as {@code met}
   */
  public String statusCode() {
    return switch (status) {
      case MET -> "met";
      case MISSED -> "missed";
      case MEASURED -> "measured";
      case EXCLUDED -> "excluded";
      case UNDETERMINED -> "undetermined";
    };
  }

  private static String shown(Fraction number) {
    BigDecimal decimal = number.decimal(SHOWN_PLACES, RoundingMode.HALF_UP);
    return decimal.toPlainString();
  }

  /** KPI, platform and status in one line. */
  @Override
  public String toString() {
    return kpi + " " + platform + ": " + status;
  }
}
