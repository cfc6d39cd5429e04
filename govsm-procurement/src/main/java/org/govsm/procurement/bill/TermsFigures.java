package org.govsm.procurement.bill;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.govsm.procurement.record.PersonalNumbers;

/**
 * Figures of the terms on bills against each other, and against what the contract says beside them:
 * no rate above the value, no rates of GST that cannot give the value with GST, nothing billed by
 * acceptance that is not to be accepted, one channel, and no number of a person in a clause.
 */
final class TermsFigures {

  private static final String CHANNEL = "channel";

  /** A value may be rounded to the rupee: a bound of this project, of no law. */
  private static final Money ROUNDED = Money.ofRupees("1.00");

  private final Node terms;
  private final List<InputFault> faults = new ArrayList<>();

  private TermsFigures(Node terms) {
    this.terms = terms;
  }

  static List<InputFault> check(
      Node terms, Optional<AcceptanceTerms> accepted, Optional<Money> withGst) {
    TermsFigures figures = new TermsFigures(terms);
    figures.clauses(terms);
    figures.rates();
    withGst.ifPresent(figures::gst);
    accepted.ifPresent(figures::accepted);
    return figures.faults;
  }

  private void clauses(Node node) {
    for (Field field : node.form().parts()) {
      switch (field.kind()) {
        case TEXT ->
            node.find(field.name(), String.class)
                .filter(PersonalNumbers::isIn)
                .ifPresent(text -> fault(node, field.name(), "personal", "personal-number"));
        case FORM -> node.branch(field.name()).ifPresent(this::clauses);
        case FORMS -> node.branches(field.name()).forEach(this::clauses);
        default -> {
          // no words
        }
      }
    }
  }

  private void rates() {
    Optional<Money> value = terms.find("value", Money.class);
    for (Node price : terms.branches("prices")) {
      Money rate = price.get("rate", Money.class);
      value
          .filter(most -> rate.compareTo(most) > 0)
          .ifPresent(
              most -> {
                Message text =
                    Message.of("bill.input.rate-over-value").with("rate", rate).with("value", most);
                faults.add(price.fault("rate", "bill.rate-over-value", text));
              });
    }
  }

  /** With the lowest and the highest rate of its items a value bounds the value with GST. */
  private void gst(Money withGst) {
    List<Node> prices = terms.branches("prices");
    List<Percent> rates =
        prices.stream()
            .flatMap(price -> price.find("gstPercent", Percent.class).stream())
            .sorted()
            .toList();
    Optional<Money> value = terms.find("value", Money.class);
    if (value.isEmpty() || rates.isEmpty() || rates.size() < prices.size()) {
      return;
    }
    Money least = gross(value.get(), rates.get(0)).minus(ROUNDED);
    Money most = gross(value.get(), rates.get(rates.size() - 1)).plus(ROUNDED);
    if (withGst.compareTo(least) < 0 || withGst.compareTo(most) > 0) {
      Message text =
          Message.of("bill.input.gst-off")
              .with("value", value.get())
              .with("withGst", withGst)
              .with("rates", rates.stream().distinct().toList());
      faults.add(prices.get(0).fault("gstPercent", "bill.gst-off", text));
    }
  }

  private static Money gross(Money value, Percent rate) {
    return value.plus(rate.of(value, RoundingMode.HALF_UP));
  }

  private void accepted(AcceptanceTerms accepted) {
    if (terms.text(CHANNEL).equals(AcceptanceTerms.GEM) != accepted.isOnGem()) {
      fault(terms, CHANNEL, CHANNEL, "other-channel");
    }
    for (Node price : terms.branches("prices")) {
      boolean known =
          accepted.deliverables().stream().anyMatch(one -> Skeleton.same(one, price.text("item")));
      if (price.codes("against").contains(BillForm.ACCEPTANCE) && !known) {
        Message text =
            Message.of("bill.input.no-deliverable")
                .with("item", price.text("item"))
                .with("known", accepted.deliverables());
        faults.add(price.fault("item", "bill.no-deliverable", text));
      }
    }
  }

  private void fault(Node node, String member, String code, String key) {
    faults.add(node.fault(member, "bill." + code, Message.of("bill.input." + key)));
  }
}
