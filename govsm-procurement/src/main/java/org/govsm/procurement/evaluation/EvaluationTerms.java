package org.govsm.procurement.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Case;
import org.jspecify.annotations.Nullable;

/** Terms of evaluation: what a tender states of how its bids are examined and ranked. */
public final class EvaluationTerms implements ToPlain {

  private static final List<String> CODES = List.of("category", "channel");
  private static final List<String> FLAGS =
      List.of(
          "divisible",
          "scientific",
          "globalTender",
          "classIOnly",
          "qualityOriented",
          "advertisedWithTime",
          "criteriaRestrictive",
          "priceReasonable");

  private final Node node;

  EvaluationTerms(Node node) {
    this.node = node;
  }

  /**
   * Reads terms.
   *
   * @param tree the published tree
   * @return the terms, or every fault with its place
   */
  public static Checked<EvaluationTerms> fromPlain(@Nullable Object tree) {
    return form()
        .read(tree)
        .fold(
            node -> Checked.of(new EvaluationTerms(node), List.of()),
            faults -> new Checked.Rejected<EvaluationTerms>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return ComparisonForm.TERMS;
  }

  /** The number of the tender. */
  public String tender() {
    return node.text("tender");
  }

  /**
   * How bids are ranked.
   *
   * @return LOWEST_EVALUATED, QCBS, LCS (least cost of those that pass) or FIXED_BUDGET
   */
  public String method() {
    return node.text("method");
  }

  /** Whether price alone ranks the bids that qualify. */
  public boolean isByPrice() {
    return Methods.isByPrice(method());
  }

  /** Whether the order can be divided; nothing where it is not known. */
  public Optional<Boolean> isDivisible() {
    return node.find("divisible", Boolean.class);
  }

  /**
   * The channel.
   *
   * @return GEM or OUTSIDE_GEM; nothing where it is not known
   */
  public Optional<String> channel() {
    return node.find("channel", String.class);
  }

  /**
   * The class of purchase.
   *
   * @return GOODS, CONSULTING or NON_CONSULTING; nothing where it is not known
   */
  public Optional<String> category() {
    return node.find("category", String.class);
  }

  /**
   * The order of a draw by the seed that the tender published, where that is its rule for ties. A
   * later bid of one bidder (the id of its first with -2, -3 …) keeps the place of the first.
   *
   * @param bids ids of bids that are even
   * @return the ids; nothing where the tender has no such rule, or the seed is not known
   */
  public Optional<List<String>> drawBySeed(List<String> bids) {
    return word("tie")
        .filter(Methods.DRAW::equals)
        .flatMap(rule -> word("drawSeed"))
        .map(seed -> bids.stream().sorted(TieBreak.draw(seed)).toList());
  }

  /**
   * How the tender breaks a tie.
   *
   * @return HIGHER_TECHNICAL_SCORE, LOWER_PRICE or DRAW; nothing where it does not say
   */
  public Optional<String> tie() {
    return word("tie");
  }

  /** Whether bidders from abroad are invited; nothing where it is not known. */
  public Optional<Boolean> isGlobal() {
    return flag("globalTender");
  }

  /** The clause on the evaluation. */
  public Citation clause() {
    return cited(node.text("clause"));
  }

  /** What is known of the tender, as questions of the law ask it. */
  public Case facts() {
    Case.Draft facts = Case.draft();
    node.find("publication", LocalDate.class).ifPresent(day -> facts.day("publication", day));
    CODES.forEach(name -> node.find(name, String.class).ifPresent(code -> facts.fact(name, code)));
    FLAGS.forEach(name -> node.find(name, Boolean.class).ifPresent(flag -> facts.fact(name, flag)));
    estimate().ifPresent(value -> facts.fact("value", value));
    if (isByPrice()) {
      facts.fact("evaluation", "PRICE_ALONE");
    } else if (method().equals(Methods.QCBS)) {
      facts.fact("evaluation", "QCBS");
    }
    return facts.done();
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  Citation cited(String provision) {
    return Citation.of(tender(), provision).cite();
  }

  Optional<Money> estimate() {
    return node.find("value", Money.class);
  }

  Optional<Money> sum(String name) {
    return node.find(name, Money.class);
  }

  Optional<Percent> percent(String name) {
    return node.find(name, Percent.class);
  }

  Optional<BigDecimal> number(String name) {
    return node.find(name, BigDecimal.class);
  }

  Optional<Boolean> flag(String name) {
    return node.find(name, Boolean.class);
  }

  Optional<String> word(String name) {
    return node.find(name, String.class);
  }

  List<String> words(String name) {
    return node.codes(name);
  }

  /** Whether members of the committee give marks. */
  public boolean hasMarks() {
    return Methods.hasMarks(method());
  }

  /** What a bid must meet: id, gate, text and clause of each. */
  public List<Node> requirements() {
    return node.branches("requirements");
  }

  /**
   * The criteria of the marks: id, text and most of each; none where marks are given as a whole.
   */
  public List<Node> criteria() {
    return node.branches("criteria");
  }

  boolean isNormalised() {
    return node.find("normalised", Boolean.class).orElse(false);
  }

  Optional<Integer> decimals() {
    return node.find("decimals", Long.class).map(Long::intValue);
  }

  /** As the others, unless the tender says otherwise. */
  Optional<Integer> weightedDecimals() {
    return node.find("weightedDecimals", Long.class).map(Long::intValue).or(this::decimals);
  }

  /** Marks of 100 below which a bid is not technically qualified; nothing where none are stated. */
  public Optional<Fraction> passMark() {
    return number("passMark").map(Fraction::of);
  }
}
