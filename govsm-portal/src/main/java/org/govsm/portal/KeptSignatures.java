package org.govsm.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.Case;
import org.govsm.core.text.Message;
import org.govsm.portal.builder.DecidedContracts;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.SignatureCheck;
import org.govsm.portal.contracts.SupplierNames;
import org.govsm.portal.requirements.ContractedNeeds;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.StoredRecord;
import org.govsm.portal.suppliers.SupplierRecords;
import org.govsm.portal.tenders.AwardSignature;
import org.govsm.portal.tenders.LikeTenders;
import org.govsm.portal.tenders.OtherSuppliers;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.contract.TermsChange;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.FeeBesideDeliverables;
import org.govsm.procurement.procedure.SameNeed;
import org.govsm.procurement.supplier.GstinOnRecord;
import org.govsm.procurement.supplier.NameOnRecord;
import org.govsm.procurement.supplier.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Kept signatures: contracts rest on the awards of the tenders of the portal, and their agencies
 * have the name and the numbers of the register. What rests on no award is held against the
 * requirement that it names and the procedure that the law leaves.
 */
record KeptSignatures(
    AwardSignature awards, KeptProcedures procedures, UnsettledContracts unsettled)
    implements SignatureCheck {

  private static final String PURCHASE = "purchase";
  private static final FeeBesideDeliverables FEES =
      FeeBesideDeliverables.over(MetricDictionary.shipped());
  private static final List<String> HELD =
      List.of("deliverables", "kpis", "amounts", "caps", "ceiling", "payment");

  KeptSignatures(AwardSignature awards, KeptProcedures procedures) {
    this(awards, procedures, new UnsettledContracts(procedures, awards));
  }

  @Override
  public List<InputFault> namingOthers(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Map<String, String> texts) {
    return new OtherSuppliers(new KeptSuppliers())
        .faults(tx, department, terms, texts, "builder.names-supplier");
  }

  @Override
  public Optional<String> award(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return awards.award(tx, department, terms);
  }

  @Override
  public List<Finding> findings(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Instant now) {
    List<Finding> found = new ArrayList<>(awards.findings(tx, department, terms, now));
    if (awards.award(tx, department, terms).isEmpty()) {
      found.addAll(new ContractedNeeds(tx, department).findings(terms));
      procedures.finding(tx, department, terms, now).ifPresent(found::add);
      new PurchasedSum(procedures).finding(tx, department, terms, now).ifPresent(found::add);
      found.addAll(order(tx, department, terms, now));
      UnrecordedPurchases.finding(tx, department, terms).ifPresent(found::add);
      alike(tx, department, terms).ifPresent(found::add);
    }
    found.addAll(agency(tx, department, terms, now));
    new KeptPurchase(tx, department).finding(terms).ifPresent(found::add);
    FEES.finding(terms).ifPresent(found::add);
    return found;
  }

  @Override
  public List<Finding> changed(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> signed,
      TermsChange change,
      Instant now) {
    List<Finding> found = new ArrayList<>(awards.changed(tx, department, signed, change, now));
    Map<String, ?> before = change.before().toPlain();
    Map<String, ?> after = change.after().toPlain();
    SameNeed.left(before, after).ifPresent(found::add);
    decided(tx, department, change).ifPresent(found::add);
    if (FEES.finding(before).isEmpty()) {
      FEES.finding(after).ifPresent(found::add);
    }
    if (awards.award(tx, department, after).isEmpty()
        || !awards.isStanding(tx, department, after)) {
      found.addAll(new ContractedNeeds(tx, department).changed(before, after));
      procedures.changed(tx, department, signed, change, now).ifPresent(found::add);
      new PurchasedSum(procedures)
          .changed(tx, department, signed, before, after, now)
          .ifPresent(found::add);
    }
    if (!Objects.equals(before.get("supplier"), after.get("supplier"))) {
      found.addAll(agency(tx, department, after, now));
    }
    boolean sameOrder =
        Stream.of("supplier", PURCHASE)
            .allMatch(one -> Objects.equals(before.get(one), after.get(one)));
    if (!sameOrder) {
      new KeptPurchase(tx, department).finding(after).ifPresent(found::add);
    }
    if (!Objects.equals(before.get(PURCHASE), after.get(PURCHASE))
        && awards.award(tx, department, after).isEmpty()) {
      found.addAll(order(tx, department, after, now));
    }
    if (awards.award(tx, department, after).isEmpty() && alike(tx, department, before).isEmpty()) {
      alike(tx, department, after).ifPresent(found::add);
    }
    return found;
  }

  /** Which published tender may be for the need of terms that name neither one nor a purchase. */
  private static Optional<Finding> alike(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    boolean named =
        SameNeed.requirement(terms).isPresent() || UsedPurchases.named(terms, "id").isPresent();
    return named
        ? Optional.empty()
        : new LikeTenders(tx, new KeptContracts())
            .finding(
                department,
                LikeContracts.work(terms),
                terms.get("kpis") instanceof List<?> kpis && !kpis.isEmpty(),
                LikeContracts.platforms(terms));
  }

  /** What the authority allowed without a tender changes by a signed amendment or with its word. */
  private static Optional<Finding> decided(Transaction tx, String department, TermsChange change) {
    String contract = change.before().id();
    Map<String, ?> before = change.before().toPlain();
    Map<String, ?> after = change.after().toPlain();
    List<Object> changed =
        HELD.stream()
            .filter(name -> !Objects.equals(before.get(name), after.get(name)))
            .<Object>map(name -> name)
            .toList();
    boolean held = !changed.isEmpty() && !change.isAmended() && !change.isCorrection();
    return held && !DecidedContracts.of(tx, department, contract).isEmpty()
        ? Optional.of(
            Finding.of(
                "DECISION_UNAMENDED",
                Finding.Weight.BLOCKING,
                Message.of("contract.decision-held").with("members", changed),
                Citation.of(contract, "terms").cite()))
        : Optional.empty();
  }

  /** Whether the purchase or the number of GeM that terms name is that of another contract. */
  private List<Finding> order(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Instant now) {
    UsedPurchases used = procedures.used();
    return Stream.of(
            UsedPurchases.unknown(tx, department, terms),
            used.taken(tx, procedures.laws().apply(tx, Moments.day(now)), department, terms),
            used.gem().taken(tx, department, terms, Moments.day(now)))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<Allowed> allowed(Transaction tx, String department, String contract) {
    return DecidedContracts.all(tx, department, contract).stream()
        .map(one -> new Allowed(one.questions(), one.signed()))
        .toList();
  }

  @Override
  public Optional<Finding> unsettled(Transaction tx, Contract contract) {
    return unsettled.of(tx, contract);
  }

  @Override
  public List<Contract> unsettled(Transaction tx, List<Contract> contracts) {
    return unsettled.of(tx, contracts);
  }

  @Override
  public Optional<Case> purchase(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return awards.purchase(tx, department, terms);
  }

  @Override
  public SameNeed sameNeed(Transaction tx, String department, Instant now) {
    return awards.sameNeed(tx, department, now);
  }

  /** The names of a supplier in the register of a department. */
  static Optional<List<String>> names(Transaction tx, String department, String id) {
    return registered(tx, department, id).map(Supplier::names);
  }

  private static Optional<Supplier> registered(Transaction tx, String department, String id) {
    return new SupplierRecords(tx)
        .find(department, SupplierRecords.SUPPLIER, id)
        .map(StoredRecord::supplier);
  }

  private static List<Finding> agency(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Instant now) {
    Optional<Supplier> registered =
        terms.get("supplier") instanceof Map<?, ?> agency
            ? registered(tx, department, String.valueOf(agency.get("id")))
            : Optional.empty();
    List<Finding> found =
        new ArrayList<>(GstinOnRecord.findings(terms, registered, Moments.day(now)));
    found.addAll(NameOnRecord.findings(terms, registered, named(tx, department, terms)));
    return found;
  }

  /** The names of the agency in other contracts of the department. */
  private static List<String> named(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return terms.get("supplier") instanceof Map<?, ?> agency
        ? new SupplierNames(tx)
            .of(department, String.valueOf(agency.get("id")), String.valueOf(terms.get("id")))
        : List.of();
  }
}
