package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A payment that a KPI reduces, with the value on which GST is due and what is deducted at source.
 * The fee and its deduction are those of a contract with one KPI that was missed. What the case
 * does not say is filled in: supplier and place of supply are in the state of the buyer, the payee
 * is a company under a works contract, paid once in the year. The rate of GST and a retention are
 * the case's own; no sum that rests on them is compared. GST at source is rounded to the rupee
 * (section 170): where the case has paise there, it is not compared either.
 */
final class TaxedPayment implements KpiShape {

  private static final Map<String, String> TREATMENTS =
      Map.of(
          "price-reduction-before-GST",
          "price-reduction",
          "recovered-after-GST (liquidated damages, GST on the full fee)",
          "damages");

  @Override
  public boolean fits(Map<String, @Nullable Object> terms) {
    return terms.containsKey("deductionTreatment");
  }

  @Override
  public Map<String, @Nullable Object> actual(KpiCase given, Ask ask) {
    given.term("gstPercent");
    given.term("retentionPercent");
    Map<String, @Nullable Object> certificate = contract(given).certificate(1, ask);
    Map<String, @Nullable Object> supply = CaseValues.map(certificate.get("supply"));
    CaseReply taxes = taxes(given, supply.get("value"), ask);
    given.terms().only("gstTdsPercent", taxes.get("gstPercent"));
    given.terms().only("incomeTaxTdsPercent", taxes.get("incomeTaxPercent"));
    Map<String, @Nullable Object> actual = new LinkedHashMap<>();
    actual.put("taxableValue", supply.get("value"));
    actual.put("damages", supply.get("damages"));
    if (isWhole(supply.get("value"), taxes.get("gstPercent"))) {
      actual.put("gstTds", taxes.get("gst"));
    }
    actual.put("incomeTaxTds", taxes.get("incomeTax"));
    return actual;
  }

  private static boolean isWhole(@Nullable Object value, @Nullable Object percent) {
    BigDecimal half =
        new BigDecimal(CaseValues.text(value))
            .multiply(new BigDecimal(CaseValues.text(percent)))
            .movePointLeft(2)
            .divide(BigDecimal.valueOf(2));
    return half.stripTrailingZeros().scale() <= 0;
  }

  private static KpiContract contract(KpiCase given) {
    String said = CaseValues.text(given.term("deductionTreatment"));
    String treatment = TREATMENTS.get(said);
    if (treatment == null) {
      throw new NotJudgedException("deductionTreatment is " + said + ": not understood");
    }
    return new KpiContract(1)
        .amount("fee", given.figure("fee"))
        .kpi(
            "made",
            "treatment",
            treatment,
            "measure",
            Map.of("kind", "value", "metrics", List.of("accepted")),
            "target",
            Map.of("atLeast", "1"),
            "consequence",
            KpiContract.of("shape", "gate", "base", "fee", "deduct", percent(given)))
        .read(1, "contract", "accepted", "0");
  }

  /** The part of the fee that the deduction is. */
  private static String percent(KpiCase given) {
    BigDecimal fee = new BigDecimal(CaseValues.text(given.figure("fee")));
    BigDecimal deduction = new BigDecimal(CaseValues.text(given.figure("kpiDeduction")));
    return deduction.movePointRight(2).divide(fee, new MathContext(6)).toPlainString();
  }

  private static CaseReply taxes(KpiCase given, @Nullable Object value, Ask ask) {
    return new CaseFacts(Given.of(Map.of()))
        .day("payment", KpiContract.first(2))
        .fact("contractValue", given.figure("fee"))
        .fact("supply", "WITHIN_STATE")
        .fact("payeeType", "OTHER")
        .fact("paymentKind", "CONTRACT")
        .fact("amount", value)
        .fact("yearAmount", value)
        .fact("untaxedBefore", "0")
        .ask(ask, "tax-deduction");
  }
}
