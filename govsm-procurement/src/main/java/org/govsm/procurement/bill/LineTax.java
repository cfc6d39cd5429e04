package org.govsm.procurement.bill;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.question.Rates;

/** GST of a line or a credit note: of the right kind, at the rate that it states, to the paisa. */
final class LineTax {

  private static final List<String> NAMES =
      List.of("central", "state", "unionTerritory", "integrated");

  private static final Citation ROUNDED =
      Citation.of("CGST Act 2017", "section 170").sure(Certainty.MEDIUM).cite();

  private static final Money RUPEE = Money.ofRupees("1");

  private LineTax() {}

  static Money sum(Node line) {
    Node taxes = line.branch("taxes").orElseThrow();
    return NAMES.stream().map(name -> of(taxes, name)).reduce(Money.ZERO, Money::plus);
  }

  static List<Finding> check(Node line, Message name, Node invoice, Citation own) {
    GstSupply supply = GstSupply.of(invoice);
    Node taxes = line.branch("taxes").orElseThrow();
    List<Finding> found = new ArrayList<>();
    boolean other =
        NAMES.stream()
            .anyMatch(tax -> !supply.taxes().contains(tax) && !of(taxes, tax).equals(Money.ZERO));
    if (other) {
      Message text =
          Message.of("bill.wrong-gst-kind")
              .with("line", name)
              .with("taxes", supply.taxes().stream().map(tax -> new Term("gst." + tax)).toList());
      found.add(Finding.of("WRONG_GST_KIND", Weight.BLOCKING, text, supply.citation(invoice)));
      return found;
    }
    Fraction part =
        Fraction.of(line.get("taxableValue", Money.class))
            .times(Fraction.of(line.get("gstPercent", Percent.class)))
            .dividedBy(Fraction.of(supply.taxes().size()));
    for (String tax : supply.taxes()) {
      amount(name, tax, of(taxes, tax), part, own).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Finding> amount(
      Message name, String tax, Money said, Fraction exact, Citation own) {
    Money due = exact.rupees(RoundingMode.HALF_UP);
    if (said.equals(due)) {
      return Optional.empty();
    }
    boolean rounded = said.equals(Rates.due(exact, RUPEE));
    Message text =
        Message.of(rounded ? "bill.tax-rounded" : "bill.tax-off")
            .with("line", name)
            .with("tax", new Term("gst." + tax))
            .with("said", said)
            .with("due", due);
    return Optional.of(
        rounded
            ? Finding.of("TAX_ROUNDED", Weight.NOTE, text, ROUNDED)
            : Finding.of("ARITHMETIC", Weight.BLOCKING, text, own));
  }

  private static Money of(Node taxes, String name) {
    return taxes.find(name, Money.class).orElse(Money.ZERO);
  }
}
