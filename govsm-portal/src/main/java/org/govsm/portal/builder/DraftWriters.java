package org.govsm.portal.builder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.store.Transaction;

/**
 * Writers of a draft: everybody who wrote a version of it, or of a draft of which it carries the
 * changes over. None of them signs it.
 */
record DraftWriters(Transaction tx) {

  Set<String> of(ContractDraft draft) {
    Set<String> writers = new TreeSet<>();
    ContractDrafts drafts = new ContractDrafts(tx);
    Optional<ContractDraft> one = Optional.of(draft);
    while (one.isPresent()) { // a draft carries over from an older one only
      writers.addAll(own(one.get()));
      one = one.get().carriedFrom().flatMap(number -> drafts.find(draft.department(), number));
    }
    return writers;
  }

  /** Who wrote its words: a decision on them is none. */
  boolean hasWords(ContractDraft draft, String actor) {
    return of(draft).contains(actor)
        && (draft.carriedFrom().isPresent()
            || versions(draft).stream()
                .filter(one -> one.decidedBy().isEmpty())
                .anyMatch(one -> one.madeBy().equals(actor)));
  }

  /** Version of a draft: who made it, and the decision with which it was made, if any. */
  private record Made(String madeBy, Optional<String> decidedBy) {}

  private List<Made> versions(ContractDraft draft) {
    return tx.handle()
        .select(
            "select made_by, content from contract_draft_version"
                + " where department = ? and draft_no = ?",
            draft.department(),
            draft.draftNo())
        .map(
            (row, context) -> new Made(row.getString(1), ContractDraft.decidedBy(row.getString(2))))
        .list();
  }

  private List<String> own(ContractDraft draft) {
    return tx.handle()
        .select(
            "select distinct made_by from contract_draft_version"
                + " where department = ? and draft_no = ?",
            draft.department(),
            draft.draftNo())
        .mapTo(String.class)
        .list();
  }
}
