package org.govsm.procurement.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.acceptance.AcceptanceRecord;

/** The forms of a bill: what the contract says of bills, the invoice, and what stands beside it. */
final class BillForm {

  static final String ACCEPTANCE = "ACCEPTANCE";
  static final String CERTIFICATE = "CERTIFICATE";

  private static final int MOST_DAYS = 3_660;

  static final Schema TERMS = terms();
  static final Schema REQUEST = request();

  private BillForm() {}

  private static Schema request() {
    return parts().where(BillForm::faults);
  }

  private static List<InputFault> faults(Node request) {
    List<InputFault> faults = new ArrayList<>();
    if (request.has("certificates") && !request.branches("certificates").isEmpty()) {
      faults.addAll(twice(request, "certificates", "id"));
      faults.addAll(CertifiedSum.succession(request));
    }
    if (request.has("creditNotes") && !request.branches("creditNotes").isEmpty()) {
      faults.addAll(twice(request, "creditNotes", "number"));
    }
    return faults;
  }

  private static Schema parts() {
    return Schema.of(
        day("asOf").required().says("the day on which the bill is examined"),
        Field.form("terms", TERMS).required().says("what the contract says of bills"),
        Field.of("channelOpen", Field.Kind.FLAG)
            .says("whether it is still to be decided if it was ordered on GeM"),
        Field.form("invoice", invoice()).required().says("the invoice of the supplier"),
        Field.forms("creditNotes", "creditNote", creditNote()).says("credit notes against it"),
        Field.forms("certificates", "certificate", certificate())
            .says("the payment certificates that are billed"),
        Field.form("acceptance", AcceptanceRecord.form()).says("the record of acceptance"),
        Field.forms("earlier", "bill", earlier()).says("bills of the contract passed before"),
        Field.form("payee", payee()).says("facts of the supplier that tax and interest need"),
        Field.form("onRecord", onRecord()).says("what else is on record of the supplier"),
        Field.form(AdvanceTax.MEMBER, advanceTax())
            .says("by how much tax that was deducted on the advance lowers that on this bill"),
        Field.forms("setOffs", "setOff", setOff()).says("what the supplier owes on other accounts"),
        Field.forms("paid", "payment", paid()).says("what was paid on this invoice before"),
        Field.forms("objections", "objection", objection())
            .says("objections to the bill, and when they were answered"),
        day("received").says("the day on which the bill was received"),
        day("acceptedOn").says("the day of acceptance, where no record shows it"),
        day("payment").says("the day of payment, planned or past"));
  }

  private static Schema terms() {
    return Schema.of(
            id("contract", "the number of the contract"),
            code("supplierGstin").says("the GSTIN of the supplier, as the contract has it"),
            code("recipientGstin").says("the GSTIN of the department, as the contract has it"),
            code("supplierPan").says("the PAN of the supplier, as the contract has it"),
            code("placeOfSupply").says("the two digits of the state of supply, where agreed"),
            money("value").atLeast(0).says("the value of the contract without GST"),
            Field.form(
                    "ceiling",
                    Schema.of(money("amount").atLeast(0).required().says("the sum"), clause()))
                .says("the most that may be paid in all, without GST"),
            day("orderedOn").says("the day of the order"),
            Field.oneOf("channel", Field.Kind.CODE, "GEM", "OUTSIDE_GEM")
                .required()
                .says("whether the order was placed on GeM"),
            Field.forms("prices", "price", price()).required().says("what is billed, and at what"),
            Field.oneOf("treatment", Field.Kind.CODE, "PRICE_FALLS", "DAMAGES_AFTER_TAX")
                .says("how a deduction of a KPI is treated; left out: the terms do not say"),
            Field.oneOf("adjustments", Field.Kind.CODE, "PRICE_FALLS", "DAMAGES_AFTER_TAX")
                .says(
                    "how an adjustment of earlier periods is treated; left out: it is price where"
                        + " the price falls"),
            Field.form("retention", retention()).says("what is retained of each bill"),
            Field.form("advance", advance()).says("an advance that is recovered"),
            Field.form("payWithin", payWithin()).says("by when a bill is paid"))
        .where(terms -> twice(terms, "prices", "item"));
  }

