package org.govsm.portal.rti;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.decision.PackPin;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.bills.Bills;
import org.govsm.portal.bills.Examined;
import org.govsm.portal.bills.StoredBill;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.IssuedCertificate;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.deliveries.Deliveries;
import org.govsm.portal.deliveries.StoredDeliveries;
import org.govsm.portal.purchases.Purchases;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.TenderPapers;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.rti.CaseDocument;
import org.govsm.procurement.rti.CaseText;
import org.govsm.procurement.rti.NamedPaper;
import org.jspecify.annotations.Nullable;

/**
 * Gathering of the case of a request: of each record of the case a text that holds no more than may
 * leave, kept as a file by its hash, so that the packet is made of what the officers saw; and the
 * files that were handed in for its contracts.
 */
final class RtiGathering {

  /** The papers of a case that nobody handed in. */
  static final String NOT_HELD = "notHeld";

  private final Transaction tx;
  private final StoredRti request;
  private final BillPayments bills;
  private final CertificateService certificates;
  private final ContractService contracts;
  private final List<Map<String, Object>> documents = new ArrayList<>();
  private final Map<String, String> parties = new TreeMap<>();
  private final DocumentNumbers numbers;
  private final ApplicantMasks masks;
  private final RtiRulePacks packs = new RtiRulePacks();
  private final Map<String, Map<String, ?>> trees = new LinkedHashMap<>();
  private final Map<String, String> known = new LinkedHashMap<>();
  private final Map<String, List<NamedPaper>> named = new LinkedHashMap<>();
  private final Set<String> events = new TreeSet<>();

  RtiGathering(
      Transaction tx,
      StoredRti request,
      BillPayments bills,
      ContractService contracts,
      CertificateService certificates) {
    this.tx = tx;
    this.request = request;
    this.numbers = new DocumentNumbers(request);
    this.masks = new ApplicantMasks(tx, request);
    this.bills = bills;
    this.contracts = contracts;
    this.certificates = certificates;
  }

  /** Whether there is what a request asks about. */
  static boolean isThere(
      Transaction tx, ContractService contracts, String department, String kind, String subject) {
    return switch (kind) {
      case StoredRti.PURCHASE -> new Purchases(tx).find(department, subject).isPresent();
      case StoredRti.ACCOUNT -> new RegisteredAccounts(tx).find(department, subject).isPresent();
      default ->
          RtiCaseContracts.exists(tx, subject)
              && contracts.current(tx, subject).stored().department().equals(department);
    };
  }

  /** The case as it is now: its documents, third parties, rule editions and events. */
  Map<String, Object> gathered() {
    switch (request.subjectKind()) {
      case StoredRti.PURCHASE -> {
        purchase(request.subject());
        RtiCaseContracts.ofPurchase(tx, request.department(), request.subject())
            .forEach(this::contract);
      }
      case StoredRti.ACCOUNT -> account(request.subject());
      default -> {
        contract(request.subject());
        RtiCaseContracts.purchaseOf(tx, request.subject()).ifPresent(this::purchase);
      }
    }
    if (documents.isEmpty()) {
      throw ProblemException.conflict(Message.of("rti.nothing"));
    }
    write();
    documents.forEach(masks::since);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("documents", documents);
    tree.put(
        "parties",
        parties.entrySet().stream()
            .map(one -> Map.of("id", one.getKey(), "name", one.getValue()))
            .toList());
    List<Map<String, String>> missing = notHeld();
    if (!missing.isEmpty()) {
      tree.put(NOT_HELD, missing);
    }
    tree.put("rules", packs.found());
    tree.put("events", keep(CanonicalForm.text(RtiCaseEvents.of(tx, request, events))));
    return tree;
  }

  /** The papers that records name by a hash, of which no file was handed in for the case. */
  private List<Map<String, String>> notHeld() {
    Set<String> held = new TreeSet<>();
    documents.forEach(one -> held.add(String.valueOf(one.get("digest"))));
    List<Map<String, String>> missing = new ArrayList<>();
    named.forEach(
        (document, papers) ->
            papers.stream()
                .filter(paper -> !held.contains(paper.digest()))
                .forEach(paper -> missing.add(missing(document, paper))));
    return missing;
  }

