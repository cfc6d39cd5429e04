package org.govsm.governance.pilot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;

/**
 * Exit criterion of a pilot: a metric, its target and where its results come from. One that starts
 * from a baseline is to grow evenly over the term; any other is to be held.
 */
public final class ExitCriterion implements ToPlain {

  /** What stands between two languages of one text. */
  static final String BOTH = " \u00b7 ";

  /** What a response desk tells of the queries on its platforms. */
  private static final List<String> OF_THE_DESK =
      List.of("DESK_IN_TIME", "DESK_ANSWERED", "DESK_FIRST_REPLY");

  /** The counters of the platforms, as the readings of a contract have them. */
  public static final String READINGS = "READINGS";

  /** What platforms count over a time, as the readings of a contract have it: a sum of the term. */
  public static final String READINGS_SUM = "READINGS_SUM";

  private static final List<String> OF_READINGS = List.of(READINGS, READINGS_SUM);

  private static final List<String> MEASURES =
      Stream.concat(OF_THE_DESK.stream(), OF_READINGS.stream()).toList();

  /** Metrics, and measures of a desk, that are a share: none is above a hundred per cent. */
  private static final Set<String> SHARES =
      Set.of("queries-in-time", "queries-answered", "DESK_IN_TIME", "DESK_ANSWERED");

  private static final Set<String> NEVER_BELOW_NOUGHT = Set.of("DESK_FIRST_REPLY", READINGS);

  /** A time that an officer states: no reply comes in none. */
  private static final String FIRST_REPLY = "first-reply-minutes";

  /** More than there are people, and more than there are minutes in a life. */
  private static final BigDecimal MOST = BigDecimal.valueOf(9_999_999_999L);

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  static final Schema FORM =
      Schema.of(
              Field.of("id", Kind.CODE).identifier().required().says("the criterion"),
              Field.of("title", Kind.TEXT).required().says("what it is called"),
              Field.of("metric", Kind.CODE).required().says("the metric"),
              Field.oneOf("direction", Kind.CODE, "AT_LEAST", "AT_MOST")
                  .required()
                  .says("whether the target is the least or the most"),
              Field.of("target", Kind.NUMBER).required().says("the target at the end of the term"),
              Field.of("baseline", Kind.NUMBER)
                  .says("the result before the pilot, from which it grows"),
              Field.of("unit", Kind.TEXT).says("the unit"),
              Field.of("source", Kind.TEXT).required().says("where its results come from"),
              Field.oneOf("measuredBy", Kind.CODE, MEASURES.toArray(String[]::new))
                  .says("what works out its results, so that nobody states them"),
              Field.of("contract", Kind.CODE)
                  .identifier()
                  .says("for readings: the contract whose readings count"))
          .where(ExitCriterion::faults);

  private final Node node;

  ExitCriterion(Node node) {
    this.node = node;
  }

  /** Readings are those of a contract, and nothing else is. */
  private static List<InputFault> faults(Node node) {
    boolean read = node.find("measuredBy", String.class).filter(OF_READINGS::contains).isPresent();
    if (read == node.has("contract")) {
      return List.of();
    }
    String key = read ? "needed" : "no-contract";
    return List.of(node.fault("contract", "pilot." + key, Message.of("pilot.input." + key)));
  }

  /** Its id. */
  public String id() {
    return node.text("id");
  }

  /** What it is called. */
  public String title() {
    return node.text("title");
  }

