package org.govsm.procurement.dues;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.question.Inquiry;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;
import org.govsm.procurement.question.Workings;

/** Tax at source, GST and income-tax, each on the amount without GST. */
final class TaxDeduction {

  static final String GST = "tax.gst.tds";
  private static final String CONTRACT = "tax.income.contract";
  private static final String PROFESSIONAL = "tax.income.professional";
  private static final String ROUNDING = "tax.rounding";
  private static final String KIND = "paymentKind";
  private static final String AMOUNT = "amount";

  private TaxDeduction() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Dues.TAX_DEDUCTION)
        .by(GST, CONTRACT, PROFESSIONAL, ROUNDING)
        .passesOn("service", "tax")
        .asks(
            Fact.number(AMOUNT, "rupees"),
            Fact.code(KIND, List.of("CONTRACT", "PROFESSIONAL", "TECHNICAL")))
        .answers(
            Fact.number("gstPercent", "percent"),
            Fact.number("gst", "rupees"),
            Fact.number("gstRoundedTo", "rupees"),
            Fact.number("incomeTaxPercent", "percent"),
            Fact.number("incomeTax", "rupees"),
            Fact.number("payable", "rupees"),
            Fact.code("rounding", List.of(Rates.ROUNDING)))
        .worked(TaxDeduction::work);
  }

  private static void work(Inquiry inquiry, Workings.Draft answer) {
    Optional<Money> amount = inquiry.needMoney(AMOUNT);
    Optional<Money> gst = gst(inquiry, amount, answer);
    Optional<Money> income = income(incomeTax(inquiry), amount, answer);
    if (amount.isPresent() && gst.isPresent() && income.isPresent()) {
      answer.put("payable", amount.get().minus(gst.get()).minus(income.get()));
      answer.put("rounding", Rates.ROUNDING);
    }
  }

  /** Rounded as the law on that tax says. */
  private static Optional<Money> gst(
      Inquiry inquiry, Optional<Money> amount, Workings.Draft answer) {
    Optional<Percent> percent =
        inquiry.askOrIndicated(GST).flatMap(found -> Rates.percent(found, "percent"));
    inquiry.know("tax", "GST");
    Optional<Money> unit =
        inquiry
            .askOrIndicated(ROUNDING)
            .flatMap(found -> found.number("unit"))
            .map(Money::ofRupees);
    answer.put("gstPercent", percent);
    if (percent.isEmpty() || amount.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    Fraction exact = Fraction.of(amount.get()).times(Fraction.of(percent.get()));
    Fraction step = Fraction.of(unit.get());
    Fraction rounded = exact.dividedBy(step).whole(RoundingMode.HALF_UP).times(step);
    Money sum = rounded.rupees(RoundingMode.UNNECESSARY);
    answer.put("gst", sum).put("gstRoundedTo", unit);
    return Optional.of(sum);
  }

  /** Of a contract for work, or of fees for services of a profession or a technical kind. */
  private static Optional<Percent> incomeTax(Inquiry inquiry) {
    Optional<String> kind = inquiry.need(KIND).map(String::valueOf);
    return kind.flatMap(
            known -> {
              if (known.equals("CONTRACT")) {
                return inquiry.askOrIndicated(CONTRACT);
              }
              inquiry.know("service", known);
              return inquiry.askOrIndicated(PROFESSIONAL);
            })
        .flatMap(found -> Rates.percent(found, "percent"));
  }

  private static Optional<Money> income(
      Optional<Percent> percent, Optional<Money> amount, Workings.Draft answer) {
    answer.put("incomeTaxPercent", percent);
    Optional<Money> sum = percent.flatMap(rate -> amount.map(whole -> Rates.of(rate, whole)));
    answer.put("incomeTax", sum);
    return sum;
  }
}
