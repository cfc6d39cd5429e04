package org.govsm.portal.contracts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.TermsChange;
import org.govsm.procurement.procedure.SameNeed;
import org.jspecify.annotations.Nullable;

/** Awarded contracts: each award becomes one contract, by whichever way it is written. */
public record AwardedContracts(SignatureCheck check, Clock clock) {

  /** What stands in the way of the signature of a new contract, or is to be known before it. */
  public List<Finding> findings(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    List<Finding> found = new ArrayList<>(check.findings(tx, department, terms, clock.instant()));
    contract(tx, department, terms).map(AwardedContracts::signed).ifPresent(found::add);
    new ContractedNeed(tx, check, clock.instant()).findings(department, terms).forEach(found::add);
    return found;
  }

  /**
   * What stands in the way of a change of terms, or is to be known before it. A tender that was
   * named stays, and no other contract stands on the award.
   */
  public List<Finding> changed(
      Transaction tx, String department, String contract, TermsChange change) {
    Map<String, ? extends @Nullable Object> signed =
        new FirstVersions(tx)
            .find(contract)
            .<Map<String, ? extends @Nullable Object>>map(Contract::terms)
            .orElseGet(change.before()::toPlain);
    List<Finding> found =
        new ArrayList<>(check.changed(tx, department, signed, change, clock.instant()));
    contracts(tx, department, change.after().toPlain())
        .filter(id -> !id.equals(contract))
        .findFirst()
        .map(AwardedContracts::signed)
        .ifPresent(found::add);
    Map<String, ? extends @Nullable Object> after = change.after().toPlain();
    if (!SameNeed.requirement(after).equals(SameNeed.requirement(change.before().toPlain()))) {
      new ContractedNeed(tx, check, clock.instant())
          .findings(department, after)
          .forEach(found::add);
    }
    return found;
  }

  /** What the competent authority decided on a contract and its amendments. */
  List<SignatureCheck.Allowed> allowed(Transaction tx, String department, String contract) {
    return check.allowed(tx, department, contract);
  }

  /** What of a contract that was signed waits for the competent authority. */
  public Optional<Finding> unsettled(Transaction tx, Contract contract) {
    return check.unsettled(tx, contract);
  }

  /** The contracts of which something waits for the competent authority. */
  public List<Contract> unsettled(Transaction tx, List<Contract> contracts) {
    return check.unsettled(tx, contracts);
  }

  private static Finding signed(String contract) {
    return Finding.of(
        "AWARD_CONTRACTED",
        Finding.Weight.BLOCKING,
        Message.of("contract.award-signed").with("contract", contract),
        Citation.of(contract, "terms").cite());
  }

  /** The award to a supplier that terms name, by an id that is its own. */
  public Optional<String> award(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return check.award(tx, department, terms);
  }

  /** The contract that stands on the award that terms name; nothing where there is none. */
  public Optional<String> contract(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return contracts(tx, department, terms).findFirst();
  }

  private Stream<String> contracts(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return award(tx, department, terms).stream()
        .flatMap(
            award ->
                Stream.concat(
                        new Contracts(tx).ofSupplier(department, supplier(terms)).stream(),
                        first(tx, department, terms))
                    .filter(
                        one -> check.award(tx, department, one.terms()).equals(Optional.of(award)))
                    .map(Contract::id));
  }

  /** The contracts for a requirement as they were signed: another supplier may have them now. */
  private static Stream<Contract> first(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
    return SameNeed.requirement(terms).stream()
        .flatMap(one -> new ContractPublications(tx).ofRequirement(department, one).stream())
        .flatMap(head -> new FirstVersions(tx).find(head.id()).stream());
  }

  private static String supplier(Map<String, ? extends @Nullable Object> terms) {
    return terms.get("supplier") instanceof Map<?, ?> party ? String.valueOf(party.get("id")) : "";
  }

  /**
   * Requires that nothing stands in the way; of two who write at once one waits.
   *
   * @param decided the codes of findings on which the competent authority decided
   * @throws ProblemException with all that does
   */
  void require(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Set<String> decided) {
    tx.events().lock(department);
    requireNone(findings(tx, department, terms), decided);
  }

  /**
   * Requires that nothing stands in the way of a change; of two who write at once one waits.
   *
   * @param decided as {@link #require} has it
   * @throws ProblemException with all that does
   */
  void requireChanged(
      Transaction tx, String department, String contract, TermsChange change, Set<String> decided) {
    tx.events().lock(department);
    requireNone(changed(tx, department, contract, change), decided);
  }

  /** As {@link #requireChanged}, before the competent authority decides on what was sent. */
  void requireSent(Transaction tx, String department, String contract, TermsChange change) {
    requireChanged(tx, department, contract, change, SignatureCheck.AUTHORITY);
  }

  private static void requireNone(List<Finding> found, Set<String> decided) {
    ProblemException.unlessNone(
        found.stream()
            .filter(one -> one.weight() == Finding.Weight.BLOCKING)
            .filter(one -> !decided.contains(one.code()))
            .map(one -> new InputFault("", one.code(), one.text()))
            .toList());
  }
}