  private static Schema price() {
    return Schema.of(
            id("item", "the deliverable or the amount of the terms"),
            money("rate").atLeast(0).required().says("the rate of one, without GST"),
            Field.of("against", Field.Kind.CODES)
                .required()
                .says("what it is billed against: ACCEPTANCE, CERTIFICATE, or both"),
            percent("gstPercent").says("the rate of GST, where the contract states it"),
            code("sac").says("the service accounting code, where the contract states it"),
            clause())
        .where(BillForm::against);
  }

  /** A word that nobody knows would match nothing, and nothing would be looked at. */
  private static List<InputFault> against(Node price) {
    List<String> known = List.of(ACCEPTANCE, CERTIFICATE);
    List<String> given = price.codes("against");
    if (given.isEmpty()) {
      return List.of(price.fault("against", "bill.none", Message.of("bill.input.none")));
    }
    return given.stream()
        .filter(one -> !known.contains(one))
        .map(one -> InputFault.unknown(price.pointer() + "/against", one, known))
        .toList();
  }

  private static Schema retention() {
    return Schema.of(
        percent("percent").required().says("how much is retained"),
        Field.oneOf("of", Field.Kind.CODE, "VALUE", "TOTAL")
            .required()
            .says("of the value without GST, or of the total"),
        clause());
  }

  private static Schema advance() {
    return Schema.of(
            money("paid").atLeast(0).required().says("the advance that was paid"),
            money("recovered").atLeast(0).required().says("what was recovered of it otherwise"),
            percent("percent").required().says("how much of the value without GST is recovered"),
            Field.of("taxDeducted", Field.Kind.FLAG)
                .says("whether tax was deducted at source when it was paid"),
            day("paidOn").says("when it was paid; needed where that may be an earlier year"),
            clause())
        .where(
            node ->
                node.get("recovered", Money.class).compareTo(node.get("paid", Money.class)) > 0
                    ? List.of(
                        node.fault("recovered", "bill.advance", Message.of("bill.input.recovered")))
                    : List.of());
  }

  private static Schema advanceTax() {
    return Schema.of(
        money("incomeTax").atLeast(0).says("income-tax; left out: by nothing"),
        money("gst").atLeast(0).says("the taxes under GST together; left out: by nothing"));
  }

  private static Schema payWithin() {
    return Schema.of(
        Field.of("days", Field.Kind.COUNT)
            .atLeast(1)
            .atMost(MOST_DAYS)
            .required()
            .says("within how many days"),
        Field.oneOf("from", Field.Kind.CODE, "INVOICE", ACCEPTANCE, "LATER")
            .required()
            .says("from the receipt of the bill, from acceptance, or from the later of both"),
        clause());
  }

  private static Schema invoice() {
    return Schema.of(
            code("number").identifier().required().says("the number of the invoice"),
            day("date").required().says("its date"),
            id("contract", "the contract that it names"),
            code("supplierGstin").required().says("the GSTIN of the supplier"),
            code("recipientGstin").required().says("the GSTIN of the department"),
            code("placeOfSupply").required().says("the two digits of the state of supply"),
            Field.forms("lines", "line", line()).required().says("its lines"),
            Field.of("specialEconomicZone", Field.Kind.FLAG)
                .says("whether the supply is to or from a special economic zone"),
            Field.oneOf("untaxedReason", Field.Kind.CODE, "EXEMPT", "COMPOSITION", "OTHER")
                .says("why a line bears no GST"),
            money("taxableValue").required().says("the sum of the values without GST"),
            money("tax").required().says("the sum of the taxes"),
            money("roundOff").says("what the supplier rounds the total by"),
            money("total").required().says("the total"))
        .where(invoice -> twice(invoice, "lines", "id"));
  }

