package org.govsm.governance.response;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.law.TextBeside;
import org.jspecify.annotations.Nullable;

/** Figures of a community in per cent, each as far as the counts say it. */
public final class CommunityFigures implements Worded {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Optional<BigDecimal> active;
  private final Optional<BigDecimal> retainedLeast;
  private final Optional<BigDecimal> retainedMost;
  private final Optional<BigDecimal> answered;

  CommunityFigures(
      Optional<BigDecimal> active,
      Optional<BigDecimal> retainedLeast,
      Optional<BigDecimal> retainedMost,
      Optional<BigDecimal> answered) {
    this.active = active;
    this.retainedLeast = retainedLeast;
    this.retainedMost = retainedMost;
    this.answered = answered;
  }

  /** Rounded down to two places. */
  static BigDecimal percent(long part, long all) {
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(all), 2, RoundingMode.FLOOR);
  }

  /** People who did something in the window, for each hundred members at its end. */
  public Optional<BigDecimal> active() {
    return active;
  }

  /** The least share of the members at the start who stayed: all who left were among them. */
  public Optional<BigDecimal> retainedLeast() {
    return retainedLeast;
  }

  /** The greatest share of the members at the start who stayed: who came left first. */
  public Optional<BigDecimal> retainedMost() {
    return retainedMost;
  }

  /** The share of queries that are owed an answer and have one. */
  public Optional<BigDecimal> answered() {
    return answered;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    active.ifPresent(share -> tree.put("activeRatio", share.toPlainString()));
    retainedLeast.ifPresent(share -> tree.put("retainedLeast", share.toPlainString()));
    retainedMost.ifPresent(share -> tree.put("retainedMost", share.toPlainString()));
    answered.ifPresent(share -> tree.put("twoWayRatio", share.toPlainString()));
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    return TextBeside.of(this, words);
  }

  @Override
  public Message said() {
    return Message.of("community.figures")
        .with("active", said(active))
        .with("least", said(retainedLeast))
        .with("most", said(retainedMost))
        .with("answered", said(answered));
  }

  private static Message said(Optional<BigDecimal> share) {
    return share
        .map(known -> Message.of("community.percent").with("share", known.toPlainString()))
        .orElseGet(() -> Message.of("community.unknown"));
  }
}
