package org.govsm.procurement.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * The gates of a bid in their order: quality, specification, delivery, marks, price. One that fails
 * a gate is not asked for what lies behind it, so that its price stays closed.
 */
final class Gates {

  private static final List<String> ORDER = List.of("QUALITY", "SPECIFICATION", "DELIVERY");
  private static final Fraction HUNDRED = Fraction.of(100);

  private final BidComparison comparison;
  private final EvaluationTerms terms;

  Gates(BidComparison comparison) {
    this.comparison = comparison;
    terms = comparison.terms();
  }

  void examine(Examined bid) {
    Optional<Node> assessment = comparison.assessment(bid.bid().id());
    for (String gate : ORDER) {
      if (!bid.isSetAside()) {
        gate(bid, gate, assessment);
      }
    }
    if (!bid.isSetAside() && Methods.hasMarks(terms.method())) {
      marks(bid, assessment);
    }
    if (!bid.isSetAside()) {
      price(bid, assessment);
    }
  }

  private void gate(Examined bid, String gate, Optional<Node> assessment) {
    Map<String, Node> responses = by(assessment, "responses", "requirement");
    for (Node requirement : terms.requirements()) {
      if (requirement.text("gate").equals(gate)) {
        Node response = responses.get(requirement.text("id"));
        if (response == null) {
          bid.lacks(requirement.text("id") + "/response");
        } else {
          response(bid, requirement, response);
        }
      }
    }
  }

  private void response(Examined bid, Node requirement, Node response) {
    boolean met = response.get("met", Boolean.class);
    Message text =
        Message.of(met ? "evaluation.met" : "evaluation.aside.not-met")
            .with("bid", bid.bid().id())
            .with("gate", new Term("gate." + requirement.text("gate")))
            .with("requirement", requirement.text("text"))
            .with("evidence", response.text("evidence"));
    if (met) {
      bid.note("MET", text, terms.cited(requirement.text("clause")));
    } else {
      bid.setAside("NOT_RESPONSIVE", text, terms.cited(requirement.text("clause")));
    }
  }

  private void marks(Examined bid, Optional<Node> assessment) {
    Map<String, Node> given = by(assessment, "marks", "member");
    List<String> members = terms.words("members");
    Fraction sum = Fraction.ZERO;
    Optional<Fraction> least = Optional.empty();
    Optional<Fraction> most = Optional.empty();
    for (String member : members) {
      Node mark = given.get(member);
      if (mark == null) {
        bid.lacks(member + "/mark");
      } else {
        Fraction points = Fraction.of(mark.get("mark", BigDecimal.class));
        sum = sum.plus(points);
        least = Optional.of(least.map(points::min).orElse(points));
        most = Optional.of(most.map(points::max).orElse(points));
      }
    }
    if (!members.isEmpty() && given.size() == members.size()) {
      Fraction mean = sum.dividedBy(Fraction.of(members.size()));
      bid.marks(mean, most.orElseThrow().minus(least.orElseThrow()));
      spread(bid);
      terms.passMark().ifPresent(pass -> pass(bid, mean, pass));
    }
  }

  private void spread(Examined bid) {
    terms
        .number("spreadMost")
        .filter(limit -> bid.spread().orElseThrow().compareTo(Fraction.of(limit)) > 0)
        .ifPresent(
            limit -> {
              Message text =
                  Message.of("evaluation.spread")
                      .with("bid", bid.bid().id())
                      .with("spread", bid.spread().orElseThrow().shown())
                      .with("most", limit);
              bid.warn("SPREAD", text, terms.clause());
            });
  }

  private void pass(Examined bid, Fraction mean, Fraction pass) {
    Message text =
        Message.of("evaluation.aside.pass-mark")
            .with("bid", bid.bid().id())
            .with("marks", mean.shown())
            .with("pass", pass.shown());
    if (mean.compareTo(pass) < 0) {
      bid.setAside("BELOW_PASS_MARK", text, terms.clause());
    }
  }

  private void price(Examined bid, Optional<Node> assessment) {
    Optional<Money> price = bid.bid().price();
    if (price.isEmpty()) {
      bid.lacks("price");
    } else if (price.get().equals(Money.ZERO)) {
      bid.setAside("NIL_PRICE", said("evaluation.aside.nil", bid), terms.clause());
    } else {
      budget(bid, price.get());
      low(bid, price.get(), assessment);
    }
  }

  private void budget(Examined bid, Money price) {
    terms
        .sum("budget")
        .filter(budget -> terms.method().equals(Methods.FIXED_BUDGET))
        .filter(budget -> price.compareTo(budget) > 0)
        .ifPresent(
            budget ->
                bid.setAside(
                    "ABOVE_BUDGET",
                    said("evaluation.aside.budget", bid)
                        .with("price", price)
                        .with("budget", budget),
                    terms.clause()));
  }

  /** Below the share of the estimate from which the tender asks for an explanation. */
  private void low(Examined bid, Money price, Optional<Node> assessment) {
    Optional<String> explained = assessment.flatMap(a -> a.find("explanation", String.class));
    if (!isLow(price)) {
      explained.ifPresent(result -> notAsked(bid, price, result));
      return;
    }
    Message text =
        said("evaluation.low." + explained.orElse("OPEN"), bid)
            .with("price", price)
            .with("percent", terms.percent("abnormallyLow").orElseThrow());
    if (explained.filter("REJECTED"::equals).isPresent()) {
      bid.setAside("ABNORMALLY_LOW", text, terms.clause());
    } else if (explained.isPresent()) {
      bid.note("LOW_EXPLAINED", text, terms.clause());
    } else {
      bid.warn(PriceChecks.UNEXPLAINED, text, terms.clause());
    }
  }

  /** What the committee recorded is told also where it changes nothing. */
  private void notAsked(Examined bid, Money price, String result) {
    if (terms.percent("abnormallyLow").isEmpty() || terms.estimate().isPresent()) {
      Message text = said("evaluation.low.not-asked." + result, bid).with("price", price);
      bid.warn("EXPLANATION_NOT_ASKED", text, terms.clause());
    }
  }

  private boolean isLow(Money price) {
    return terms
        .percent("abnormallyLow")
        .flatMap(
            percent ->
                terms
                    .estimate()
                    .map(
                        estimate ->
                            Fraction.of(estimate)
                                .times(HUNDRED.minus(Fraction.of(percent.points())))
                                .dividedBy(HUNDRED)))
        .filter(limit -> Fraction.of(price).compareTo(limit) < 0)
        .isPresent();
  }

  private static Message said(String key, Examined bid) {
    return Message.of(key).with("bid", bid.bid().id());
  }

  private static Map<String, Node> by(Optional<Node> assessment, String list, String field) {
    Map<String, Node> by = new HashMap<>();
    assessment.ifPresent(a -> a.branches(list).forEach(item -> by.put(item.text(field), item)));
    return by;
  }
}
