package org.govsm.portal.bills;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.portal.access.Departments;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bill.BillDue;
import org.jspecify.annotations.Nullable;

/** Bill service: keeps what a contract says of bills and its invoices, and examines them. */
final class BillService {

  private static final List<String> OF_ENTRY = List.of("invoice", "creditNotes", "received");

  private final BiFunction<Transaction, LocalDate, Law> laws;
  private final ContractService contracts;
  private final CertificateService certificates;
  private final Clock clock;
  private final BillStandings standings = new BillStandings(this);

  BillService(
      BiFunction<Transaction, LocalDate, Law> laws,
      ContractService contracts,
      CertificateService certificates,
      Clock clock) {
    this.laws = laws;
    this.contracts = contracts;
    this.certificates = certificates;
    this.clock = clock;
  }

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  Instant now() {
    return Sql.cut(clock.instant());
  }

  WrittenContract contract(Transaction tx, String contract) {
    return contracts.current(tx, contract);
  }

  BillCase of(Transaction tx, String contract) {
    return new BillCase(tx, contract(tx, contract), certificates);
  }

  /** What is stated of a contract on bills; where nobody has, what else is known. */
  Map<String, @Nullable Object> known(Transaction tx, String contract) {
    BillCase of = of(tx, contract);
    Map<String, @Nullable Object> stated = of.stated();
    return stated.isEmpty()
        ? of.channel()
            .<Map<String, @Nullable Object>>map(code -> Map.of("terms", Map.of("channel", code)))
            .orElse(Map.of())
        : stated;
  }

  /** A bill. */
  StoredBill find(Transaction tx, String contract, String id) {
    return new Bills(tx)
        .find(contract, id)
        .orElseThrow(() -> ProblemException.notFound("bills.no-bill", id));
  }

  /** A bill that nobody else changes until the transaction ends. */
  StoredBill held(Transaction tx, String contract, String id) {
    tx.events().lock(find(tx, contract, id).department());
    return find(tx, contract, id);
  }

  /** How often it was stated what a contract says; nobody else states it meanwhile. */
  int heldVersion(Transaction tx, String contract) {
    tx.events().lock(contract(tx, contract).stored().department());
    return new Bills(tx).version(contract);
  }

  /** The words of questions, by the law of today. */
  QuestionWords questions(Transaction tx) {
    return new QuestionWords(laws.apply(tx, today()).languages());
  }

  RuleBook book(Transaction tx, String department, LocalDate day) {
    Law law = laws.apply(tx, day);
    String book =
        new Departments(tx)
            .find(department)
            .flatMap(own -> own.book())
            .filter(id -> law.books().stream().anyMatch(known -> known.id().equals(id)))
            .orElse(Law.UNION);
    return law.book(book);
  }

  /** A bill examined as it stands today; one that was passed, as it was passed. */
  Examined examined(Transaction tx, StoredBill bill) {
    return new BillExaminations(this, tx).of(bill);
  }

  /** Refuses to pay a bill while a question that came up after it was passed is not decided. */
  void requireDecided(Transaction tx, StoredBill bill) {
    ProblemException.unlessNone(
        new BillExaminations(this, tx)
            .since(bill).stream()
                .filter(one -> !bill.decisions().containsKey(one.id()))
                .map(BillSettlement::undecided)
                .toList());
  }

  /** Due days of a bill that was passed, with the interest for a day on which it was paid. */
  List<BillDue> dues(Transaction tx, StoredBill bill, LocalDate paidOn) {
    return new BillExaminations(this, tx).dues(bill, paidOn);
  }

  /**
   * Bills as lists tell them: of one that is open, the day by which it is paid as it stands today,
   * and the net only while it is examined and still comes to the same.
   */
  List<StoredBill> listed(Transaction tx, List<StoredBill> bills) {
    return standings.listed(tx, bills);
  }

