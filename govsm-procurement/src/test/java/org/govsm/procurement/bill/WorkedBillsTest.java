package org.govsm.procurement.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.Given.tree;
import static org.govsm.procurement.bill.GivenBill.fee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.text.AmountInWords;
import org.govsm.core.text.Messages;
import org.govsm.procurement.law.ProcurementLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten bills, worked out by hand. */
class WorkedBillsTest {

  private static final Map<String, Object> RETAINED =
      tree("percent", "5", "of", "VALUE", "clause", "9.2");

  private static Map<String, Object> within(int days, String from) {
    return tree("days", days, "from", from, "clause", "9.1");
  }

  private static GivenBill damages() {
    return GivenBill.usual()
        .certificate("426000.00", "47333.33", tree("value", "473333.33", "damages", "47333.33"))
        .payee("yearAmount", "473333.33")
        .line(fee("473333.33"), "42600.00", "42600.00");
  }

  /** A bill of one article at its rate, with a contract value that decides on tax at source. */
  private static GivenBill small(String contract, String value, String tax) {
    return GivenBill.usual()
        .terms(
            "value",
            contract,
            "prices",
            List.of(
                tree(
                    "item",
                    "fee",
                    "rate",
                    value,
                    "against",
                    List.of("CERTIFICATE"),
                    "gstPercent",
                    "18",
                    "clause",
                    "5.1")))
        .payee("yearAmount", value)
        .certificate(value, "0.00", tree())
        .line(fee(value, "rate", value), tax, tax);
  }

  private static Map<String, Object> creditNote() {
    return tree(
        "number", "CN-1",
        "date", "2026-07-05",
        "against", "INV-7",
        "certificate", "2026-06.1",
        "taxableValue", "47333.33",
        "gstPercent", "18",
        "taxes", tree("central", "4260.00", "state", "4260.00"));
  }

