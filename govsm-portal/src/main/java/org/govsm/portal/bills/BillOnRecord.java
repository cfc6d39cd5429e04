package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.time.FinancialYear;
import org.govsm.portal.contracts.IssuedCertificate;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.SupplierRecords;
import org.govsm.procurement.bill.BillQuestion;
import org.govsm.procurement.bill.BillReport;
import org.govsm.procurement.measurement.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * Bill held against what else the portal has on record: the other bills of its payee, the register
 * of suppliers, and uploads that were withdrawn. What differs is asked; a sum of the year that the
 * records contradict is refused.
 */
record BillOnRecord(Transaction tx, StoredBill bill, BillCase of, Examined examined) {

  private static final Citation OWN = OwnDefault.of("examination of a bill");

  private static final String YEAR = "yearAmount";
  private static final int PAN_FROM = 2;
  private static final int PAN_UNTIL = 12;
  private static final int KIND = 3;

  /** The examination with what is found beside it. */
  Examined held() {
    List<BillQuestion> asked = new ArrayList<>(withdrawn(of, bill));
    Stream.of(gstin(), payeeType(), payment(), delivery())
        .flatMap(Optional::stream)
        .forEach(one -> asked.add(new BillQuestion(one, OWN)));
    return examined.with(asked, year().stream().toList());
  }

  /** Certificates that it bills and that stand on uploads that were withdrawn. */
  static List<BillQuestion> withdrawn(BillCase of, StoredBill bill) {
    List<BillQuestion> all = new ArrayList<>();
    CountingCertificates counting = of.counting();
    for (String id : counting.billedBy(bill.invoice())) {
      IssuedCertificate one = counting.byId().get(id);
      List<Withdrawal> gone = one == null ? List.of() : of.withdrawn(one);
      if (!gone.isEmpty()) {
        List<Integer> files = gone.stream().map(Withdrawal::file).distinct().toList();
        Message text =
            Message.of("bills.ask-withdrawn").with("certificate", id).with("files", files);
        all.add(new BillQuestion(text, OWN));
      }
    }
    return all;
  }

  private Optional<Message> gstin() {
    String billed = StoredTree.text(bill.invoice(), BillCase.GSTIN).strip();
    List<String> known =
        new SupplierRecords(tx)
            .find(bill.department(), SupplierRecords.SUPPLIER, bill.supplier()).stream()
                .flatMap(one -> one.supplier().identifiers(bill.invoiceDay()).stream())
                .filter(one -> one.kind().equals(Identifiers.GSTIN))
                .map(one -> one.number())
                .toList();
    return known.isEmpty() || known.stream().anyMatch(billed::equalsIgnoreCase)
        ? Optional.empty()
        : Optional.of(
            Message.of("bills.ask-gstin")
                .with("billed", ending(billed))
                .with("known", known.stream().map(BillOnRecord::ending).toList()));
  }

  /** A whole number of a taxpayer has no place in a sentence that is kept. */
  private static String ending(String gstin) {
    return gstin.substring(0, Math.min(2, gstin.length()))
        + "…"
        + gstin.substring(Math.max(0, gstin.length() - 4));
  }

  /** The fourth sign of a PAN tells what kind of taxpayer it is. */
  private Optional<Message> payeeType() {
    String gstin = StoredTree.text(bill.invoice(), BillCase.GSTIN).strip();
    Object said = payee().get("payeeType");
    if (said == null || gstin.length() <= PAN_UNTIL) {
      return Optional.empty();
    }
    char kind = gstin.substring(PAN_FROM, PAN_UNTIL).charAt(KIND);
    boolean person = "PHph".indexOf(kind) >= 0;
    return person == said.equals("INDIVIDUAL_OR_HUF")
        ? Optional.empty()
        : Optional.of(Message.of("bills.ask-payee").with("sign", String.valueOf(kind)));
  }

  private Optional<Message> payment() {
    return day("payment")
        .filter(day -> day.isAfter(asOf().plusYears(1)))
        .map(day -> Message.of("bills.ask-payment").with("day", day));
  }

  /** An invoice that was due before its own day may bill another delivery than is counted. */
  private Optional<Message> delivery() {
    boolean byDelivery =
        TreeForm.rows(bill.invoice(), "lines").stream()
            .anyMatch(line -> line.get("certificate") == null);
    return examined
        .due()
        .filter(day -> byDelivery && day.isBefore(bill.invoiceDay()))
        .map(
            day ->
                Message.of("bills.ask-delivery").with("due", day).with("date", bill.invoiceDay()));
  }

  private Map<String, @Nullable Object> payee() {
    return TreeForm.part(examined.request(), "payee");
  }

  private Optional<LocalDate> day(String name) {
    return day(examined.request(), name);
  }

  private static Optional<LocalDate> day(Map<String, @Nullable Object> request, String name) {
    return Optional.ofNullable(request.get(name)).map(String::valueOf).map(LocalDate::parse);
  }

  private LocalDate asOf() {
    return day("asOf").orElseThrow();
  }

  /** What was stated of the year is no less than what was passed in it with this bill. */
  private Optional<InputFault> year() {
    Object stated = payee().get(YEAR);
    Money before = before();
    Optional<Money> now = examined.report().map(BillReport::taxable);
    if (stated == null || now.isEmpty() || before.equals(Money.ZERO)) {
      return Optional.empty();
    }
    Money least = before.plus(now.get());
    return Money.ofRupees(String.valueOf(stated)).compareTo(least) < 0
        ? Optional.of(
            new InputFault(
                "/facts/payee/" + YEAR,
                "bills.year-below",
                Message.of("bills.year-below").with("least", least).with("before", before)))
        : Optional.empty();
  }

  private Money before() {
    FinancialYear year = FinancialYear.of(day("payment").orElseGet(this::asOf));
    return new Bills(tx)
        .passedFor(bill.department(), bill.supplier()).stream()
            .filter(one -> !one.id().equals(bill.id()))
            .filter(one -> one.settled().containsKey("request"))
            .filter(one -> isOf(StoredTree.tree(one.settled(), "request"), year))
            .map(BillOnRecord::value)
            .reduce(Money.ZERO, Money::plus);
  }

  /** Payments of one kind have one limit of a year. */
  private boolean isOf(Map<String, @Nullable Object> request, FinancialYear year) {
    Object kind = TreeForm.part(request, "payee").get("paymentKind");
    Object own = payee().get("paymentKind");
    return day(request, "payment").or(() -> day(request, "asOf")).map(FinancialYear::of).stream()
            .anyMatch(year::equals)
        && (kind == null || own == null || kind.equals(own));
  }

  private static Money value(StoredBill one) {
    Map<String, @Nullable Object> passed = TreeForm.part(one.settled(), "passed");
    Money notes =
        sum(TreeForm.rows(StoredTree.tree(one.settled(), "request"), "creditNotes").stream());
    return sum(TreeForm.rows(passed, "lines").stream()).minus(notes);
  }

  private static Money sum(Stream<Map<String, @Nullable Object>> rows) {
    return rows.map(row -> row.get("taxableValue"))
        .filter(said -> said != null)
        .map(said -> Money.ofRupees(String.valueOf(said)))
        .reduce(Money.ZERO, Money::plus);
  }
}
