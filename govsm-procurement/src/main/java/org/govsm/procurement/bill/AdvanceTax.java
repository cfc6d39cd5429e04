package org.govsm.procurement.bill;

import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;

/**
 * Tax that was deducted at source on an advance, as an officer states by how much it lowers the
 * taxes of this bill: each part is taken once, and no tax falls below nothing.
 */
final class AdvanceTax {

  private final Optional<Node> stated;
  private Money income;
  private Money gst;
  private boolean recovered;

  private AdvanceTax(Optional<Node> stated) {
    this.stated = stated;
    income = sum("incomeTax");
    gst = sum("gst");
  }

  static AdvanceTax of(Node request) {
    return new AdvanceTax(request.branch("advanceTax"));
  }

  private Money sum(String name) {
    return stated.flatMap(node -> node.find(name, Money.class)).orElse(Money.ZERO);
  }

  boolean isKnown() {
    return stated.isPresent();
  }

  /** Lets it count, as some of an advance that was taxed is recovered; what is asked of it. */
  Message asked(Money sum) {
    recovered = true;
    return Message.of("bill.advance-taxed")
        .with("sum", sum)
        .with("incomeTax", sum("incomeTax"))
        .with("gst", sum("gst"));
  }

  /** So much as lowers a tax: of central tax half of what is left, as that of the state follows. */
  Money take(String code, Money due) {
    if (!recovered) {
      return Money.ZERO;
    }
    boolean ofIncome = code.equals("INCOME_TAX");
    Money left = ofIncome ? income : gst;
    Money part = code.equals("GST_CENTRAL") ? new Money(left.paise() / 2) : left;
    Money taken = part.compareTo(due) > 0 ? due : part;
    if (ofIncome) {
      income = income.minus(taken);
    } else {
      gst = gst.minus(taken);
    }
    return taken;
  }

  /** What is stated beyond the taxes of the bill, as a question; nothing where all is taken. */
  Optional<Message> unused() {
    Money left = income.plus(gst);
    return left.equals(Money.ZERO)
        ? Optional.empty()
        : Optional.of(Message.of("bill.advance-tax-more").with("left", left));
  }
}
