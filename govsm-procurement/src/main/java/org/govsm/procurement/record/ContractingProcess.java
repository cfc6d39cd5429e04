package org.govsm.procurement.record;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.procurement.annex.Annex;
import org.govsm.procurement.award.AwardReport;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.CertificateDocument;
import org.govsm.procurement.requirement.Requirement;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Contracting process: all documents of one purchase, from the need to the last payment, as far as
 * there are any on a day. Nothing later than that day is read.
 */
public final class ContractingProcess {

  /**
   * Something with the instant at which it was made known.
   *
   * @param <T> what it is
   */
  record Dated<T>(T what, Instant at) {}

  /** The days before the tender: when the need was put on record, and when it was agreed. */
  record Prepared(Instant recorded, Instant agreed) {}

  /** A contract, and the bid that it was awarded to. */
  record Contract(Terms terms, Optional<String> bid) {}

  /** Why a contract was bought without a tender. */
  record Rationale(String contract, String reason) {}

  /** A certificate of which figures were withdrawn. */
  record FiguresWithdrawn(String contract, String certificate) {}

  private final Draft from;

  private ContractingProcess(Draft from) {
    this.from = from;
  }

  /**
   * Starts a process.
   *
   * @param number its number within the publisher, of letters, digits and signs without spaces
   * @param buyer the public body that buys
   * @param asOf what came later is not read
   */
  public static Draft draft(String number, Terms.Party buyer, Instant asOf) {
    return new Draft(number, buyer, asOf);
  }

  String number() {
    return from.number;
  }

  Terms.Party buyer() {
    return from.buyer;
  }

  Terms.Party procuringEntity() {
    return from.procuringEntity;
  }

  Instant asOf() {
    return from.asOf;
  }

  Optional<Dated<Requirement>> requirement() {
    return from.requirement.filter(this::isSeen);
  }

  Optional<Prepared> prepared() {
    return from.prepared;
  }

  Optional<TenderRecord> tender() {
    return from.tender;
  }

  Optional<Annex> annex() {
    return from.annex;
  }

  Optional<Citation> basis() {
    return from.basis;
  }

  Optional<Dated<AwardReport>> award() {
    return from.award.filter(this::isSeen);
  }

  Optional<Instant> setAside() {
    return from.setAside.filter(at -> !at.isAfter(from.asOf));
  }

  List<Dated<Contract>> contracts() {
    return seen(from.contracts);
  }

  /** What a contract said, by its versions, the first of them first; none where one was given. */
  List<Dated<Terms>> versions(String contract) {
    return seen(from.versions).stream()
        .filter(one -> one.what().id().equals(contract))
        .sorted(Comparator.comparing(Dated::at))
        .toList();
  }

  /** Why a contract was bought without a tender, each decision when it was told. */
  List<Dated<Rationale>> rationales(String contract) {
    return seen(from.rationales).stream()
        .filter(one -> one.what().contract().equals(contract))
        .toList();
  }

  List<Dated<Guarantee>> guarantees() {
    return seen(from.guarantees);
  }

  List<Dated<SettledSecurity>> settled() {
    return seen(from.settled);
  }

  List<Dated<CertificateDocument>> certificates() {
    return seen(from.certificates);
  }

  List<Dated<FiguresWithdrawn>> withdrawn() {
    return seen(from.withdrawn);
  }

  List<Dated<Payment>> payments() {
    return seen(from.payments);
  }

  List<Dated<String>> ended() {
    return seen(from.ended);
  }

  /** Whether there is anything to tell. */
  boolean hasDocuments() {
    return requirement().isPresent() || tender().isPresent() || !contracts().isEmpty();
  }

