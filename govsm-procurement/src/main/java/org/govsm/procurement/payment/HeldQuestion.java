package org.govsm.procurement.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.scorecard.KpiResult;

/**
 * Why a part is held: a result that the readings do not settle, a sum that could not be read, or
 * terms that can be read in more than one way.
 *
 * @param about the KPI and platform, the amount, or the pointer of an open point
 * @param question what must be found out or decided
 * @param atStake how much hangs on it at most, whichever way the other open points are read;
 *     nothing where that cannot be said
 * @param readings for an open point, what is payable under each reading of it
 */
public record HeldQuestion(
    String about, Message question, Optional<Money> atStake, List<Reading> readings)
    implements ToPlain {

  /** What a question about a figure that cannot be read begins with. */
  private static final String ASKS = "missing.";

  /** Questions about figures that are on record, and came after the freeze. */
  private static final Set<String> CAME_LATE = Set.of("missing.reading-late", "missing.posts-late");

  /**
   * Whether a question waits for figures that somebody can still upload.
   *
   * @param code of the question, as its tree has it
   * @return false also for figures that came after the freeze: a later certificate settles them,
   *     and no other upload does
   */
  public static boolean waitsForFigures(String code) {
    return code.startsWith(ASKS) && !cameLate(code);
  }

  /**
   * Whether a question is about figures that came after the freeze: a later certificate or the
   * closing settlement settles it.
   *
   * @param code of the question, as its tree has it
   */
  public static boolean cameLate(String code) {
    return CAME_LATE.contains(code);
  }

  /**
   * Keeps its own copy.
   *
   * @param about see the record
   * @param question see the record
   * @param atStake see the record
   * @param readings see the record
   */
  public HeldQuestion {
    readings = List.copyOf(readings);
  }

  /** Whether each of its readings has a sum, and none lacks the figure of which one is made. */
  public boolean isCosted() {
    return readings.stream().allMatch(one -> one.missing().isEmpty());
  }

  /** Whether it is about the result of a KPI on a platform, or about terms of that KPI. */
  public boolean isAbout(KpiResult result) {
    return about.equals(result.kpi().id() + "/" + result.platform())
        || about.startsWith(result.kpi().branch().pointer() + "/");
  }

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("about", about);
    tree.put("question", Reasons.plain(question));
    atStake.ifPresent(sum -> tree.put("atStake", sum.toString()));
    tree.put("readings", Tree.list(readings, Reading::toPlain));
    return tree;
  }

  /**
   * What one reading of an open point costs.
   *
   * @param code the reading
   * @param deducted what is deducted in the period under it
   * @param payable what is payable under it, if all else goes for the supplier
   * @param atLeast what is payable under it, if all else goes against the supplier
   * @param missing why there is no result under it, where its sums depend on that result: then
   *     nothing is said to be deducted under it
   */
  public record Reading(
      String code, Money deducted, Money payable, Money atLeast, Optional<Message> missing)
      implements ToPlain {

    /** Whether one sum is payable under it, whatever the answers to the other questions are. */
    public boolean isWhole() {
      return payable.equals(atLeast);
    }

    @Override
    public Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("reading", code);
      if (missing.isEmpty()) {
        tree.put("deducted", deducted.toString());
      }
      tree.put("payable", payable.toString());
      tree.put("atLeast", atLeast.toString());
      missing.ifPresent(why -> tree.put("missing", Reasons.plain(why)));
      return tree;
    }
  }
}
