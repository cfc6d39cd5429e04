package org.govsm.portal.builder;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.SignatureCheck;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.procedure.WithoutTender;

/**
 * Decision of the competent authority on a draft: whether what it was asked about may be signed,
 * such as a contract that rests on no tender. It is given on what was sent, and lapses with each
 * change of it.
 *
 * @param questions the codes of the findings on which it was made
 * @param paper by which it was made: number and day
 */
record DraftDecision(
    Set<String> questions,
    String by,
    String reason,
    Optional<String> provision,
    Optional<String> paper) {

  /** The role that decides. */
  static final String AUTHORITY = "competent-authority";

  private static final String BETWEEN = " ";

  /** Keeps its own copy. */
  DraftDecision {
    questions = Set.copyOf(questions);
  }

  /** Questions as they are kept. */
  static Set<String> questions(String kept) {
    return Set.of(kept.split(BETWEEN, -1));
  }

  /** The decision as it is kept. */
  Map<String, String> tree() {
    Map<String, String> tree = new LinkedHashMap<>();
    tree.put("question", String.join(BETWEEN, new TreeSet<>(questions)));
    tree.put("by", by);
    tree.put("reason", reason);
    provision.ifPresent(rule -> tree.put("provision", rule));
    paper.ifPresent(order -> tree.put("paper", order));
    return tree;
  }

  /**
   * What of a draft waits for a decision; nothing where none is asked or it is on record.
   *
   * @param before what stands in the way of its signature, or is to be known before it
   */
  static List<Finding> open(List<Finding> before) {
    return before.stream()
        .filter(found -> found.weight() == Finding.Weight.BLOCKING)
        .filter(found -> SignatureCheck.AUTHORITY.contains(found.code()))
        .toList();
  }

  /**
   * What can be decided of a draft: what waits, else what is told and is for the competent
   * authority after the signature, which it does not hold up.
   */
  private static List<Finding> decidable(List<Finding> before) {
    List<Finding> asked = open(before);
    return asked.isEmpty()
        ? before.stream().filter(DraftDecision::isForAuthority).limit(1).toList()
        : asked;
  }

  private static boolean isForAuthority(Finding told) {
    return WithoutTender.isTold(told) || AwardedDrafts.isUnsettled(told);
  }

  /** Whether the competent authority finds a draft in its work: an amendment that was sent too. */
  static boolean waits(ContractDraft draft, List<Finding> before) {
    return !open(before).isEmpty() || draft.isAmendment() && !decidable(before).isEmpty();
  }

  /** What is only told holds no signature up: without a change nobody would decide on it again. */
  static void requireNotRefused(Transaction tx, ContractService contracts, ContractDraft draft) {
    if (draft.isRefused()
        && draft.version() == draft.lookedVersion()
        && open(BuilderServices.beforeSignature(tx, contracts, draft)).isEmpty()) {
      throw ProblemException.conflict(Message.of("builder.refused-same"));
    }
  }

  /** Whether somebody decides on a draft that was sent, where something is asked. */
  static boolean isDecider(Transaction tx, ContractDraft draft, Caller by) {
    return draft.isSent()
        && by.kind() != Caller.Kind.SERVICE
        && by.isAnyOf(Set.of(AUTHORITY))
        && !new DraftWriters(tx).hasWords(draft, by.actor());
  }

  /** Whether somebody may decide on a draft now. */
  static boolean mayDecide(Transaction tx, ContractDraft draft, List<Finding> before, Caller by) {
    return isDecider(tx, draft, by) && !decidable(before).isEmpty();
  }

  /** The reason with its paper. */
  String told() {
    return paper.map(order -> order + ": " + reason).orElse(reason);
  }

  /**
   * Requires that somebody may decide.
   *
   * @return what they are asked
   * @throws ProblemException where nothing is asked, or somebody else decides
   */
  private static List<Finding> require(
      Transaction tx, ContractService contracts, ContractDraft draft, Caller by) {
    List<Finding> before = BuilderServices.beforeSignature(tx, contracts, draft);
    List<Finding> asked = decidable(before);
    if (!draft.isSent()) {
      throw ProblemException.conflict(Message.of("builder.not-sent"));
    } else if (asked.isEmpty()) {
      throw ProblemException.conflict(Message.of("builder.decide-none"));
    } else if (!isDecider(tx, draft, by)) {
      throw ProblemException.of(403, Message.of("builder.decide-who"));
    }
    return asked;
  }

  /**
   * Takes the answer of the competent authority: what it allows may be signed, and what it refuses
   * goes back to its authors, of which nothing is published.
   *
   * @param said the members of the answer, by name
   */
  static ContractDraft take(
      Transaction tx,
      ContractService contracts,
      ContractDraft draft,
      UnaryOperator<String> said,
      Instant at,
      Caller by) {
    List<Finding> asked = require(tx, contracts, draft, by);
    AuthorityAnswer answer = AuthorityAnswer.of(said, Moments.day(at));
    ContractDrafts drafts = new ContractDrafts(tx);
    if (!answer.allowed()) {
      Map<String, ?> why = Map.of("reason", answer.told());
      return drafts.step(draft, ContractDrafts.REFUSED, why, at, by.actor());
    }
    answer.requireNoOther(tx, contracts, draft);
    Map<String, ?> content = draft.decided(allowed(draft, asked, answer, by));
    return drafts.decide(draft, content, at, by.actor());
  }

  /** What is decided of what is asked, beside what was decided before. */
  private static DraftDecision allowed(
      ContractDraft draft, List<Finding> asked, AuthorityAnswer answer, Caller by) {
    Set<String> questions = new TreeSet<>(codes(draft));
    asked.forEach(one -> questions.add(one.code()));
    String provisions =
        Stream.concat(
                draft.decision().flatMap(DraftDecision::provision).stream(),
                asked.stream().map(one -> provision(one.citation())))
            .distinct()
            .collect(Collectors.joining("; "));
    Optional<DraftDecision> before = draft.decision(); // it stays in sight
    String said = before.map(one -> one.told() + "; ").orElse("") + answer.reason();
    return new DraftDecision(
        questions, by.actor(), said, Optional.of(provisions), Optional.of(answer.paper()));
  }

  private static String provision(Citation rule) {
    return rule.instrument() + ", " + rule.provision();
  }

  /** The codes of the findings on which a draft has a decision. */
  static Set<String> codes(ContractDraft draft) {
    return draft.decision().map(DraftDecision::questions).orElse(Set.of());
  }

  /** What is found of a draft, without what was decided. */
  static List<Finding> without(List<Finding> found, ContractDraft draft) {
    return found.stream().filter(one -> !codes(draft).contains(one.code())).toList();
  }
}
