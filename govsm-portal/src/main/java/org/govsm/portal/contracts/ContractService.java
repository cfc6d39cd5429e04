package org.govsm.portal.contracts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ContractIds;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsChange;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.record.PersonalTexts;
import org.jspecify.annotations.Nullable;

/** Contract service: writes, amends and finds contracts. */
public final class ContractService {

  private static final int TERMS = 500;
  private static final int SAID = 50;

  private final MetricDictionary dictionary;
  private final Clock clock;
  private final AwardedContracts awarded;
  private final KnownBuyers buyers;
  private final LruCache<String, Terms> terms = new LruCache<>(TERMS);
  private final LruCache<Said, TermsPage> said = new LruCache<>(SAID);

  /** Terms by their digest, in a language. */
  private record Said(String terms, Messages words) {}

  /** Of contracts that rest on nothing. */
  public ContractService(MetricDictionary dictionary, Clock clock) {
    this(dictionary, clock, SignatureCheck.NONE);
  }

  ContractService(MetricDictionary dictionary, Clock clock, SignatureCheck check) {
    this.dictionary = dictionary;
    this.clock = clock;
    this.awarded = new AwardedContracts(check, clock);
    this.buyers = new KnownBuyers(clock);
  }

  /** What new contracts rest on. */
  public AwardedContracts awarded() {
    return awarded;
  }

  /** What terms may name. */
  public MetricDictionary dictionary() {
    return dictionary;
  }

  /**
   * Writes a contract.
   *
   * @throws ProblemException with every fault of the terms and of what they rest on, and with
   *     status 403 for the department of others
   * @throws StoreRefusal if there is a contract of that number
   */
  public WrittenContract create(Transaction tx, @Nullable Object tree, Caller by) {
    return create(tx, tree, Set.of(), by);
  }

  /**
   * As {@link #create(Transaction, Object, Caller)}, after what was decided.
   *
   * @param decided the codes of findings on which the competent authority decided
   */
  public WrittenContract create(
      Transaction tx, @Nullable Object tree, Set<String> decided, Caller by) {
    Terms terms = terms(tree);
    by.requireDepartment(terms.buyer().id());
    refuseIfAny(TermsChange.notYet(terms, LocalDate.now(clock)));
    ProblemException.unlessNone(PersonalTexts.faults(terms.toPlain(), Map.of()));
    buyers.require(tx, terms, by);
    awarded.require(tx, terms.buyer().id(), terms.toPlain(), decided);
    Contract stored =
        new Contracts(tx)
            .create(
                ContractIds.of(terms.id()),
                ContractIds.of(terms.buyer().id()),
                terms.toPlain(),
                clock.instant(),
                by.actor());
    return new WrittenContract(stored, terms);
  }

  /**
   * Amends a contract. Its earlier versions stay as they are; terms that say what they say already
   * make no version. What was certified changes by a signed amendment or a declared correction.
   *
   * @param decided the codes of findings on which the competent authority decided
   * @throws ProblemException with every fault of the terms, and with status 403 for a correction by
   *     somebody who may not issue certificates
   * @throws StoreRefusal if there is no such contract, or it is in another version by now
   */
  public WrittenContract amend(
      Transaction tx,
      String id,
      int expected,
      @Nullable Object tree,
      Set<String> decided,
      Caller by) {
    WrittenContract before = current(tx, id);
    Terms terms = terms(tree);
    TermsChange change = TermsChange.of(before.terms(), terms);
    refuseIfAny(change.otherContract());
    new Contracts(tx).hold(id);
    TermsWriters.require(change, by);
    if (before.stored().version() == expected && before.terms().digest().equals(terms.digest())) {
      return before;
    }
    refuseIfAny(change.refusals(new StoredCertificates(tx).periods(id), LocalDate.now(clock)));
    ProblemException.unlessNone(PersonalTexts.faults(terms.toPlain(), before.terms().toPlain()));
    awarded.requireChanged(tx, terms.buyer().id(), before.id(), change, decided);
    return new WrittenContract(
        new Contracts(tx).amend(id, expected, terms.toPlain(), clock.instant(), by.actor()), terms);
  }

