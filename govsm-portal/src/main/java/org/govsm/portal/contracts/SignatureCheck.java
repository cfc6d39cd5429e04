package org.govsm.portal.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.Case;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.TermsChange;
import org.govsm.procurement.payment.FeeBesideDeliverables;
import org.govsm.procurement.procedure.SameNeed;
import org.govsm.procurement.procedure.WithoutTender;
import org.jspecify.annotations.Nullable;

/**
 * Signature check: what a new contract rests on, such as an award, and what of it stands in the way
 * of its signature. Terms may be whole or not.
 */
public interface SignatureCheck {

  /** The codes of the findings on which the competent authority decides. */
  Set<String> AUTHORITY =
      Set.of(
          WithoutTender.CODE,
          WithoutTender.SPLIT,
          SameNeed.LEFT,
          "SUPPLIER_SUCCEEDS",
          "PURCHASE_CONTRACTED",
          "TENDER_ALIKE",
          "PURCHASE_EXCEEDED",
          FeeBesideDeliverables.CODE,
          "DECISION_UNAMENDED");

  /**
   * What the competent authority decided on a contract.
   *
   * @param questions the codes of what it was asked
   * @param said who decided, why, and by which provision it was asked
   */
  record Allowed(Set<String> questions, String said) {

    /** Keeps its own copy. */
    public Allowed {
      questions = Set.copyOf(questions);
    }

    /** The keys of the words for what it decided, in order. */
    public List<String> headings() {
      return questions.stream()
          .map(code -> "contract.allowed." + code.toLowerCase(Locale.ROOT).replace('_', '-'))
          .sorted()
          .toList();
    }
  }

  /** Contracts that rest on nothing. */
  SignatureCheck NONE =
      new SignatureCheck() {

        @Override
        public Optional<String> award(
            Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
          return Optional.empty();
        }

        @Override
        public List<Finding> findings(
            Transaction tx,
            String department,
            Map<String, ? extends @Nullable Object> terms,
            Instant now) {
          return List.of();
        }

        @Override
        public List<Finding> changed(
            Transaction tx,
            String department,
            Map<String, ? extends @Nullable Object> signed,
            TermsChange change,
            Instant now) {
          return List.of();
        }

        @Override
        public List<Allowed> allowed(Transaction tx, String department, String contract) {
          return List.of();
        }

        @Override
        public Optional<Finding> unsettled(Transaction tx, Contract contract) {
          return Optional.empty();
        }

        @Override
        public Optional<Case> purchase(
            Transaction tx, String department, Map<String, ? extends @Nullable Object> terms) {
          return Optional.empty();
        }

        @Override
        public SameNeed sameNeed(Transaction tx, String department, Instant now) {
          return SameNeed.withoutLaw();
        }
      };

  /**
   * The texts that name a supplier of the register other than that of terms. What is published with
   * a contract names no other.
   *
   * @param texts by their places
   */
  default List<InputFault> namingOthers(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Map<String, String> texts) {
    return List.of();
  }

  /** The award to a supplier that terms name, by an id that is its own; nothing for none. */
  Optional<String> award(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms);

  /** What stands in the way of a signature, or is to be known before it. */
  List<Finding> findings(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Instant now);

  /**
   * What stands in the way of a change of terms, or is to be known before it.
   *
   * @param signed the terms as the contract was signed first
   */
  List<Finding> changed(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> signed,
      TermsChange change,
      Instant now);

  /** What the competent authority decided on a contract and its amendments, the oldest first. */
  List<Allowed> allowed(Transaction tx, String department, String contract);

  /**
   * What of a contract that was signed waits for the competent authority: no tender and no decision
   * is on record where the law asks for one, or the rules that were read leave that open. Nothing
   * for one that is settled.
   */
  Optional<Finding> unsettled(Transaction tx, Contract contract);

  /** The contracts of which something waits, in their order. */
  default List<Contract> unsettled(Transaction tx, List<Contract> contracts) {
    return contracts.stream().filter(one -> unsettled(tx, one).isPresent()).toList();
  }

  /**
   * What is known of the purchase of a contract that rests on the award of a tender: its class and
   * channel, and the day of publication.
   */
  Optional<Case> purchase(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> terms);

  /** What the law of a department says of a need that is bought twice. */
  SameNeed sameNeed(Transaction tx, String department, Instant now);
}
