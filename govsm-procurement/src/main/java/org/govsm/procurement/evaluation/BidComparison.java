package org.govsm.procurement.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Money;
import org.govsm.procurement.bid.Bid;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of bids: what the tender states, the bids that were opened, and what the committee
 * found of each, in one tree. The order of bids and of assessments in it means nothing.
 */
public final class BidComparison implements ToPlain {

  private final Node node;
  private final EvaluationTerms terms;
  private final SortedMap<String, Bid> bids = new TreeMap<>();
  private final Map<String, Node> assessments = new TreeMap<>();

  private BidComparison(Node node) {
    this.node = node;
    terms = new EvaluationTerms(node.branch("terms").orElseThrow());
    for (Node each : node.branches("bids")) {
      Bid bid = Bid.fromPlain(each.toPlain()).orThrow();
      bids.put(bid.id(), bid);
    }
    node.branches("assessments").forEach(each -> assessments.put(each.text("bid"), each));
  }

  /**
   * Reads a comparison.
   *
   * @param tree the published tree
   * @return the comparison, or every fault with its place: a bid twice or of another tender, an
   *     assessment of no bid, marks of nobody
   */
  public static Checked<BidComparison> fromPlain(@Nullable Object tree) {
    return ComparisonForm.FORM
        .read(tree)
        .fold(
            node -> Checked.of(new BidComparison(node), new ComparisonCheck(node).faults()),
            faults -> new Checked.Rejected<BidComparison>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return ComparisonForm.FORM;
  }

  /**
   * Starts a comparison.
   *
   * @param terms the tree of what the tender states
   */
  public static Draft draft(Map<String, ?> terms) {
    return new Draft(terms);
  }

  /** What the tender states. */
  public EvaluationTerms terms() {
    return terms;
  }

  /** The bids, by their ids. */
  public List<Bid> bids() {
    return List.copyOf(bids.values());
  }

  /** A bid; nothing where there is none of that id. */
  public Optional<Bid> bid(String id) {
    return Optional.ofNullable(bids.get(id));
  }

  /**
   * The same comparison with one bid at another price, to see what it would have come to. What was
   * found of the explanation of its own price says nothing of another.
   *
   * @param id the id of the bid
   * @throws IllegalArgumentException if there is no such bid, or the price is below zero
   */
  public BidComparison at(String id, Money price) {
    Bid own = bid(id).orElseThrow(() -> new IllegalArgumentException("no bid: " + id));
    Bid changed = own.at(price);
    Map<String, Object> tree = new LinkedHashMap<>(toPlain());
    tree.put(
        "bids",
        Tree.list(bids.values(), bid -> bid.id().equals(id) ? changed.toPlain() : bid.toPlain()));
    if (assessments.containsKey(id) && !own.price().equals(changed.price())) {
      tree.put("assessments", Tree.list(assessments.values(), each -> unexplained(each, id)));
    }
    return fromPlain(tree).orThrow();
  }

  private static Map<String, Object> unexplained(Node assessment, String id) {
    Map<String, Object> tree = new LinkedHashMap<>(assessment.toPlain());
    if (assessment.text("bid").equals(id)) {
      tree.remove("explanation");
    }
    return tree;
  }

  /**
   * What the committee found of a requirement: met and evidence.
   *
   * @param bid the id of the bid
   * @param requirement the id of the requirement
   */
  public Optional<Node> response(String bid, String requirement) {
    return assessment(bid).stream()
        .flatMap(one -> one.branches("responses").stream())
        .filter(one -> one.text("requirement").equals(requirement))
        .findFirst();
  }

  /**
   * Why the committee does not accept that a bidder is a micro or small enterprise; nothing where
   * it said nothing against it.
   *
   * @param bid the id of the bid
   */
  public Optional<String> classRefused(String bid) {
    return assessment(bid).flatMap(one -> one.find("classRefused", String.class));
  }

  /** Why the committee sets a bid aside for want of a bid security; nothing where it does not. */
  Optional<String> securityRefused(String bid) {
    return assessment(bid).flatMap(one -> one.find("securityRefused", String.class));
  }

  Optional<Node> assessment(String bid) {
    return Optional.ofNullable(assessments.get(bid));
  }

  /** The published tree, with bids and assessments by the ids of the bids. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>(node.toPlain());
    tree.put("bids", Tree.list(bids.values(), Bid::toPlain));
    if (!assessments.isEmpty()) {
      tree.put("assessments", Tree.list(assessments.values(), Node::toPlain));
    }
    return tree;
  }

  /** Comparison in the making. One thread fills it. */
  public static final class Draft {

    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final List<Object> bids = new ArrayList<>();
    private final List<Object> assessments = new ArrayList<>();

    private Draft(Map<String, ?> terms) {
      tree.put("terms", requireNonNull(terms, "terms"));
      tree.put("bids", bids);
      tree.put("assessments", assessments);
    }

    /** Adds a bid. */
    public Draft bid(Bid bid) {
      bids.add(bid.toPlain());
      return this;
    }

    /**
     * Adds what the committee found of a bid.
     *
     * @param assessment its tree
     */
    public Draft assessment(Map<String, ?> assessment) {
      assessments.add(assessment);
      return this;
    }

    /** The comparison, or every fault with its place. */
    public Checked<BidComparison> done() {
      return fromPlain(tree);
    }
  }
}
