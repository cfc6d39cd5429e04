package org.govsm.procurement.bill;

import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;

/**
 * Tax at source that was deducted when an advance was paid, on the part of it that a bill recovers,
 * as an officer states it: so much less is deducted now. No provision on it was read.
 *
 * @param income income-tax
 * @param gst all taxes under GST together
 */
record AdvanceTax(Optional<Money> income, Optional<Money> gst) {

  /** What the payee of a request says of it. */
  static AdvanceTax of(Node request) {
    Optional<Node> payee = request.branch("payee");
    return new AdvanceTax(
        payee.flatMap(one -> one.find("advanceIncomeTax", Money.class)),
        payee.flatMap(one -> one.find("advanceGst", Money.class)));
  }

  /** What an officer decides: by how much, or whether it is what is stated. */
  Message question(Money recovered) {
    return income.isEmpty() && gst.isEmpty()
        ? Message.of("bill.advance-taxed").with("sum", recovered)
        : Message.of("bill.advance-taxed-by")
            .with("sum", recovered)
            .with("income", income.orElse(Money.ZERO))
            .with("gst", gst.orElse(Money.ZERO));
  }

  /** What is still deducted of a tax; the taxes of a centre and a state bear half each. */
  Money left(String code, Money tax) {
    Money whole = gst.orElse(Money.ZERO);
    Money half = new Money(whole.paise() / 2);
    Money off =
        switch (code) {
          case "INCOME_TAX" -> income.orElse(Money.ZERO);
          case "GST_CENTRAL" -> half;
          case "GST_STATE" -> whole.minus(half);
          default -> whole;
        };
    return off.compareTo(tax) < 0 ? tax.minus(off) : Money.ZERO;
  }
}
