package org.govsm.procurement.evaluation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.procurement.bid.Bid;

/** The parts of a comparison of bids, in the order in which they are written. */
final class ComparisonForm {

  static final Schema TERMS = terms();
  static final Schema FORM =
      Schema.of(
          Field.form("terms", TERMS).required().says("what the tender states of the evaluation"),
          Field.forms("bids", "bid", Bid.form()).required().says("the bids that were opened"),
          Field.forms("assessments", "assessment", assessment())
              .says("what the committee found of each bid"));

  private ComparisonForm() {}

  private static Schema terms() {
    return Schema.of(
            code("tender").required().says("the number of the tender"),
            Field.of("clause", Field.Kind.TEXT).required().says("the clause on the evaluation"),
            Field.of("publication", Field.Kind.DAY).says("the day of publication"),
            oneOf("category", "GOODS", "CONSULTING", "NON_CONSULTING")
                .says("the class of purchase"),
            oneOf("channel", "GEM", "OUTSIDE_GEM").says("the channel of purchase"),
            oneOf("method", Methods.LOWEST, Methods.QCBS, Methods.LEAST_COST, Methods.FIXED_BUDGET)
                .required()
                .says("how bids are ranked"),
            money("value").says("the estimated value with taxes"),
            flag("divisible").says("whether the order can be divided"),
            flag("scientific").says("whether a scientific body named in the order buys"),
            flag("globalTender").says("whether bidders from abroad are invited"),
            flag("globalApproved").says("whether such a tender is specially approved"),
            flag("classIOnly").says("whether only Class-I local suppliers may bid"),
            flag("alternatives").says("whether a bidder may hand in more than one bid"),
            flag("qualityOriented").says("whether it is a declared Quality Oriented Procurement"),
            flag("advertisedWithTime").says("whether it was advertised, with enough time to bid"),
            flag("criteriaRestrictive").says("whether the criteria were unduly restrictive"),
            flag("priceReasonable").says("whether the price is reasonable against the market"),
            Field.forms("requirements", "requirement", requirement())
                .says("what a bid must meet, by gate"),
            Field.forms("criteria", "criterion", criterion())
                .says(
                    "the criteria of the marks, 100 in all; left out: marks are given as a whole"),
            Field.of("technicalWeight", Field.Kind.PERCENT)
                .atLeast(0)
                .atMost(100)
                .says("the weight of quality; the rest is that of the price"),
            mark("passMark").says("the marks of 100 that a bid needs on average"),
            flag("normalised").says("whether marks count as a share of the highest"),
            Field.of("decimals", Field.Kind.COUNT)
                .atLeast(0)
                .atMost(6)
                .says("places to which each score is rounded half up; left out: not rounded"),
            Field.of("weightedDecimals", Field.Kind.COUNT)
                .atLeast(0)
                .atMost(6)
                .says("places of the weighted score; left out: as decimals"),
            Field.of("members", Field.Kind.CODES)
                .says("the members of the committee who give marks"),
            mark("spreadMost").says("the most by which the marks of members may differ"),
            money("budget").says("the fixed budget"),
            oneOf("tie", Methods.HIGHER_TECHNICAL, Methods.LOWER_PRICE, Methods.DRAW)
                .says("how the tender breaks a tie; left out: it does not say"),
            Field.of("drawSeed", Field.Kind.TEXT)
                .says("what was published for a draw before opening"),
            Field.of("drawn", Field.Kind.CODES).says("bids in the order in which the portal drew"),
            Field.of("abnormallyLow", Field.Kind.PERCENT)
                .atLeast(0)
                .atMost(100)
                .says("how far below the estimate a price is to be explained, in per cent"),
            money("benchmark").says("a price of the market for the same work"),
            money("lastPrice").says("the price of the last contract for the same work"))
        .where(ComparisonForm::hundred);
  }

  private static Schema criterion() {
    return Schema.of(
        code("id").required().says("its id, without a slash"),
        Field.of("text", Field.Kind.TEXT).required().says("what the marks are given for"),
        Field.of("most", Field.Kind.NUMBER)
            .atLeast(1)
            .atMost(100)
            .required()
            .says("the most marks"));
  }

  /** Each criterion once, and 100 marks in all. */
  private static List<InputFault> hundred(Node terms) {
    List<Node> criteria = terms.branches("criteria");
    Set<String> seen = new HashSet<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Node each : criteria) {
      if (!seen.add(each.text("id"))) {
        return List.of(fault(each, "id", "twice"));
      }
      sum = sum.add(each.get("most", BigDecimal.class));
    }
    return criteria.isEmpty() || sum.compareTo(BigDecimal.valueOf(100)) == 0
        ? List.of()
        : List.of(fault(terms, "criteria", "hundred"));
  }

  private static InputFault fault(Node node, String field, String what) {
    return node.fault(field, "evaluation." + what, Message.of("evaluation.input." + what));
  }

  private static Schema requirement() {
    return Schema.of(
        code("id").required().says("its id, without a slash"),
        oneOf("gate", "QUALITY", "SPECIFICATION", "DELIVERY").required().says("where it is asked"),
        Field.of("text", Field.Kind.TEXT).required().says("what is required"),
        Field.of("clause", Field.Kind.TEXT).required().says("where the tender says it"));
  }

  private static Schema assessment() {
    return Schema.of(
        code("bid").required().says("the id of the bid"),
        Field.forms("responses", "response", response()).says("requirements that were examined"),
        Field.forms("marks", "mark", marks()).says("what each member gave"),
        oneOf("explanation", "ACCEPTED", "REJECTED")
            .says("what came of the explanation of a low price; left out: open"),
        Field.of("classRefused", Field.Kind.TEXT)
            .reason()
            .says(
                "why the committee does not accept that the bidder is a micro or small enterprise;"
                    + " left out: what the bid states"),
        Field.of("securityRefused", Field.Kind.TEXT)
            .reason()
            .says(
                "why the committee sets the bid aside, which has neither a bid security nor an"
                    + " exemption that is accepted; left out: nothing stands against it"));
  }

  private static Schema response() {
    return Schema.of(
        code("requirement").required().says("the id of the requirement"),
        flag("met").required().says("whether the bid meets it"),
        Field.of("evidence", Field.Kind.TEXT)
            .required()
            .says("the paper of the bid that shows it"));
  }

  private static Schema marks() {
    return Schema.of(
        code("member").required().says("who gave it"), mark("mark").required().says("of 100"));
  }

  private static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE);
  }

  private static Field.Draft oneOf(String name, String... codes) {
    return Field.oneOf(name, Field.Kind.CODE, codes);
  }

  private static Field.Draft flag(String name) {
    return Field.of(name, Field.Kind.FLAG);
  }

  private static Field.Draft money(String name) {
    return Field.of(name, Field.Kind.MONEY).atLeast(0);
  }

  private static Field.Draft mark(String name) {
    return Field.of(name, Field.Kind.NUMBER).atLeast(0).atMost(100);
  }
}