  private static Schema line() {
    return Schema.of(
        id("id", "the number of the line"),
        id("item", "the item of the contract"),
        code("certificate").says("the certificate that it bills"),
        code("delivery")
            .identifier()
            .says("the delivery that it bills; left out: the first that is not billed yet"),
        code("sac").says("the service accounting code"),
        Field.of("quantity", Field.Kind.NUMBER).atLeast(0).required().says("how many"),
        money("rate").atLeast(0).required().says("the rate of one"),
        money("reduction").atLeast(0).says("what the supplier takes off, such as for a KPI"),
        money("taxableValue").atLeast(0).required().says("the value without GST"),
        percent("gstPercent").required().says("the rate of GST"),
        Field.form("taxes", taxes()).required().says("the tax, by its kind"));
  }

  private static Schema taxes() {
    return Schema.of(
        money("central").atLeast(0).says("CGST"),
        money("state").atLeast(0).says("SGST"),
        money("unionTerritory").atLeast(0).says("UTGST"),
        money("integrated").atLeast(0).says("IGST"));
  }

  private static Schema creditNote() {
    return Schema.of(
        code("number").identifier().required().says("its number"),
        day("date").required().says("its date"),
        code("against").identifier().required().says("the invoice that it lowers"),
        code("certificate").says("the certificate by which the price falls"),
        money("taxableValue").atLeast(0).required().says("by how much the value falls"),
        percent("gstPercent").required().says("the rate of GST"),
        Field.form("taxes", taxes()).required().says("by how much each tax falls"));
  }

  private static Schema certificate() {
    return Schema.of(
            id("id", "its id within the contract"),
            id("contract", "its contract"),
            code("period").required().says("its period"),
            day("from").says("the first day of its period"),
            day("until").says("the first day after its period"),
            code("digest").says("the digest of its document"),
            Field.forms("replaces", "replaced", Schema.of(id("id", "the id of the replaced one")))
                .says("the certificates whose place it takes"),
            money("payable").required().says("what it pays, before GST"),
            money("deducted").required().says("what it deducts"),
            money("adjusted").says("what it adjusts of earlier periods"),
            Field.form(
                    "supply",
                    Schema.of(
                        money("value").required().says("the value on which GST is due"),
                        money("damages").required().says("damages recovered after tax")))
                .says("how it treats its deductions; left out: it does not say"))
        .where(CertifiedSum::faults);
  }

  private static Schema earlier() {
    return Schema.of(
        code("number").identifier().required().says("the number of the invoice"),
        day("date").says("its date; left out: the year is not known, and the number is taken"),
        Field.forms(
                "lines",
                "line",
                Schema.of(
                    id("item", "the item"),
                    Field.of("quantity", Field.Kind.NUMBER).atLeast(0).required().says("how many"),
                    code("certificate").says("the certificate that was billed"),
                    code("delivery").identifier().says("the delivery that was billed"),
                    money("taxableValue").atLeast(0).required().says("the value that was passed"),
                    money("damages").atLeast(0).says("damages that were recovered with it")))
            .required()
            .says("what was passed"),
        money("credited").atLeast(0).says("by how much credit notes lowered its value"),
        money("advance").atLeast(0).says("what was recovered of the advance with it"),
        Field.form(AdvanceTax.MEMBER, advanceTax())
            .says("by how much tax deducted on the advance lowered its taxes"),
        Field.forms("setOffs", "setOff", setOff()).says("what was set off against it"));
  }

