package org.govsm.procurement.dues;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Consistency;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.Rates;
import org.govsm.procurement.question.WorkedQuestion;

/** Tax at source, GST and income-tax, each on the amount without GST. */
final class TaxDeduction {

  static final String GST = "tax.gst.tds";
  private static final String CONTRACT = "tax.income.contract";
  private static final String PROFESSIONAL = "tax.income.professional";
  private static final String ROUNDING = "tax.rounding";
  private static final String KIND = "paymentKind";
  private static final String AMOUNT = "amount";
  private static final String YEAR = "yearAmount";
  private static final String UNTAXED = "untaxedBefore";

  /** The taxes that GST is made of, by the field of the table and of the answer. */
  private static final Map<String, String> TAXES = taxes();

  private TaxDeduction() {}

  private static Map<String, String> taxes() {
    Map<String, String> taxes = new LinkedHashMap<>();
    taxes.put("central", "gstCentral");
    taxes.put("state", "gstState");
    taxes.put("integrated", "gstIntegrated");
    return taxes;
  }

  static WorkedQuestion of(RuleBook book) {
    return WorkedQuestion.draft(book, Dues.TAX_DEDUCTION)
        .by(GST, CONTRACT)
        .asks(Fact.code(KIND, List.of("CONTRACT", "PROFESSIONAL", "TECHNICAL")))
        .by(PROFESSIONAL, ROUNDING)
        .passesOn("tax")
        .asks(Fact.number(AMOUNT, "rupees"), Fact.number(UNTAXED, "rupees"))
        .answers(
            Fact.number("gstPercent", "percent"),
            Fact.number("gstCentral", "rupees"),
            Fact.number("gstState", "rupees"),
            Fact.number("gstIntegrated", "rupees"),
            Fact.number("gst", "rupees"),
            Fact.number("gstRoundedTo", "rupees"),
            Fact.number("incomeTaxPercent", "percent"),
            Fact.number("incomeTax", "rupees"),
            Fact.number("payable", "rupees"),
            Fact.code("rounding", List.of(Rates.ROUNDING)))
        .worked((evaluation, answer) -> work(book, evaluation, answer));
  }

  private static void work(RuleBook book, Evaluation evaluation, Computation.Draft answer) {
    Optional<Money> amount = evaluation.needMoney(AMOUNT);
    Optional<Money> gst = gst(evaluation, amount, answer);
    Optional<Percent> percent = incomeTax(evaluation);
    answer.put("incomeTaxPercent", percent);
    Optional<Money> base = amount.filter(sum -> isWholeBase(percent, book, evaluation));
    Optional<Money> income = income(evaluation, percent, base, answer);
    if (amount.isPresent() && gst.isPresent() && income.isPresent()) {
      answer.put("payable", amount.get().minus(gst.get()).minus(income.get()));
      answer.put("rounding", Rates.ROUNDING);
    }
  }

  /** Each of its taxes is a sum of its own, rounded as the law on it says. */
  private static Optional<Money> gst(
      Evaluation evaluation, Optional<Money> amount, Computation.Draft answer) {
    Optional<Outputs> rates = evaluation.askOrIndicated(GST);
    evaluation.know("tax", "GST");
    Optional<Money> unit =
        evaluation
            .askOrIndicated(ROUNDING)
            .flatMap(found -> found.number("unit"))
            .map(Money::ofRupees);
    answer.put("gstPercent", rates.flatMap(found -> Rates.percent(found, "percent")));
    if (rates.isEmpty() || amount.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    Money sum = Money.ZERO;
    for (Map.Entry<String, String> tax : TAXES.entrySet()) {
      Optional<Money> part =
          Rates.percent(rates.get(), tax.getKey())
              .map(percent -> Fraction.of(amount.get()).times(Fraction.of(percent)))
              .map(exact -> Rates.due(exact, unit.get()));
      answer.put(tax.getValue(), part);
      sum = sum.plus(part.orElse(Money.ZERO));
    }
    answer.put("gst", sum).put("gstRoundedTo", unit);
    return Optional.of(sum);
  }

  /** Of a contract for work, or of fees for services of a profession or a technical kind. */
  private static Optional<Percent> incomeTax(Evaluation evaluation) {
    return evaluation
        .need(KIND)
        .flatMap(
            kind -> evaluation.askOrIndicated(kind.equals("CONTRACT") ? CONTRACT : PROFESSIONAL))
        .flatMap(found -> Rates.percent(found, "percent"));
  }

  /**
   * Whether this payment is all that is taxed now. Once the limit of the year is passed, earlier
   * payments that bore no tax come in too; how was not read, so that an officer decides.
   */
  private static boolean isWholeBase(
      Optional<Percent> percent, RuleBook book, Evaluation evaluation) {
    boolean taxed = percent.filter(rate -> Fraction.of(rate).signum() > 0).isPresent();
    if (!taxed || isBelowYear(book, evaluation.known())) {
      return true;
    }
    Optional<Money> year = evaluation.needMoney(YEAR);
    if (year.isEmpty() || year.equals(evaluation.money(AMOUNT))) {
      return year.isPresent();
    }
    Optional<Money> untaxed = evaluation.needMoney(UNTAXED);
    untaxed.filter(sum -> !sum.equals(Money.ZERO)).ifPresent(sum -> refer(sum, evaluation));
    return untaxed.filter(Money.ZERO::equals).isPresent();
  }

  /** A payment that is taxed for its own size, in a year that is not above its limit. */
  private static boolean isBelowYear(RuleBook book, Case known) {
    return known.fact(KIND).filter("CONTRACT"::equals).isPresent()
        && book.decide(
                CONTRACT,
                Consistency.fitting(
                    book.question(CONTRACT).orElseThrow(),
                    known.toDraft().fact(AMOUNT, BigDecimal.ZERO).done()))
            .ruling()
            .fold(
                answer -> Rates.percent(answer.value(), "percent"),
                refer -> refer.indication().flatMap(found -> Rates.percent(found, "percent")),
                open -> Optional.<Percent>empty())
            .filter(rate -> Fraction.of(rate).signum() == 0)
            .isPresent();
  }

  private static void refer(Money untaxed, Evaluation evaluation) {
    Message text = Message.of("dues.tax-of-earlier-payments").with("untaxed", untaxed);
    evaluation.provisions(CONTRACT, PROFESSIONAL).stream()
        .limit(1)
        .forEach(cited -> evaluation.refer(new Ruling.Refer<>(text, cited, Optional.empty())));
  }

  /** To the paisa, and no further: that no rule of rounding was read is told with every sum. */
  private static Optional<Money> income(
      Evaluation evaluation,
      Optional<Percent> percent,
      Optional<Money> amount,
      Computation.Draft answer) {
    Optional<Money> sum =
        percent.flatMap(
            rate -> amount.map(paid -> Rates.due(Fraction.of(paid).times(Fraction.of(rate)))));
    if (sum.filter(tax -> !tax.equals(Money.ZERO)).isPresent()) {
      evaluation.know("tax", "INCOME_TAX");
      evaluation.consult(ROUNDING);
    }
    answer.put("incomeTax", sum);
    return sum;
  }
}
