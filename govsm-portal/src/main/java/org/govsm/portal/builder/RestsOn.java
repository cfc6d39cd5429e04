package org.govsm.portal.builder;

import java.time.Instant;
import java.util.List;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;

/** Bases of the draft of a new contract, such as an award, and what they mean for its signature. */
record RestsOn(List<TermsSource> sources) {

  /** Keeps its own copy. */
  RestsOn {
    sources = List.copyOf(sources);
  }

  /** What stands in the way of the signature, or is to be known before it. */
  List<Finding> found(Transaction tx, ContractDraft draft, Instant now) {
    return draft.isAmendment() || !draft.isOpen() && !draft.isSent()
        ? List.of()
        : sources.stream()
            .flatMap(
                source ->
                    source.beforeSignature(tx, draft.department(), draft.terms(), now).stream())
            .toList();
  }

  /**
   * Requires that nothing stands in the way.
   *
   * @throws ProblemException with all that does
   */
  void require(Transaction tx, ContractDraft draft, Instant now) {
    ProblemException.unlessNone(
        found(tx, draft, now).stream()
            .filter(one -> one.weight() == Finding.Weight.BLOCKING)
            .map(one -> new InputFault("", one.code(), one.text()))
            .toList());
  }
}
