package org.govsm.portal.builder;

import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.TermsWriters;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;

/** Signers of a draft: a second person who may write terms, and no machine. */
final class DraftSigners {

  private DraftSigners() {}

  /** Whether somebody may sign or return a draft that waits for it. */
  static boolean maySign(Transaction tx, ContractDraft draft, Caller by) {
    return draft.isSent() && refusal(tx, draft, by).isEmpty();
  }

  /** Why somebody may not sign; nothing where they may. */
  static Optional<Message> refusal(Transaction tx, ContractDraft draft, Caller by) {
    if (by.kind() == Caller.Kind.SERVICE) {
      return Optional.of(Message.of("builder.no-machine"));
    } else if (!by.isAnyOf(DraftService.WRITES)) {
      return Optional.of(Message.of("builder.not-signer"));
    }
    if (draft.isAmendment() && by.kind() != Caller.Kind.PORTAL) {
      Set<String> may = TermsWriters.amending(tx, draft.amends(), draft.terms());
      if (!by.isAnyOf(may)) {
        String who = may.contains("buyer") ? "buyer" : "finance-officer";
        return Optional.of(Message.of("builder.signs." + who));
      }
    }
    boolean own =
        draft.changedBy().equals(by.actor()) && draft.isSent()
            || new DraftWriters(tx).of(draft).contains(by.actor());
    return own ? Optional.of(Message.of("builder.own")) : Optional.empty();
  }

  /**
   * Requires that somebody may sign a draft.
   *
   * @throws ProblemException where it was not sent, or somebody else signs
   */
  static void require(Transaction tx, ContractDraft draft, Caller by) {
    if (!draft.isSent()) {
      throw ProblemException.conflict(Message.of("builder.not-sent"));
    }
    refusal(tx, draft, by)
        .ifPresent(
            why -> {
              throw ProblemException.of(403, why);
            });
  }
}