  /** The process without the documents at some places; without any where its number is one. */
  ContractingProcess without(Collection<String> places) {
    Draft left = places.contains("/number") ? new Draft(from.number, from.buyer, from.asOf) : from;
    Draft draft = new Draft(left);
    if (places.contains("/requirement")) {
      draft.requirement = Optional.empty();
    }
    if (places.contains("/tender")) {
      draft.tender = Optional.empty();
    }
    if (places.contains("/tender") || places.contains("/award")) {
      draft.award = Optional.empty();
      draft.setAside = Optional.empty();
    }
    remove(draft.contracts, contracts(), "/contracts/", places);
    remove(draft.certificates, certificates(), "/certificates/", places);
    remove(draft.withdrawn, withdrawn(), "/withdrawn/", places);
    remove(draft.payments, payments(), "/payments/", places);
    remove(draft.ended, ended(), "/ended/", places);
    return new ContractingProcess(draft);
  }

  /** Places count what is seen. */
  private static <T> void remove(
      List<T> from, List<T> seen, String place, Collection<String> places) {
    for (int i = 0; i < seen.size(); i++) {
      if (places.contains(place + i)) {
        T one = seen.get(i);
        from.removeIf(each -> each == one);
      }
    }
  }

  private boolean isSeen(Dated<?> one) {
    return !one.at().isAfter(from.asOf);
  }

  private <T> List<Dated<T>> seen(List<Dated<T>> all) {
    return all.stream().filter(this::isSeen).toList();
  }

  /** Contracting process in the making. One thread fills it. */
  public static final class Draft {

    private final String number;
    private final Terms.Party buyer;
    private final Instant asOf;
    private Terms.Party procuringEntity;
    private Optional<Dated<Requirement>> requirement = Optional.empty();
    private Optional<Prepared> prepared = Optional.empty();
    private Optional<TenderRecord> tender = Optional.empty();
    private Optional<Annex> annex = Optional.empty();
    private Optional<Citation> basis = Optional.empty();
    private Optional<Dated<AwardReport>> award = Optional.empty();
    private Optional<Instant> setAside = Optional.empty();
    private final List<Dated<Contract>> contracts = new ArrayList<>();
    private final List<Dated<Terms>> versions = new ArrayList<>();
    private final List<Dated<Rationale>> rationales = new ArrayList<>();
    private final List<Dated<Guarantee>> guarantees = new ArrayList<>();
    private final List<Dated<SettledSecurity>> settled = new ArrayList<>();
    private final List<Dated<CertificateDocument>> certificates = new ArrayList<>();
    private final List<Dated<FiguresWithdrawn>> withdrawn = new ArrayList<>();
    private final List<Dated<Payment>> payments = new ArrayList<>();
    private final List<Dated<String>> ended = new ArrayList<>();

    private Draft(String number, Terms.Party buyer, Instant asOf) {
      this.number = requireNonNull(number, "number");
      this.buyer = requireNonNull(buyer, "buyer");
      this.asOf = requireNonNull(asOf, "asOf");
      this.procuringEntity = buyer;
    }

    /** A copy, so that a process that was made does not change with its draft. */
    private Draft(Draft other) {
      this(other.number, other.buyer, other.asOf);
      procuringEntity = other.procuringEntity;
      requirement = other.requirement;
      prepared = other.prepared;
      tender = other.tender;
      annex = other.annex;
      basis = other.basis;
      award = other.award;
      setAside = other.setAside;
      contracts.addAll(other.contracts);
      versions.addAll(other.versions);
      rationales.addAll(other.rationales);
      guarantees.addAll(other.guarantees);
      settled.addAll(other.settled);
      certificates.addAll(other.certificates);
      withdrawn.addAll(other.withdrawn);
      payments.addAll(other.payments);
      ended.addAll(other.ended);
    }

    /** Gives the public body that buys for the buyer, where it is another one. */
    public Draft procuringEntity(Terms.Party body) {
      procuringEntity = requireNonNull(body, "body");
      return this;
    }

    /**
     * Gives the requirement.
     *
     * @param at when it was agreed
     */
    public Draft requirement(Requirement agreed, Instant at) {
      requirement = Optional.of(new Dated<>(agreed, at));
      return this;
    }

    /**
     * Gives the days before the tender, which are told with the requirement.
     *
     * @param recorded when the need was put on record
     * @param agreed when the requirement was agreed
     */
    public Draft prepared(Instant recorded, Instant agreed) {
      prepared = Optional.of(new Prepared(recorded, agreed));
      return this;
    }

