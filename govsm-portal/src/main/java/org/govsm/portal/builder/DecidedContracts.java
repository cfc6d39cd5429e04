package org.govsm.portal.builder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Decided contracts: what the competent authority allowed without a tender of a contract that was
 * signed, with the terms for which it did.
 */
public final class DecidedContracts {

  private DecidedContracts() {}

  /**
   * Decision on a contract.
   *
   * @param by who decided
   * @param provision by which it was asked
   * @param signedAt when the contract or amendment was signed after it
   */
  public record Decided(
      String by,
      String reason,
      Optional<String> provision,
      Instant signedAt,
      Map<String, @Nullable Object> terms) {

    /** With who decided. */
    public String signed() {
      return by + ": " + told();
    }

    /** The reason with its provision. */
    public String told() {
      return provision.map(rule -> reason + " (" + rule + ")").orElse(reason);
    }
  }

  /** The decisions on a contract and its amendments, the oldest first. */
  public static List<Decided> of(Transaction tx, String department, String contract) {
    ContractDrafts drafts = new ContractDrafts(tx);
    return recorded(tx, department, contract).stream()
        .flatMap(number -> drafts.find(department, number).stream())
        .flatMap(
            draft ->
                draft.decision().stream()
                    .filter(DraftDecision::isOnTender)
                    .map(
                        one ->
                            new Decided(
                                one.by(),
                                one.reason(),
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