  private static Schema payee() {
    return Schema.of(
        Field.oneOf("supplierClass", Field.Kind.CODE, "MICRO", "SMALL", "MEDIUM", "OTHER")
            .says("the class as an enterprise"),
        Field.of("trader", Field.Kind.FLAG).says("whether a trader"),
        Field.oneOf("payeeType", Field.Kind.CODE, "INDIVIDUAL_OR_HUF", "OTHER")
            .says("the kind of taxpayer"),
        kindOfPayment(),
        money("yearAmount").atLeast(0).says("paid in the financial year, this payment included"),
        money("untaxedBefore").atLeast(0).says("paid in it before without tax at source"),
        Field.of("taxWithEarlier", Field.Kind.FLAG)
            .says("whether income-tax on what was paid before without it is deducted now, too"),
        percent("bankRate").atLeast(1).says("the bank rate of the Reserve Bank"));
  }

  private static Schema onRecord() {
    return Schema.of(
        Field.of("gstins", Field.Kind.CODES)
            .says(
                "the GSTINs of the supplier in a register; empty: it has none there; left out: it"
                    + " is in no register"),
        Field.forms(
                "bills",
                "bill",
                Schema.of(
                    code("number").identifier().required().says("the number of the invoice"),
                    day("on").required().says("when it was paid, or is planned to be"),
                    kindOfPayment(),
                    money("taxableValue")
                        .atLeast(0)
                        .required()
                        .says("the value without GST that was passed"),
                    money("incomeTax")
                        .atLeast(0)
                        .required()
                        .says(
                            "income-tax that was deducted at source, on an advance that was"
                                + " recovered too; 0.00 where none")))
            .says("other bills of the supplier that were passed, on whatever contract"),
        Field.forms("setOffs", "setOff", setOff())
            .says("what was set off against bills of the supplier on other contracts"));
  }

  private static Field kindOfPayment() {
    return Field.oneOf("paymentKind", Field.Kind.CODE, "CONTRACT", "PROFESSIONAL", "TECHNICAL")
        .says("what income-tax takes the payment for");
  }

  private static Schema setOff() {
    return Schema.of(
        Field.of("reason", Field.Kind.TEXT).reason().required().says("what is owed, and by what"),
        money("amount").atLeast(0).required().says("how much"));
  }

  private static Schema paid() {
    return Schema.of(
        day("on").required().says("when"), money("amount").atLeast(0).required().says("how much"));
  }

  private static Schema objection() {
    return Schema.of(
            day("raisedOn").required().says("when the department objected"),
            code("raisedBy").identifier().says("the id of who objected"),
            code("answeredBy").identifier().says("the id of who answered"),
            day("answeredOn").says("when the supplier answered; left out: not yet"),
            Field.of("reason", Field.Kind.TEXT).reason().required().says("the objection"))
        .where(
            node ->
                node.find("answeredOn", LocalDate.class)
                    .filter(on -> on.isBefore(node.get("raisedOn", LocalDate.class)))
                    .map(
                        on ->
                            List.of(
                                node.fault(
                                    "answeredOn",
                                    "bill.objection",
                                    Message.of("bill.input.answered"))))
                    .orElse(List.of()));
  }

  private static List<InputFault> twice(Node node, String list, String member) {
    Set<String> seen = new HashSet<>();
    if (node.branches(list).isEmpty()) {
      return List.of(node.fault(list, "bill.none", Message.of("bill.input.none")));
    }
    return node.branches(list).stream()
        .filter(each -> !seen.add(Skeleton.of(each.text(member))))
        .map(each -> each.fault(member, "bill.twice", Message.of("bill.input.twice")))
        .toList();
  }

  private static Field clause() {
    return Field.of("clause", Field.Kind.TEXT).required().says("where the contract says it");
  }

  private static Field id(String name, String meaning) {
    return code(name).identifier().required().says(meaning);
  }

  private static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE);
  }

  private static Field.Draft day(String name) {
    return Field.of(name, Field.Kind.DAY);
  }

  private static Field.Draft money(String name) {
    return Field.of(name, Field.Kind.MONEY);
  }

  private static Field.Draft percent(String name) {
    return Field.of(name, Field.Kind.PERCENT).atLeast(0).atMost(100);
  }
}
