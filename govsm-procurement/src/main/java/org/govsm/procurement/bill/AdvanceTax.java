package org.govsm.procurement.bill;

import java.math.RoundingMode;
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
  private final Map<String, Money> byRate = new LinkedHashMap<>();
  private Money recovering = Money.ZERO;
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
    recovering = sum;
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

  /**
   * So much as lowers a tax: of central tax half of what is left, as that of the state follows.
   *
   * @param base what the tax is on, above nothing
   */
  Money take(String code, Money due, Money base) {
    if (!recovered) {
      return Money.ZERO;
    }
    String tax = code.equals("INCOME_TAX") ? INCOME : GST;
    byRate.merge(tax, onRecovered(due, base), Money::plus);
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

  /** What it took, as the next bill is given it; nothing where none is stated of the bill. */
  Optional<Map<String, String>> told() {
    Map<String, String> told = new LinkedHashMap<>();
    taken.forEach((tax, sum) -> told.put(tax, sum.toString()));
    return isKnown() && recovered ? Optional.of(told) : Optional.empty();
  }

  /**
   * That more of it is stated, with what earlier bills took, than the taxes of this bill come to on
   * what was recovered of the advance: asked of who may say by which rates it was deducted.
   */
  Optional<Message> beyondRates() {
    return Stream.of(INCOME, GST).anyMatch(this::isBeyond)
        ? Optional.of(
            Message.of("bill.advance-tax-rates")
                .with("sum", recoveredInAll())
                .with(INCOME, stated(INCOME).plus(before(INCOME)))
                .with(GST, stated(GST).plus(before(GST)))
                .with("incomeByRate", byRate.getOrDefault(INCOME, Money.ZERO))
                .with("gstByRate", byRate.getOrDefault(GST, Money.ZERO)))
        : Optional.empty();
  }

  /** One that lowers no tax at all is asked about otherwise. */
  private boolean isBeyond(String tax) {
    Money all = stated(tax).plus(before(tax));
    return byRate.containsKey(tax)
        && !stated(tax).equals(Money.ZERO)
        && all.compareTo(byRate.get(tax)) > 0;
  }

  /**
   * A tax of this bill on what was recovered of the advance, up to the rupee as each is rounded.
   */
  private Money onRecovered(Money due, Money base) {
    return Money.ofRupees(
        due.rupees()
            .multiply(recoveredInAll().rupees())
            .divide(base.rupees(), 0, RoundingMode.CEILING)
            .toPlainString());
  }

  private Money recoveredInAll() {
    return recovering.plus(RecoveredAdvance.before(request));
  }
}
