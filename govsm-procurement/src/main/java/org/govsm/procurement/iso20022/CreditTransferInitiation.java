package org.govsm.procurement.iso20022;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.money.Money;
import org.govsm.procurement.disbursement.BankAccount;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.disbursement.PaymentOrder;
import org.govsm.procurement.measurement.Reading;

/**
 * Credit transfer initiation, pain.001.001.03: the message that tells a bank to carry out a batch.
 * It keeps to the schema of this package, which is a part of the published one. The same batch
 * gives the same bytes. It holds accounts: keep it where accounts may be kept.
 */
public final class CreditTransferInitiation {

  /** The message and its version. */
  public static final String MESSAGE = "pain.001.001.03";

  static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:" + MESSAGE;

  /** The code of the Indian Financial System Code among the clearing systems of ISO 20022. */
  private static final String CLEARING = "INFSC";

  private static final String SANCTION = "Sanction";
  private static final String RUPEES = "INR";

  private final byte[] bytes;

  private CreditTransferInitiation(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The message of a batch. */
  public static CreditTransferInitiation of(PaymentBatch batch) {
    MessageWriter xml = new MessageWriter(NAMESPACE);
    xml.open("Document").open("CstmrCdtTrfInitn");
    header(batch, xml);
    parts(batch)
        .forEach(
            (day, orders) -> {
              xml.open("PmtInf");
              part(batch, day, orders, xml);
              xml.close();
            });
    byte[] written = xml.close().close().done();
    MessageSchema.check(written);
    return new CreditTransferInitiation(written);
  }

  private static void header(PaymentBatch batch, MessageWriter xml) {
    xml.open("GrpHdr").text("MsgId", batch.id()).text("CreDtTm", time(batch.createdAt()));
    totals(batch.orders(), xml);
    xml.open("InitgPty").text("Nm", batch.debtor()).close().close();
  }

  /** With its seconds: the schema does not take a time without them. */
  private static String time(Instant at) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(Reading.INDIA));
  }

  /** One part for each day of payment, as the message has the day there. */
  private static Map<LocalDate, List<PaymentOrder>> parts(PaymentBatch batch) {
    Map<LocalDate, List<PaymentOrder>> parts = new TreeMap<>();
    for (PaymentOrder order : batch.orders()) {
      parts.computeIfAbsent(order.valueDate(), day -> new ArrayList<>()).add(order);
    }
    return parts;
  }

  private static void part(
      PaymentBatch batch, LocalDate day, List<PaymentOrder> orders, MessageWriter xml) {
    xml.text("PmtInfId", PartReference.of(batch.id(), day))
        .text("PmtMtd", "TRF")
        .text("BtchBookg", false);
    totals(orders, xml);
    xml.text("ReqdExctnDt", day).open("Dbtr").text("Nm", batch.debtor()).close();
    xml.open("DbtrAcct");
    account(batch.debtorAccount(), xml);
    xml.text("Ccy", RUPEES).close();
    agent("DbtrAgt", batch.debtorAccount(), xml);
    for (PaymentOrder order : orders) {
      xml.open("CdtTrfTxInf");
      transfer(order, xml);
      xml.close();
    }
  }

  private static void transfer(PaymentOrder order, MessageWriter xml) {
    xml.open("PmtId").text("EndToEndId", order.id()).close();
    xml.open("Amt").amount("InstdAmt", RUPEES, order.net()).close();
    agent("CdtrAgt", order.account(), xml);
    xml.open("Cdtr").text("Nm", order.name()).close();
    xml.open("CdtrAcct");
    account(order.account(), xml);
    xml.close();
    xml.open("RmtInf").text("Ustrd", order.purpose()).open("Strd").open("RfrdDocInf");
    xml.open("Tp").open("CdOrPrtry").text("Cd", "CINV").close().close();
    xml.text("Nb", order.bill()).close();
    xml.text("AddtlRmtInf", sanction(order) + " of " + order.sanctionedOn());
    xml.close().close();
  }

  /** A number that says itself that it is a sanction is not called so twice. */
  private static String sanction(PaymentOrder order) {
    String number = order.sanction();
    return number.regionMatches(true, 0, SANCTION, 0, SANCTION.length())
        ? number
        : SANCTION + " " + number;
  }

  private static void totals(List<PaymentOrder> orders, MessageWriter xml) {
    Money sum = orders.stream().map(PaymentOrder::net).reduce(Money.ZERO, Money::plus);
    xml.text("NbOfTxs", orders.size()).text("CtrlSum", sum);
  }

  private static void account(BankAccount account, MessageWriter xml) {
    xml.open("Id").open("Othr").text("Id", account.number()).close().close();
  }

  private static void agent(String name, BankAccount account, MessageWriter xml) {
    xml.open(name).open("FinInstnId").open("ClrSysMmbId");
    xml.open("ClrSysId").text("Cd", CLEARING).close();
    xml.text("MmbId", account.ifsc()).close().close().close();
  }

  /** The message, UTF-8. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The message and its size; no account. */
  @Override
  public String toString() {
    return MESSAGE + ", " + bytes.length + " bytes";
  }
}
