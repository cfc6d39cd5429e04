package org.govsm.portal.builder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.procedure.WithoutTender;

/**
 * Decision of the competent authority on a draft: whether a contract that rests on no tender may be
 * signed. It is given on what was sent, and lapses with each change of it.
 */
record DraftDecision(String by, String reason, Optional<String> provision) {

  /** The role that decides. */
  static final String AUTHORITY = "competent-authority";

  /** The decision as it is kept. */
  Map<String, String> tree() {
    Map<String, String> tree = new LinkedHashMap<>();
    tree.put("question", WithoutTender.CODE);
    tree.put("by", by);
    tree.put("reason", reason);
    provision.ifPresent(rule -> tree.put("provision", rule));
    return tree;
  }

  /** What of a draft waits for a decision; nothing where none is asked or it is on record. */
  static Optional<Finding> open(Transaction tx, ContractService contracts, ContractDraft draft) {
    return BuilderServices.beforeSignature(tx, contracts, draft).stream()
        .filter(found -> found.weight() == Finding.Weight.BLOCKING)
        .filter(found -> found.code().equals(WithoutTender.CODE))
        .findFirst();
  }

  /** Whether somebody may decide on a draft now. */
  static boolean mayDecide(
      Transaction tx, ContractService contracts, ContractDraft draft, Caller by) {
    return draft.isSent()
        && by.kind() != Caller.Kind.SERVICE
        && by.isAnyOf(Set.of(AUTHORITY))
        && !new DraftWriters(tx).hasWords(draft, by.actor())
        && open(tx, contracts, draft).isPresent();
  }

  /**
   * Requires that somebody may decide, in words.
   *
   * @throws ProblemException where nothing is asked, or somebody else decides
   */
  static DraftDecision require(
      Transaction tx, ContractService contracts, ContractDraft draft, String reason, Caller by) {
    Optional<Finding> asked = open(tx, contracts, draft);
    if (!draft.isSent()) {
      throw ProblemException.conflict(Message.of("builder.not-sent"));
    } else if (asked.isEmpty()) {
      throw ProblemException.conflict(Message.of("builder.decide-none"));
    } else if (!mayDecide(tx, contracts, draft, by)) {
      throw ProblemException.of(403, Message.of("builder.decide-who"));
    } else if (!FreeTexts.decision("/reason", reason).isEmpty()) {
      throw ProblemException.of(Faults.at("/reason", Message.of("builder.decide-reason")));
    }
    return new DraftDecision(
        by.actor(), reason.strip(), asked.map(one -> provision(one.citation())));
  }

  private static String provision(Citation rule) {
    return rule.instrument() + ", " + rule.provision();
  }

  /** The codes of the findings on which a draft has a decision. */
  static Set<String> codes(ContractDraft draft) {
    return draft.decision().isPresent() ? Set.of(WithoutTender.CODE) : Set.of();
  }

  /** What is found of a draft, without what was decided. */
  static List<Finding> without(List<Finding> found, ContractDraft draft) {
    return found.stream().filter(one -> !codes(draft).contains(one.code())).toList();
  }
}
