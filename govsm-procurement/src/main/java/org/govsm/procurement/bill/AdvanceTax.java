package org.govsm.procurement.bill;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;

/**
 * Tax that was deducted at source on an advance, as an officer states by how much it lowers the
 * taxes of this bill: each part is taken once, and no tax falls below nothing. What earlier bills
 * took of it is told with what is asked.
 */
final class AdvanceTax {

  /** The member that states it of a bill, and tells what an earlier bill took. */
  static final String MEMBER = "advanceTax";

  private static final String INCOME = "incomeTax";
  private static final String GST = "gst";

  private final Node request;
  private final Map<String, Money> taken = new LinkedHashMap<>();
  private boolean recovered;

  private AdvanceTax(Node request) {
    this.request = request;
  }

  static AdvanceTax of(Node request) {
    return new AdvanceTax(request);
  }

  private Money stated(String tax) {
    return sum(request.branch(MEMBER).stream(), tax);
  }

  private Money before(String tax) {
    return sum(
        request.branches("earlier").stream().flatMap(bill -> bill.branch(MEMBER).stream()), tax);
  }

  private static Money sum(Stream<Node> parts, String tax) {
    return parts
        .flatMap(part -> part.find(tax, Money.class).stream())
        .reduce(Money.ZERO, Money::plus);
  }

  private Money taken(String tax) {
    return taken.getOrDefault(tax, Money.ZERO);
  }

  private Money left(String tax) {
    return stated(tax).minus(taken(tax));
  }

  boolean isKnown() {
    return request.has(MEMBER);
  }

  /** Lets it count, as some of an advance that was taxed is recovered; what is asked of it. */
  Message asked(Money sum) {
    recovered = true;
    Money income = before(INCOME);
    Money gst = before(GST);
    boolean again = !income.plus(gst).equals(Money.ZERO);
    Message text =
        Message.of("bill.advance-taxed" + (again ? "-again" : ""))
            .with("sum", sum)
            .with(INCOME, stated(INCOME))
            .with(GST, stated(GST));
    return again ? text.with("incomeBefore", income).with("gstBefore", gst) : text;
  }

  /** That more of it is stated, with what earlier bills took, than was paid as an advance. */
  Optional<Message> beyond(Money paid) {
    Money all =
        Stream.of(INCOME, GST)
            .map(tax -> stated(tax).plus(before(tax)))
            .reduce(Money.ZERO, Money::plus);
    return all.compareTo(paid) > 0
        ? Optional.of(Message.of("bill.advance-tax-exceeds").with("tax", all).with("paid", paid))
        : Optional.empty();
  }

  /** So much as lowers a tax: of central tax half of what is left, as that of the state follows. */
  Money take(String code, Money due) {
    if (!recovered) {
      return Money.ZERO;
    }
    String tax = code.equals("INCOME_TAX") ? INCOME : GST;
    Money left = left(tax);
    Money part = code.equals("GST_CENTRAL") ? new Money(left.paise() / 2) : left;
    Money lowers = part.compareTo(due) > 0 ? due : part;
    taken.merge(tax, lowers, Money::plus);
    return lowers;
  }

  /** What is stated and lowers no tax of the bill, as a question; nothing where all is taken. */
  Optional<Message> unused() {
    Money left = left(INCOME).plus(left(GST));
    return left.equals(Money.ZERO)
        ? Optional.empty()
        : Optional.of(
            Message.of("bill.advance-tax-" + (recovered ? "more" : "none")).with("left", left));
  }

  /** Income-tax that it took, which was deducted when the advance was paid. */
  Money income() {
    return taken(INCOME);
  }

  /** What it took, as the next bill is given it; nothing where it took nothing. */
  Optional<Map<String, String>> told() {
    Map<String, String> told = new LinkedHashMap<>();
    taken.forEach(
        (tax, sum) -> {
          if (!sum.equals(Money.ZERO)) {
            told.put(tax, sum.toString());
          }
        });
    return told.isEmpty() ? Optional.empty() : Optional.of(told);
  }
}
