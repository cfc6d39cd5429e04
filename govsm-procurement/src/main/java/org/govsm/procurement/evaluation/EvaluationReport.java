package org.govsm.procurement.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * Report of an evaluation: every bid with its place or with what sets it aside, the first of them
 * before any preference, and where no bid may be taken the ground.
 */
public final class EvaluationReport implements Worded {

  private final String tender;
  private final String method;
  private final List<BidResult> bids;
  private final Optional<String> first;
  private final Optional<String> ground;
  private final Optional<String> treatAs;

  EvaluationReport(
      EvaluationTerms terms,
      List<BidResult> bids,
      Optional<String> first,
      Optional<String> ground,
      Optional<String> treatAs) {
    tender = terms.tender();
    method = terms.method();
    this.bids = List.copyOf(bids);
    this.first = first;
    this.ground = ground;
    this.treatAs = treatAs;
  }

  /**
   * The bids.
   *
   * @return the ranked ones by their place, then the others, each by id
   */
  public List<BidResult> bids() {
    return bids;
  }

  /** The result of a bid; nothing where there is none of that id. */
  public Optional<BidResult> bid(String id) {
    return bids.stream().filter(result -> result.bid().id().equals(id)).findFirst();
  }

  /**
   * The first bid before any preference.
   *
   * @return nothing where no bid may be taken, bids are even, or something is missing
   */
  public Optional<BidResult> first() {
    return first.flatMap(this::bid);
  }

  /**
   * Why no bid may be taken.
   *
   * @return NONE_RESPONSIVE, NONE_PASSES_TECHNICALLY or PROCESS_NOT_VALID; nothing where one may
   */
  public Optional<String> ground() {
    return ground;
  }

  /**
   * What a single effective bid counts as.
   *
   * @return SINGLE_TENDER_CONTRACT; nothing where there are several
   */
  public Optional<String> treatAs() {
    return treatAs;
  }

  /** The published tree form, without sentences. */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = head();
    tree.put("bids", Tree.list(bids, BidResult::toPlain));
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = head();
    tree.put("bids", Tree.list(bids, result -> result.toPlain(words)));
    return tree;
  }

  private Map<String, @Nullable Object> head() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("tender", tender);
    tree.put("method", method);
    first.ifPresent(id -> tree.put("first", id));
    ground.ifPresent(code -> tree.put("ground", code));
    treatAs.ifPresent(code -> tree.put("treatAs", code));
    return tree;
  }

  /** Which bid is first, and of how many. */
  @Override
  public Message said() {
    Message counts =
        Message.of(first.isPresent() ? "evaluation.said" : "evaluation.said-none")
            .with("tender", tender)
            .with("bids", bids.size())
            .with("ranked", bids.stream().filter(b -> b.rank().isPresent()).count());
    return first()
        .map(
            result ->
                counts.with("first", result.bid().id()).with("price", result.price().orElseThrow()))
        .orElseGet(
            () -> counts.with("ground", new Term("evaluation.ground." + ground.orElse("OPEN"))));
  }

  @Override
  public String toString() {
    return toPlain().toString();
  }
}
