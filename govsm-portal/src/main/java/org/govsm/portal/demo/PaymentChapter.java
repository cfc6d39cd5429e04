package org.govsm.portal.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.govsm.portal.payments.PaymentDesk;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Payment chapter: the paying office, accounts of payees, batches, and what the bank answers. */
final class PaymentChapter {

  private static final String DEPARTMENT = Demonstration.DEPARTMENT;

  private PaymentChapter() {}

  /** Does what a file says, step by step. */
  static void happen(PaymentDesk desk, Transaction tx, String file) {
    for (Map<String, @Nullable Object> step : BuyingChapter.each(Story.tree(file), "steps")) {
      Caller by = Chapter.as(taken(step, "as"));
      if (step.get("office") instanceof String act) {
        step.remove("office");
        desk.decideOffice(tx, DEPARTMENT, act, step, by);
      } else if (step.containsKey("office")) {
        desk.office(tx, DEPARTMENT, BuyingChapter.named(step.get("office")), by);
      } else if (step.containsKey("payee")) {
        String payee = taken(step, "payee");
        desk.payee(tx, DEPARTMENT, payee, taken(step, "act"), step, by);
      } else if (step.containsKey("booked")) {
        desk.answer(tx, DEPARTMENT, notification(BuyingChapter.named(step.get("booked"))), by);
      } else if (step.containsKey("batch")) {
        String batch = taken(step, "batch");
        desk.act(tx, DEPARTMENT, batch, taken(step, "act"), step, by);
      } else {
        desk.prepare(tx, DEPARTMENT, step, by);
      }
    }
  }

  private static String taken(Map<String, @Nullable Object> step, String name) {
    return String.valueOf(step.remove(name));
  }

  /** The notification of the bank of a booking. */
  private static byte[] notification(Map<String, @Nullable Object> booked) {
    String message =
        """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.02">
          <BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry>
            <Amt Ccy="INR">{amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
            <BookgDt><Dt>{on}</Dt></BookgDt>
            <NtryDtls><TxDtls><Refs>
              <AcctSvcrRef>{reference}</AcctSvcrRef><EndToEndId>{order}</EndToEndId>
            </Refs></TxDtls></NtryDtls>
          </Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn>
        </Document>\
        """;
    for (Map.Entry<String, @Nullable Object> said : booked.entrySet()) {
      message = message.replace("{" + said.getKey() + "}", String.valueOf(said.getValue()));
    }
    return message.getBytes(StandardCharsets.UTF_8);
  }
}
