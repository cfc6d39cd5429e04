package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.IssuedCertificate;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.deliveries.Deliveries;
import org.govsm.portal.deliveries.OrderOnRecord;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.govsm.procurement.acceptance.Delivery;
import org.govsm.procurement.bill.BillRequest;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.supplier.GstinOnRecord;
import org.jspecify.annotations.Nullable;

/**
 * Case of a bill: the invoice and all that it is held against, as the question of its examination
 * takes it.
 */
final class BillCase {

  /** The member of an act that says what the bank paid of a bill that is opened again. */
  static final String PART = "part";

  /** The member of the terms on bills that the contract may state too. */
  static final String GSTIN = "supplierGstin";

  /** The fact that says by how much tax deducted on an advance lowers that on the bill. */
  static final String ADVANCE_TAX = "advanceTax";

  /** The fact that says when it is planned to be paid. */
  static final String PAYMENT = "payment";

  /** The member of the terms on bills that only the contract states. */
  static final String CEILING = "ceiling";

  private static final String PAID = "paid";

  private final Transaction tx;
  private final WrittenContract contract;
  private final CertificateService certificates;
  private @Nullable Held held;

  BillCase(Transaction tx, WrittenContract contract, CertificateService certificates) {
    this.tx = tx;
    this.contract = contract;
    this.certificates = certificates;
  }

  /** The same with another record of deliveries. */
  BillCase at(AcceptanceRecord next) {
    BillCase same = new BillCase(tx, contract, certificates);
    Held now = held();
    same.held = new Held(now.stated, now.certificates, now.passed, now.decided, Optional.of(next));
    return same;
  }

  /** What all bills of the contract are held against, read once within the transaction. */
  private record Held(
      Map<String, @Nullable Object> stated,
      CountingCertificates certificates,
      List<StoredBill> passed,
      List<StoredBillAct> decided,
      Optional<AcceptanceRecord> acceptance) {}

  private Held held() {
    Held known = held;
    if (known == null) {
      known =
          new Held(
              stated(),
              CountingCertificates.of(tx, contract.id(), certificates),
              new Bills(tx).passedOf(contract.id()),
              DecidedActs.of(tx, contract.id()),
              new Deliveries(tx).find(contract.id()).map(new Deliveries(tx)::record));
      held = known;
    }
    return known;
  }

  /** The terms of the contract on bills, as they are stated and as the contract has them. */
  Map<String, @Nullable Object> terms(Map<String, @Nullable Object> stated) {
    Map<String, @Nullable Object> terms = new LinkedHashMap<>(TreeForm.part(stated, "terms"));
    terms.put("contract", contract.terms().id());
    gstin().ifPresent(number -> terms.put(GSTIN, number));
    contract.terms().value().ifPresent(sum -> terms.put("value", sum.toString()));
    contract
        .terms()
        .ceiling()
        .ifPresent(
            most ->
                terms.put(
                    CEILING, Map.of("amount", most.amount().toString(), "clause", most.clause())));
    if (contract.terms().statesOrder()) {
      terms.put("orderedOn", contract.terms().orderedOn().toString());
    }
    return terms;
  }

  /** What is found in terms on bills, held against what else the contract says. */
  Checked<List<Finding>> checked(Map<String, @Nullable Object> terms, LocalDate day) {
    return BillRequest.checkTerms(
        terms,
        new Deliveries(tx).find(contract.id()).map(one -> new Deliveries(tx).record(one).terms()),
        contract.terms().valueWithGst(),
        day);
  }

  /** Whether a number that was given is another than the contract states of the agency. */
  boolean isGstinOfAnother(Optional<String> given) {
    return gstin()
        .filter(own -> given.filter(one -> !Skeleton.same(one, own)).isPresent())
        .isPresent();
  }

  /** The GSTIN of the agency, as the contract states it. */
  Optional<String> gstin() {
    return contract.terms().toPlain().get("supplier") instanceof Map<?, ?> agency
        ? Optional.ofNullable(agency.get(GstinOnRecord.GSTIN)).map(String::valueOf)
        : Optional.empty();
  }

