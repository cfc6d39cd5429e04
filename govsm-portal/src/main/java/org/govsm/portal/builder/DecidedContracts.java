package org.govsm.portal.builder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.procedure.WithoutTender;
import org.jspecify.annotations.Nullable;

/**
 * Decided contracts: what the competent authority decided on a contract that was signed, such as
 * that it needs no tender, with the terms for which it did.
 */
public final class DecidedContracts {

  private DecidedContracts() {}

  /**
   * Decision on a contract.
   *
   * @param questions the codes of what was decided
   * @param by who decided
   * @param provision by which it was asked
   * @param signedAt when the contract or amendment was signed after it
   */
  public record Decided(
      Set<String> questions,
      String by,
      String reason,
      Optional<String> provision,
      Instant signedAt,
      Map<String, @Nullable Object> terms) {

    /** Keeps its own copy. */
    public Decided {
      questions = Set.copyOf(questions);
    }

    /** Whether it lets a contract be signed without a tender, also one for a part of a demand. */
    boolean isOnTender() {
      return questions.contains(WithoutTender.CODE) || questions.contains(WithoutTender.SPLIT);
    }

    /** With who decided. */
    public String signed() {
      return by + ": " + told();
    }

    /** The reason with its provision. */
    public String told() {
      return provision.map(rule -> reason + " (" + rule + ")").orElse(reason);
    }
  }

  /** The decisions that let a contract or its amendments be signed without a tender, by time. */
  public static List<Decided> of(Transaction tx, String department, String contract) {
    return all(tx, department, contract).stream().filter(Decided::isOnTender).toList();
  }

  /** All decisions on a contract and its amendments, the oldest first. */
  public static List<Decided> all(Transaction tx, String department, String contract) {
    ContractDrafts drafts = new ContractDrafts(tx);
    return recorded(tx, department, contract).stream()
        .flatMap(number -> drafts.find(department, number).stream())
        .flatMap(
            draft ->
                draft.decision().stream()
                    .map(
                        one ->
                            new Decided(
                                one.questions(),
                                one.by(),
                                one.told(),
                                one.provision(),
                                signedAt(tx, contract, draft),
                                draft.terms())))
        .toList();
  }

  /** When the version was made that came of a draft; one without a change made none. */
  private static Instant signedAt(Transaction tx, String contract, ContractDraft draft) {
    return new Contracts(tx)
        .versions(contract).stream()
            .filter(one -> one.version() == draft.amendsVersion() + 1)
            .map(Contract::madeAt)
            .filter(at -> !at.isAfter(draft.changedAt()))
            .findFirst()
            .orElse(draft.changedAt());
  }

  /** The contracts whose terms, as a draft of them was signed, named a requirement. */
  public static List<String> ofRequirement(Transaction tx, String department, String requirement) {
    return tx.handle()
        .select(
            "select distinct contract from contract_draft where department = ?"
                + " and lower(requirement) = lower(?) and state = ? order by contract",
            department,
            requirement,
            ContractDraft.RECORDED)
        .mapTo(String.class)
        .list();
  }

  /** The numbers of the drafts that were signed as a contract or its amendment, in order. */
  static List<Long> recorded(Transaction tx, String department, String contract) {
    return tx.handle()
        .select(
            "select draft_no from contract_draft where department = ? and contract = ?"
                + " and state = ? order by draft_no",
            department,
            contract,
            ContractDraft.RECORDED)
        .mapTo(Long.class)
        .list();
  }
}