  /**
   * Looks at terms as {@link #create} and {@link #amend} do, and writes nothing.
   *
   * @param amends the contract that they amend; empty text for a new one
   */
  public void check(Transaction tx, String amends, @Nullable Object tree) {
    Terms terms = terms(tree);
    if (amends.isEmpty()) {
      refuseIfAny(TermsChange.notYet(terms, LocalDate.now(clock)));
      return;
    }
    TermsChange change = TermsChange.of(current(tx, amends).terms(), terms);
    refuseIfAny(change.otherContract());
    refuseIfAny(change.refusals(new StoredCertificates(tx).periods(amends), LocalDate.now(clock)));
    refuseIfAny(change.unnamed());
    awarded.requireSent(tx, terms.buyer().id(), amends, change);
  }

  /**
   * As {@link #check} for a new contract, of a number that is free.
   *
   * @throws StoreRefusal if there is a contract of that number
   */
  public void checkNew(Transaction tx, @Nullable Object tree) {
    check(tx, "", tree);
    Terms terms = terms(tree);
    new Contracts(tx).requireFree(ContractIds.of(terms.id()), ContractIds.of(terms.buyer().id()));
  }

  /**
   * Reads terms without writing them.
   *
   * @throws ProblemException with every fault, metrics that the dictionary lacks among them
   */
  public Terms terms(@Nullable Object tree) {
    return Terms.entered(tree, Shapes.shipped())
        .fold(
            terms -> {
              refuseIfAny(terms.unknownMetrics(dictionary));
              refuseIfAny(terms.notCounted(dictionary));
              return terms;
            },
            faults -> {
              throw new ProblemException(ProblemDetail.refused(ToldFaults.of(faults)));
            });
  }

  private static void refuseIfAny(List<InputFault> faults) {
    ProblemException.unlessNone(ToldFaults.of(faults));
  }

  /**
   * A contract as it is now.
   *
   * @throws ProblemException with status 404 if there is no such contract
   */
  public WrittenContract current(Transaction tx, String id) {
    return written(new Contracts(tx).current(id).orElseThrow(() -> missing(id)));
  }

  /**
   * All versions of a contract.
   *
   * @return the versions, the oldest first
   * @throws ProblemException with status 404 if there is no such contract
   */
  public List<WrittenContract> versions(Transaction tx, String id) {
    List<Contract> versions = new Contracts(tx).versions(id);
    if (versions.isEmpty()) {
      throw missing(id);
    }
    return versions.stream().map(this::written).toList();
  }

  /** A version of a contract. */
  public WrittenContract version(Transaction tx, String id, int version) {
    return versions(tx, id).stream()
        .filter(one -> one.stored().version() == version)
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    Message.of("contract.no-version").with("what", id).with("version", version)));
  }

  /**
   * Contracts as they are now that a caller sees, ordered by id.
   *
   * @param department only those of this department; empty for all
   * @param after the id of the last contract of the page before; empty text for the first page
   * @return the contracts; fewer than the limit when there are no more
   */
  public List<WrittenContract> page(
      Transaction tx, Caller by, Optional<String> department, String after, int limit) {
    return all(tx, Suppliers.contracts(tx, by, department, after, limit));
  }

  /** Contracts as they are now, ordered by id. */
  List<WrittenContract> all(Transaction tx, List<String> ids) {
    return new Contracts(tx).all(ids).stream().map(this::written).toList();
  }

  /** What the page of a contract says of its terms. */
  TermsPage said(WrittenContract contract, Messages words) {
    return said.of(
        new Said(contract.stored().digest(), words),
        () -> TermsPage.of(contract.terms(), dictionary, words));
  }

  private WrittenContract written(Contract stored) {
    return new WrittenContract(
        stored, terms.of(stored.digest(), () -> Terms.fromPlain(stored.terms()).orThrow()));
  }

  static ProblemException missing(String contract) {
    return ProblemException.notFound("store.no-contract", contract);
  }
}