  /**
   * States what the contract says of bills.
   *
   * @param given terms and payee, as the question of the examination takes them
   */
  void state(Transaction tx, String contract, Map<String, @Nullable Object> given, Caller by) {
    ApiRequests.only(given, List.of("terms", "payee"), List.of());
    WrittenContract written = contract(tx, contract);
    BillCase now = of(tx, contract);
    Map<String, @Nullable Object> terms = now.terms(given);
    for (String own : List.of("contract", "value", BillCase.CEILING, "orderedOn")) {
      if (ApiRequests.object(given, "terms").containsKey(own)) {
        refuse("/terms/" + own, "bills.of-contract");
      }
    }
    if (now.isGstinOfAnother(
        ApiRequests.text(ApiRequests.object(given, "terms"), BillCase.GSTIN))) {
      refuse("/terms/" + BillCase.GSTIN, "bills.gstin-of-contract");
    }
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    request.put("terms", terms);
    if (given.get("payee") != null) {
      request.put("payee", given.get("payee"));
    }
    BillFaults.refuse(request, List.of("/terms", "/payee"));
    ProblemException.unlessNone(BillFaults.ofTerms(now, terms, today()));
    FreeTexts.refuse(given);
    Map<String, @Nullable Object> kept = new LinkedHashMap<>(given);
    kept.putIfAbsent("terms", Map.of());
    kept.putAll(LoweringTerms.of(tx, contract, given, by));
    new Bills(tx).state(written.stored().department(), contract, kept, now(), by.actor());
  }

  /**
   * Enters an invoice, once: a number that is on record is refused.
   *
   * @param given invoice, creditNotes, and received, which is today where it is left out
   */
  StoredBill enter(
      Transaction tx, String contract, Map<String, @Nullable Object> given, Caller by) {
    BillRoles.ACTS.require(by, BillRoles.ENTER);
    ApiRequests.only(given, OF_ENTRY, List.of());
    WrittenContract written = contract(tx, contract);
    tx.events().lock(written.stored().department());
    if (new Bills(tx).version(contract) == 0) {
      throw ProblemException.conflict(Message.of("bills.no-terms").with("what", contract));
    }
    BillCase of = of(tx, contract);
    if (!BillFaults.ofTerms(of, of.terms(of.stated()), today()).isEmpty()) {
      throw ProblemException.conflict(Message.of("bills.terms-wrong"));
    }
    Map<String, @Nullable Object> request = new LinkedHashMap<>(given);
    request.putIfAbsent("received", today().toString());
    BillFaults.refuse(request, List.of("/invoice", "/creditNotes", "/received"));
    BillFaults.refuseIdentifiers(
        book(tx, written.stored().department(), today()), of(tx, contract), request, today());
    FreeTexts.refuse(given);
    LocalDate received = LocalDate.parse(String.valueOf(request.get("received")));
    if (received.isAfter(today())) {
      refuse("/received", "bills.future");
    }
    Map<String, @Nullable Object> invoice = ApiRequests.object(request, "invoice");
    new EnteredInvoices(new Bills(tx)).refuseTwice(contract, request);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("invoice", invoice);
    Optional.ofNullable(given.get("creditNotes"))
        .ifPresent(notes -> body.put("creditNotes", notes));
    body.put("received", received.toString());
    body.put("on", today().toString());
    body.put("supplier", written.terms().supplier().id());
    body.put("title", written.terms().title());
    body.put("total", BigDecimal.valueOf(sum(invoice).paise()));
    standings.due(tx, written, body).ifPresent(day -> body.put("due", day.toString()));
    return new Bills(tx).enter(written.stored().department(), contract, body, now(), by.actor());
  }

  /**
   * Keeps an act; with one that leaves a bill open, by when it is to be paid from then on, and how
   * many questions are open.
   */
  StoredBill act(
      Transaction tx,
      String kind,
      StoredBill bill,
      Map<String, Object> body,
      Instant at,
      String actor) {
    Map<String, Object> whole = new LinkedHashMap<>(body);
    if (StoredBill.isOpen(String.valueOf(body.get("state")))) {
      StoredBillAct done =
          new StoredBillAct(bill.acts() + 1, kind, actor, ApiRequests.tree(body), at);
      whole.putAll(standings.after(tx, bill, done));
    }
    return new Bills(tx).act(kind, bill, whole, at, actor);
  }

  private static Money sum(Map<String, @Nullable Object> invoice) {
    return Money.ofRupees(String.valueOf(invoice.get("total")));
  }

  private static void refuse(String pointer, String key) {
    throw ProblemException.of(Faults.at(pointer, key));
  }
}