  static Stream<Arguments> bills() {
    return Stream.of(
        // 426000.00 + 18 % = 502680.00; 1 % + 1 % = 8520.00; 2 % = 8520.00; 5 % = 21300.00
        Arguments.of(
            "within a state, the price falls, retention",
            GivenBill.usual().terms("retention", RETAINED),
            "INVOICE=502680.00 RETENTION=-21300.00 GST_CENTRAL=-4260.00 GST_STATE=-4260.00"
                + " INCOME_TAX=-8520.00 = 464340.00"),
        Arguments.of(
            "between states",
            GivenBill.usual()
                .invoice("supplierGstin", GivenBill.MAHARASHTRA)
                .taxed(fee("426000.00", "reduction", "47333.33"), tree("integrated", "76680.00")),
            "INVOICE=502680.00 GST_INTEGRATED=-8520.00 INCOME_TAX=-8520.00 = 485640.00"),
        Arguments.of(
            "within a union territory without a legislature",
            GivenBill.usual()
                .invoice(
                    "supplierGstin",
                    GivenBill.CHANDIGARH,
                    "recipientGstin",
                    GivenBill.DEPARTMENT_CHANDIGARH,
                    "placeOfSupply",
                    "04")
                .taxed(
                    fee("426000.00", "reduction", "47333.33"),
                    tree("central", "38340.00", "unionTerritory", "38340.00")),
            "INVOICE=502680.00 GST_CENTRAL=-4260.00 GST_STATE=-4260.00 INCOME_TAX=-8520.00"
                + " = 485640.00"),
        // 473333.33 + 85200.00 = 558533.33; 1 % is 4733.33, by section 170 4733; 2 % is 9466.67
        Arguments.of(
            "damages after tax in place of a lower price",
            damages(),
            "INVOICE=558533.33 DAMAGES=-47333.33 GST_CENTRAL=-4733.00 GST_STATE=-4733.00"
                + " INCOME_TAX=-9466.67 = 492267.33"),
        // accepted 1 July + 45 days = 15 August; three months: 502680.00 x (1.016875^3 - 1)
        Arguments.of(
            "a small supplier, paid three months late",
            GivenBill.usual()
                .set("acceptedOn", "2026-07-01")
                .set("payment", "2026-11-15")
                .terms("payWithin", within(60, "ACCEPTANCE"))
                .payee("supplierClass", "SMALL", "trader", false, "bankRate", "6.75"),
            "INVOICE=502680.00 GST_CENTRAL=-4260.00 GST_STATE=-4260.00 INCOME_TAX=-8520.00"
                + " = 485640.00 MSMED 2026-08-15 25880.03 SUPPLIER"
                + " CONTRACT 2026-08-30"),
        // accepted on the 1st, paid on the 20th: 10/30 of 1 % of 814500.00
        Arguments.of(
            "on GeM, ten days late",
            small("5000000.00", "690254.24", "62122.88")
                .terms("channel", "GEM", "orderedOn", "2026-05-01")
                .set("acceptedOn", "2026-07-01")
                .set("payment", "2026-07-20"),
            "INVOICE=814500.00 GST_CENTRAL=-6903.00 GST_STATE=-6903.00 INCOME_TAX=-13805.08"
                + " = 786888.92 GEM 2026-07-10 2715.00 GEM_ACCOUNT"),
        // 20 % of 426000.00 is 85200.00, but 50000.00 is left
        Arguments.of(
            "the rest of an advance",
            GivenBill.usual()
                .terms(
                    "advance",
                    tree(
                        "paid", "200000.00",
                        "recovered", "150000.00",
                        "percent", "20",
                        "taxDeducted", false,
                        "clause", "8")),
            "INVOICE=502680.00 ADVANCE=-50000.00 GST_CENTRAL=-4260.00 GST_STATE=-4260.00"
                + " INCOME_TAX=-8520.00 = 435640.00"),
        Arguments.of(
            "at the limits of tax at source",
            small("250000.00", "30000.00", "2700.00"),
            "INVOICE=35400.00 = 35400.00"),
        // 1 % of 30001.00 is 300.01, by section 170 300; 2 % is 600.02
        Arguments.of(
            "above the limits of tax at source",
            small("250000.01", "30001.00", "2700.09"),
            "INVOICE=35401.18 GST_CENTRAL=-300.00 GST_STATE=-300.00 INCOME_TAX=-600.02"
                + " = 34201.16"),
        // 558533.33 - 47333.33 x 1.18 = 502680.00
        Arguments.of(
            "a credit note in place of a lower invoice",
            GivenBill.usual()
                .set("creditNotes", List.of(creditNote()))
                .line(fee("473333.33"), "42600.00", "42600.00"),
            "INVOICE=558533.33 CREDIT_NOTE=-55853.33 GST_CENTRAL=-4260.00 GST_STATE=-4260.00"
                + " INCOME_TAX=-8520.00 = 485640.00"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bills")
  void a_bill_is_worked_out(String name, GivenBill bill, String worked) {
    assertThat(line(bill.answer())).isEqualTo(worked);
    assertThat(bill.blocking()).isEmpty();
  }

  private static String line(BillReport report) {
    Map<String, Object> sums = new LinkedHashMap<>();
    report.entries().forEach(one -> sums.put(one.code(), one.amount()));
    StringBuilder line = new StringBuilder();
    sums.forEach((code, sum) -> line.append(code).append('=').append(sum).append(' '));
    line.append("= ").append(report.net().orElseThrow());
    for (BillDue due : report.due()) {
      line.append(' ').append(due.by()).append(' ').append(due.day());
      due.interest().ifPresent(sum -> line.append(' ').append(sum));
      due.payee().ifPresent(who -> line.append(' ').append(who));
    }
    return line.toString();
  }

  @Test
  void each_amount_is_explained_and_the_net_is_said_in_words() {
    GivenBill bill = GivenBill.usual().terms("retention", RETAINED);
    Messages hindi = ProcurementLaw.messages("hi");

    assertThat(bill.examine().explain(ProcurementLaw.messages("en")))
        .contains("Less retention: 5 % of the value of ₹4,26,000. ₹21,300 [9.2, K-1")
        .contains("Less CGST at source on ₹4,26,000. ₹4,260 [section 51(1)")
        .contains("Less income-tax at source on ₹4,26,000. ₹8,520 [section 393(1), contractors");
    assertThat(bill.report().toPlain(hindi))
        .containsEntry("net", "464340.00")
        .containsEntry("netInWords", AmountInWords.of(bill.report().net().orElseThrow(), hindi));
    assertThat(bill.report().returnCodes()).containsExactly("1023", "1024");
  }
}
