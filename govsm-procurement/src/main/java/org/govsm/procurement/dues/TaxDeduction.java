package org.govsm.procurement.dues;

import java.util.List;
import java.util.Optional;
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
  private static final String KIND = "paymentKind";
  private static final String AMOUNT = "amount";

  private TaxDeduction() {}

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Dues.TAX_DEDUCTION)
        .by(GST, CONTRACT, PROFESSIONAL)
        .passesOn("service")
        .asks(
            Fact.number(AMOUNT, "rupees"),
            Fact.code(KIND, List.of("CONTRACT", "PROFESSIONAL", "TECHNICAL")))
        .answers(
            Fact.number("gstPercent", "percent"),
            Fact.number("gst", "rupees"),
            Fact.number("incomeTaxPercent", "percent"),
            Fact.number("incomeTax", "rupees"),
            Fact.number("payable", "rupees"),
            Fact.code("rounding", List.of(Rates.ROUNDING)))
        .worked(TaxDeduction::work);
  }

  private static void work(Inquiry inquiry, Workings.Draft answer) {
    Optional<Money> amount = inquiry.needMoney(AMOUNT);
    Optional<Money> gst =
        deducted(
            inquiry.askOrIndicated(GST).flatMap(f -> Rates.percent(f, "percent")),
            amount,
            "gst",
            answer);
    Optional<Money> income = deducted(incomeTax(inquiry), amount, "incomeTax", answer);
    if (amount.isPresent() && gst.isPresent() && income.isPresent()) {
      answer.put("payable", amount.get().minus(gst.get()).minus(income.get()));
      answer.put("rounding", Rates.ROUNDING);
    }
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

  private static Optional<Money> deducted(
      Optional<Percent> percent, Optional<Money> amount, String field, Workings.Draft answer) {
    answer.put(field + "Percent", percent);
    Optional<Money> sum = percent.flatMap(rate -> amount.map(whole -> Rates.of(rate, whole)));
    answer.put(field, sum);
    return sum;
  }
}