  /** What is stated of the contract on bills; empty where nobody has. */
  Map<String, @Nullable Object> stated() {
    return new Bills(tx).terms(contract.id());
  }

  /** The request for a bill as it stands. */
  Map<String, @Nullable Object> request(StoredBill bill, LocalDate asOf) {
    return request(bill.entry(), new Bills(tx).acts(bill), asOf);
  }

  /**
   * The request for an invoice.
   *
   * @param entry invoice, creditNotes, received, and the facts and the id of the bill, if any
   */
  Map<String, @Nullable Object> request(
      Map<String, @Nullable Object> entry, List<StoredBillAct> acts, LocalDate asOf) {
    Map<String, @Nullable Object> stated = held().stated();
    Map<String, @Nullable Object> request = new LinkedHashMap<>();
    for (String name : List.of("invoice", "creditNotes", "received")) {
      Optional.ofNullable(entry.get(name)).ifPresent(said -> request.put(name, said));
    }
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(TreeForm.part(entry, "facts"));
    request.put("asOf", asOf.toString());
    Map<String, @Nullable Object> terms = terms(stated);
    TermsQuestions.hear(this, terms, request, acts);
    request.put("terms", terms);
    RecordedClass.payee(stated, facts)
        .ifPresent(
            payee -> {
              RecordedClass.hear(this, payee, acts);
              request.put("payee", payee);
            });
    facts.remove("payee");
    facts.remove(ApartSuppliers.APART);
    request.putAll(facts);
    request.computeIfPresent(PAYMENT, (name, day) -> BillExaminations.noEarlier(day, asOf));
    some(request, PAID, BillParts.paid(facts, acts));
    some(request, "certificates", counting().sums(TreeForm.part(entry, "invoice")));
    some(request, "objections", BillObjections.of(acts));
    some(request, "earlier", earlier(String.valueOf(entry.get("bill"))));
    held().acceptance().ifPresent(one -> request.put("acceptance", one.toPlain()));
    return request;
  }

  private static void some(
      Map<String, @Nullable Object> request, String name, List<? extends Map<String, ?>> rows) {
    if (!rows.isEmpty()) {
      request.put(name, rows);
    }
  }

  /** What is stated of the payee for a bill. */
  Map<String, @Nullable Object> payee(StoredBill bill) {
    return RecordedClass.payee(held().stated(), bill.facts()).orElse(Map.of());
  }

  /** The certificates of the contract that count. */
  CountingCertificates counting() {
    return held().certificates();
  }

  /** Withdrawals of uploads on which a certificate stands. */
  List<Withdrawal> withdrawn(IssuedCertificate one) {
    return certificates.withdrawn(tx, one);
  }

  /** What was passed of the contract before: each takes up what it bills. */
  private List<Map<String, @Nullable Object>> earlier(String bill) {
    return held().passed().stream()
        .filter(one -> !one.id().equals(bill))
        .map(EarlierBill::of)
        .toList();
  }

  /** The bills of the contract that were passed. */
  List<StoredBill> passed() {
    return held().passed();
  }

  /** The decisions on bills of the contract that were passed, in order. */
  List<StoredBillAct> decidedBefore() {
    return held().decided();
  }

  /** The record of deliveries; nothing where none was begun. */
  Optional<AcceptanceRecord> record() {
    return held().acceptance();
  }

  /** What is to be accepted by the record of deliveries, as it was corrected last. */
  Optional<AcceptanceTerms> accepted() {
    return held().acceptance().map(AcceptanceRecord::terms);
  }

  /** The terms of the contract. */
  Terms contract() {
    return contract.terms();
  }

  /** The deliveries on record. */
  List<Delivery> deliveries() {
    return held().acceptance().map(AcceptanceRecord::deliveries).orElse(List.of());
  }

  /** The channels of the order by what else is on record; two where that is against itself. */
  List<String> channelsOnRecord() {
    return OrderOnRecord.channels(tx, contract);
  }

  /** The channel of the order by the record of deliveries. */
  Optional<String> channel() {
    return accepted().map(AcceptanceTerms::channel);
  }
}