  /** What it is called, with its unit; where both stand in two languages, with each in its own. */
  public String name() {
    List<String> titles = List.of(title().split(BOTH, -1));
    List<String> units = List.of(unit().split(BOTH, -1));
    if (unit().isEmpty()) {
      return title();
    } else if (titles.size() != units.size()) {
      return title() + " (" + unit() + ")";
    }
    List<String> named = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      named.add(titles.get(i) + " (" + units.get(i) + ")");
    }
    return String.join(BOTH, named);
  }

  /** The metric. */
  public String metric() {
    return node.text("metric");
  }

  /** Whether the target is the least that is wanted, and not the most. */
  public boolean isAtLeast() {
    return node.text("direction").equals("AT_LEAST");
  }

  /** The target at the end of the term. */
  public BigDecimal target() {
    return node.get("target", BigDecimal.class);
  }

  /** The result before the pilot; nothing where the target is to be held. */
  public Optional<BigDecimal> baseline() {
    return node.find("baseline", BigDecimal.class);
  }

  /** The unit; empty where it has none. */
  public String unit() {
    return node.find("unit", String.class).orElse("");
  }

  /** Where its results come from. */
  public String source() {
    return node.text("source");
  }

  /** What can work out results of a criterion. */
  public static List<String> measures() {
    return MEASURES;
  }

  /** What works out its results; nothing where an officer states them. */
  public Optional<String> measuredBy() {
    return node.find("measuredBy", String.class);
  }

  /** Whether its results are worked out from readings of a contract. */
  public boolean isRead() {
    return measuredBy().filter(OF_READINGS::contains).isPresent();
  }

  /** The contract whose readings count; nothing where nothing is worked out from readings. */
  public Optional<String> contract() {
    return node.find("contract", String.class);
  }

  /**
   * Why a value can be no result: a share lies between nought and a hundred per cent, a time to a
   * reply is not nought, and no count is beyond all people.
   *
   * @return the code; nothing where it can be one
   */
  Optional<String> impossible(BigDecimal value) {
    boolean stated = measuredBy().isEmpty();
    if (isShare() && (value.signum() < 0 || value.compareTo(WHOLE) > 0)) {
      return Optional.of("no-share");
    } else if (stated && metric().equals(FIRST_REPLY) && value.signum() <= 0) {
      return Optional.of("no-time");
    }
    return value.abs().compareTo(MOST) > 0 ? Optional.of("too-large") : Optional.empty();
  }

  /** The members of it that no result can be, with the code of why. */
  Map<String, String> impossible() {
    Map<String, String> members = new LinkedHashMap<>();
    impossible(target()).ifPresent(why -> members.put("target", why));
    baseline().flatMap(this::impossible).ifPresent(why -> members.put("baseline", why));
    return members;
  }

  /** Whether every result that there can be meets it: a share of nought at least. */
  boolean isAlwaysMet() {
    return isAtLeast()
        ? target().signum() <= 0 && isNeverBelowNought()
        : isShare() && target().compareTo(WHOLE) >= 0;
  }

  /** Whether every result meets it but one below nought, as a loss of followers is. */
  boolean isMetFromNought() {
    return isAtLeast()
        && target().signum() <= 0
        && !isNeverBelowNought()
        && baseline().filter(from -> from.signum() < 0).isEmpty();
  }

  /** Shares, times to a reply and counters; a sum over time falls by what is withdrawn. */
  private boolean isNeverBelowNought() {
    return isShare()
        || metric().equals(FIRST_REPLY)
        || measuredBy().filter(NEVER_BELOW_NOUGHT::contains).isPresent();
  }

  private boolean isShare() {
    return SHARES.contains(metric()) || measuredBy().filter(SHARES::contains).isPresent();
  }

  boolean isMetBy(BigDecimal result) {
    return isAsGood(Fraction.of(result), Fraction.of(target()));
  }

  /** Whether the result before the pilot is better than the target. */
  boolean isBackwards() {
    return baseline().filter(from -> isMetBy(from) && from.compareTo(target()) != 0).isPresent();
  }

  private boolean isAsGood(Fraction result, Fraction wanted) {
    int than = result.compareTo(wanted);
    return isAtLeast() ? than >= 0 : than <= 0;
  }

  /** What an even growth reaches after some days of the term; nothing without a baseline. */
  Optional<Fraction> expected(long day, long days) {
    return baseline()
        .map(Fraction::of)
        .map(
            from ->
                from.plus(
                    Fraction.of(target())
                        .minus(from)
                        .times(Fraction.of(Math.min(day, days)))
                        .dividedBy(Fraction.of(days))));
  }

  boolean isOnTrack(BigDecimal result, long day, long days) {
    return expected(day, days).filter(then -> isAsGood(Fraction.of(result), then)).isPresent();
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