  private static Map<String, String> missing(String document, NamedPaper paper) {
    Map<String, String> tree = new LinkedHashMap<>();
    tree.put("document", document);
    tree.put("place", paper.place());
    paper.name().ifPresent(name -> tree.put("name", name));
    return tree;
  }

  private String keep(String text) {
    return tx.evidence().keep(text.getBytes(UTF_8)).digest();
  }

  private void contract(String id) {
    WrittenContract one = contracts.current(tx, id);
    events.add("contract:" + id);
    parties.put(one.terms().supplier().id(), one.terms().supplier().name());
    known.put(one.terms().digest(), add("contract", id, LastDays.told(one.terms().toPlain())));
    for (IssuedCertificate issued : certificates.list(tx, id)) {
      known.put(
          issued.stored().digest(),
          add("certificate", issued.id(), RtiStanding.told(tx, certificates, issued)));
    }
    new Deliveries(tx).find(id).ifPresent(made -> deliveries(id, made));
    for (StoredBill bill : new Bills(tx).of(id)) {
      Examined examined = bills.examination(tx, bill);
      packs.find(Map.of("packs", examined.packs().stream().map(PackPin::toPlain).toList()));
      add("bill", bill.id(), new RtiBills(tx, bills).told(bill, examined.report()));
    }
    List<Map<String, Object>> payments = RtiBills.payments(tx, id);
    if (!payments.isEmpty()) {
      add("payments", id, Map.of("payments", payments));
    }
    tender(one);
    for (RtiUploads.UploadedPaper file : RtiUploads.of(tx, id, certificates)) {
      Map<String, Object> document = RtiUploads.document(tx, numbers, file);
      known.putIfAbsent(String.valueOf(document.get("digest")), String.valueOf(document.get("id")));
      documents.add(document);
    }
  }

  /** The record knows the numbers of papers of which its acts keep the hash. */
  private void deliveries(String contract, StoredDeliveries made) {
    Deliveries all = new Deliveries(tx);
    add("deliveries", contract, all.record(made).toPlain());
    all.papers(made).forEach(known::putIfAbsent);
  }

  /** Of the tender that the terms name what everybody may see: nothing that is sealed. */
  private void tender(WrittenContract one) {
    Map<String, ?> terms = one.terms().toPlain();
    if (terms.get("requirement") instanceof Map<?, ?> requirement
        && terms.get("purchase") instanceof Map<?, ?> purchase) {
      String number = String.valueOf(purchase.get("reference"));
      TenderPapers.of(tx, request.department(), String.valueOf(requirement.get("id")), number)
          .forEach((id, papers) -> add("tender", id, papers));
    }
  }

  private void purchase(String id) {
    Optional<StoredPurchase> found = new Purchases(tx).find(request.department(), id);
    found.ifPresent(
        one -> {
          events.add("purchase:" + id);
          Map<String, @Nullable Object> tree = new LinkedHashMap<>();
          tree.put("content", one.content());
          tree.put("decision", one.decision());
          add("purchase", id, tree);
        });
  }

  private void account(String id) {
    new RegisteredAccounts(tx)
        .find(request.department(), id)
        .ifPresent(
            one -> {
              events.add("account:" + id);
              Map<String, @Nullable Object> tree = new LinkedHashMap<>();
              tree.put("state", one.state());
              tree.put("facts", one.facts());
              add("account", id, tree);
            });
  }

  /** Keeps the place of a record among the documents: its text is written once all are known. */
  private String add(String kind, String of, Map<String, ?> tree) {
    packs.find(tree);
    String name = numbers.of(kind, of, "") + "-" + kind + ".txt";
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", name);
    document.put("kind", kind);
    document.put("of", of);
    documents.add(document);
    trees.put(name, masks.of(name, tree));
    return name;
  }

  /** The texts of the records: what the case knows of a hash stands in place of it. */
  private void write() {
    for (Map<String, Object> document : documents) {
      String name = String.valueOf(document.get("id"));
      @Nullable Map<String, ?> tree = trees.get(name);
      if (tree != null) {
        CaseDocument made =
            CaseText.document(
                name, String.valueOf(document.get("kind")), tree, known, parties.keySet());
        document.put("digest", tx.evidence().keep(made.content()).digest());
        RtiStanding.keep(document, tree);
        document.put("reasons", masks.reasons(name, made.reasons()));
        named.put(name, NamedPaper.in(tree, known));
      }
    }
  }
}
