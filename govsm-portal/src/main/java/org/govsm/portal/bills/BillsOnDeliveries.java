package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.portal.deliveries.RestingBills;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.acceptance.AcceptedCount;
import org.govsm.procurement.bill.BeyondRecord;
import org.govsm.procurement.bill.BillQuestion;
import org.govsm.procurement.bill.CertifiedSum;
import org.jspecify.annotations.Nullable;

/** Bills on deliveries: what a correction of deliveries leaves without what it rests on. */
record BillsOnDeliveries(BillService service) implements RestingBills {

  @Override
  public List<Message> against(
      Transaction tx, String contract, AcceptanceRecord now, AcceptanceRecord next) {
    BillCase of = service.of(tx, contract);
    List<Message> all = new ArrayList<>();
    of.passed().forEach(bill -> lines(tx, of, bill, next).forEach(all::add));
    certificates(tx, contract, now, next).forEach(all::add);
    return all;
  }

  private Stream<Message> lines(
      Transaction tx, BillCase of, StoredBill bill, AcceptanceRecord next) {
    BillExaminations examinations = new BillExaminations(service, tx);
    List<BillQuestion> known = examinations.lines(of, bill);
    return examinations.lines(of.at(next), bill).stream()
        .filter(one -> !known.contains(one))
        .map(
            one ->
                Message.of("bills.effect")
                    .with("bill", bill.id())
                    .with("state", Message.of("bills.state." + bill.state()))
                    .with("found", BeyondRecord.found(one)));
  }

  private Stream<Message> certificates(
      Transaction tx, String contract, AcceptanceRecord now, AcceptanceRecord next) {
    return service.of(tx, contract).counting().byId().values().stream()
        .flatMap(
            one -> {
              Map<String, @Nullable Object> sum = CertifiedSum.of(one.document()).toPlain();
              long was = count(tx, contract, sum, now);
              long is = count(tx, contract, sum, next);
              return was == is
                  ? Stream.empty()
                  : Stream.of(
                      Message.of("bills.effect-certificate")
                          .with("certificate", one.id())
                          .with("was", was)
                          .with("is", is));
            });
  }

  private long count(
      Transaction tx, String contract, Map<String, @Nullable Object> sum, AcceptanceRecord record) {
    LocalDate today = service.today();
    RuleBook book = service.book(tx, service.contract(tx, contract).stored().department(), today);
    return sum.get("from") == null || sum.get("until") == null
        ? 0
        : AcceptedCount.of(record, day(sum, "from"), day(sum, "until"), book, today).total();
  }

  private static LocalDate day(Map<String, @Nullable Object> sum, String member) {
    return LocalDate.parse(String.valueOf(sum.get(member)));
  }
}