    /** Gives the tender with its acts. */
    public Draft tender(TenderRecord record) {
      tender = Optional.of(record);
      return this;
    }

    /** Gives the annex of the tender, whose KPIs are published as targets. */
    public Draft annex(Annex kpis) {
      annex = Optional.of(kpis);
      return this;
    }

    /** Gives the rule by which the procedure was chosen. */
    public Draft basis(Citation rule) {
      basis = Optional.of(rule);
      return this;
    }

    /**
     * Gives the award that was made: not the plan of one that waits for an officer.
     *
     * @param at when bidders were told
     */
    public Draft award(AwardReport report, Instant at) {
      award = Optional.of(new Dated<>(report, at));
      return this;
    }

    /** Says when the award was set aside, as its bids are evaluated again. */
    public Draft setAside(Instant at) {
      setAside = Optional.of(at);
      return this;
    }

    /**
     * Gives a contract by an award.
     *
     * @param bid the id of the bid that it was awarded to
     * @param at when it was signed
     */
    public Draft contract(Terms terms, String bid, Instant at) {
      contracts.add(new Dated<>(new Contract(terms, Optional.of(bid)), at));
      return this;
    }

    /**
     * Gives a contract without a tender, such as by a direct purchase.
     *
     * @param at when it was signed
     */
    public Draft contract(Terms terms, Instant at) {
      contracts.add(new Dated<>(new Contract(terms, Optional.empty()), at));
      return this;
    }

    /**
     * Gives a version of a contract: what was signed first, and each change of it. Without one the
     * contract was never another.
     *
     * @param at when it was put on record
     */
    public Draft version(Terms terms, Instant at) {
      versions.add(new Dated<>(terms, at));
      return this;
    }

    /**
     * Says why a contract was bought without a tender.
     *
     * @param contract its id
     * @param reason what the competent authority decided
     * @param at when the contract or its amendment was signed after it
     */
    public Draft rationale(String contract, String reason, Instant at) {
      rationales.add(new Dated<>(new Rationale(contract, reason), at));
      return this;
    }

    /**
     * Gives a performance security. It is told with the contract of its bid.
     *
     * @param at when it was received
     */
    public Draft guarantee(Guarantee given, Instant at) {
      guarantees.add(new Dated<>(given, at));
      return this;
    }

    /**
     * Gives what became of a bid security. It is told once the prices may be known.
     *
     * @param at when it was returned or forfeited
     */
    public Draft settled(SettledSecurity security, Instant at) {
      settled.add(new Dated<>(security, at));
      return this;
    }

    /**
     * Gives a certificate.
     *
     * @param at when it was issued
     */
    public Draft certificate(CertificateDocument document, Instant at) {
      certificates.add(new Dated<>(document, at));
      return this;
    }

    /**
     * Says that figures on which a certificate stands were withdrawn.
     *
     * @param contract the id of its contract
     * @param certificate its id
     * @param at when they were withdrawn
     */
    public Draft withdrawn(String contract, String certificate, Instant at) {
      withdrawn.add(new Dated<>(new FiguresWithdrawn(contract, certificate), at));
      return this;
    }

    /**
     * Gives a payment.
     *
     * @param at when it was put on record
     */
    public Draft payment(Payment payment, Instant at) {
      payments.add(new Dated<>(payment, at));
      return this;
    }

    /**
     * Says that a contract has ended.
     *
     * @param contract its id
     * @param at when that was put on record
     */
    public Draft ended(String contract, Instant at) {
      ended.add(new Dated<>(contract, at));
      return this;
    }

    /** The process, or every fault: documents that cannot belong to one purchase. */
    public Checked<ContractingProcess> done() {
      ContractingProcess made = new ContractingProcess(new Draft(this));
      return Checked.of(made, new ProcessFaults(made).all());
    }

    /** What of it can be published, with every fault of the rest. */
    public PublishableProcess publishable() {
      return PublishableProcess.of(new ContractingProcess(new Draft(this)));
    }
  }
}
