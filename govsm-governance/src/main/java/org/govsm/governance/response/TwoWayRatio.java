package org.govsm.governance.response;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;

/**
 * Two-way ratio: of the queries that are owed an answer, how many have one (framework of 2012,
 * section 5.1.1: engaging, and not only telling). A query without a category may be owed one or
 * not, and leaves a range.
 */
public final class TwoWayRatio implements ToPlain {

  private long owed;
  private long answered;
  private long open;

  private TwoWayRatio() {}

  /** Counts queries; nothing is owed to praise, and a decision not to reply is no answer. */
  public static TwoWayRatio of(List<QueryRecord> queries) {
    TwoWayRatio ratio = new TwoWayRatio();
    queries.forEach(ratio::count);
    return ratio;
  }

  private void count(QueryRecord one) {
    boolean isAnswered = one.answeredAt().isPresent();
    Optional<QueryCategory> category = one.judged(Optional.empty(), Optional.empty()).category();
    if (category.isEmpty() && !isAnswered) {
      open++;
    } else if (isAnswered || category.flatMap(QueryCategory::first).isPresent()) {
      owed++;
      answered += isAnswered ? 1 : 0;
    }
  }

  /** The queries that are owed an answer, or have one. */
  public long owed() {
    return owed;
  }

  /** Those of them that have an answer. */
  public long answered() {
    return answered;
  }

  /** The queries of which it is not known whether an answer is owed. */
  public long open() {
    return open;
  }

  /** The least share, in per cent, rounded down; nothing where no query is counted. */
  public Optional<BigDecimal> least() {
    return share(owed + open);
  }

  /** The greatest share; nothing where no query is counted. */
  public Optional<BigDecimal> most() {
    return share(owed);
  }

  private Optional<BigDecimal> share(long of) {
    return owed == 0 ? Optional.empty() : Optional.of(CommunityFigures.percent(answered, of));
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("owed", owed);
    tree.put("answered", answered);
    tree.put("open", open);
    least().ifPresent(share -> tree.put("least", share.toPlainString()));
    most().ifPresent(share -> tree.put("most", share.toPlainString()));
    return tree;
  }
}
