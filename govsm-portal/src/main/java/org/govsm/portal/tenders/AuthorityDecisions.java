package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.requirements.TreePath;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.tender.CommitteeSeats;
import org.govsm.procurement.tender.PublicationCheck;
import org.govsm.procurement.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * Authority decisions: what the competent authority decides before a publication, and not whoever
 * publishes. Each decision that is sent is kept, or refused by the name of its question.
 *
 * @param asked the codes of all questions that are open
 */
record AuthorityDecisions(StoredTender one, Set<String> asked) {

  private static final String QUESTION = "question";
  private static final String REASON = "reason";
  private static final Set<String> OF_CORRIGENDUM = Set.of("extent-changed", "terms-changed");

  /** Keeps its own copy. */
  AuthorityDecisions {
    asked = Set.copyOf(asked);
  }

  /** Over the questions that are open before a publication. */
  static AuthorityDecisions of(StoredTender one, List<Finding> questions) {
    return new AuthorityDecisions(
        one, questions.stream().map(Finding::code).collect(Collectors.toUnmodifiableSet()));
  }

  /** The open questions that are the authority's. */
  private List<String> open() {
    return PublicationCheck.ofAuthority(one.tender()).stream()
        .filter(asked::contains)
        .sorted()
        .toList();
  }

  /**
   * Whether what the authority decides goes on file, and another officer publishes: that of the
   * time of a limited tender does, and what is decided with it.
   */
  private boolean isKept() {
    return PublicationCheck.ofAuthority(one.tender()).contains(Tenders.BID_WINDOW);
  }

  /** What is decided of the authority's questions, by their codes. */
  private Map<String, String> decided(OfficerDecisions given) {
    Map<String, String> decided = new LinkedHashMap<>();
    for (String code : open()) {
      Optional.ofNullable(given.named().get(code))
          .or(() -> given.alone().filter(text -> asked.size() == 1))
          .ifPresent(text -> decided.put(code, text));
    }
    return decided;
  }

  /** Why a caller cannot publish: the authority decides first. */
  Optional<String> barred(Caller by) {
    boolean authority = by.roles().contains(TenderService.AUTHORITY);
    return authority || open().isEmpty() ? Optional.empty() : Optional.of(reason(open()));
  }

  /**
   * Refuses a corrigendum of a buyer that changes terms or extent, which two persons published: the
   * competent authority decides on it.
   *
   * @param open the questions before the corrigendum
   */
  static void requireOnTerms(List<Finding> open, Caller by) {
    boolean asked = open.stream().map(Finding::code).anyMatch(OF_CORRIGENDUM::contains);
    if (asked && !by.roles().contains(TenderService.AUTHORITY)) {
      throw ProblemException.of(403, "tenders.changed-authority");
    }
  }

  /** Whether somebody decided on the time to bid, so that another publishes. */
  static boolean hasDecidedTime(StoredTender one, Caller by) {
    return TreePath.of(TenderDocument.APPROVAL + ".by")
        .find(one.content())
        .filter(by.actor()::equals)
        .isPresent();
  }

  private static String reason(List<String> open) {
    if (open.contains(Tenders.BID_WINDOW)) {
      return "tenders.time-authority";
    }
    if (open.contains(CommitteeSeats.QUESTION)) {
      return "tenders.seats-authority";
    }
    return open.contains(PublicationCheck.LOWER_VALUE)
        ? "tenders.value-authority"
        : open.contains(PublicationCheck.SAME_REQUIREMENT)
            ? "tenders.same-authority"
            : "tenders.contracted-authority";
  }

  /** Whether these decisions would be put on file now. */
  boolean isFiled(OfficerDecisions given) {
    return isKept() && !decided(given).isEmpty();
  }

  /**
   * The document with what is decided of the authority's questions; nothing where the publication
   * itself has all that is decided.
   *
   * @throws ProblemException where somebody else decides, or a decision is on another question
   */
  Optional<Map<String, @Nullable Object>> filed(OfficerDecisions given, Caller by) {
    Map<String, String> decided = decided(given);
    if (!decided.isEmpty() && !by.roles().contains(TenderService.AUTHORITY)) {
      throw ProblemException.of(403, reason(List.copyOf(decided.keySet())));
    }
    if (!isFiled(given)) {
      return Optional.empty();
    }
    List<InputFault> faults = new ArrayList<>();
    open().stream()
        .filter(code -> !decided.containsKey(code))
        .forEach(code -> faults.add(Faults.at(at(code), "tenders.decided-together")));
    given.named().keySet().stream()
        .filter(code -> !decided.containsKey(code))
        .forEach(code -> faults.add(Faults.at(at(code), "tenders.decided-later")));
    ProblemException.unlessNone(faults);
    Map<String, @Nullable Object> tree = TreePath.copy(one.content());
    List<Object> others = new ArrayList<>();
    if (tree.get(TenderDocument.APPROVALS) instanceof List<?> before) {
      others.addAll(before);
    }
    for (Map.Entry<String, String> each : decided.entrySet()) {
      String said = TenderActs.words(at(each.getKey()), each.getValue());
      Map<String, Object> approval = new LinkedHashMap<>(Map.of("by", by.actor(), REASON, said));
      if (each.getKey().equals(Tenders.BID_WINDOW)) {
        tree = TreePath.of(TenderDocument.APPROVAL).put(tree, Optional.of(approval));
      } else {
        approval.put(QUESTION, each.getKey());
        others.add(approval);
      }
    }
    if (!others.isEmpty()) {
      tree.put(TenderDocument.APPROVALS, others);
    }
    return Optional.of(TenderDocument.filled(tree));
  }

  private static String at(String code) {
    return "/" + OfficerDecisions.NAMED + "/" + code;
  }

  /** The decisions that name no question that was open. */
  List<InputFault> unasked(OfficerDecisions given) {
    return given.named().keySet().stream()
        .filter(code -> !asked.contains(code))
        .sorted()
        .map(code -> Faults.at(at(code), "tenders.not-asked"))
        .toList();
  }

  /**
   * What an author put in the place of a decision of the authority.
   *
   * @param before the document as it was, which may come back whole
   */
  static List<InputFault> ofAuthor(
      Map<String, ? extends @Nullable Object> tree,
      Map<String, ? extends @Nullable Object> before) {
    return Stream.of(TenderDocument.APPROVAL, TenderDocument.APPROVALS)
        .filter(path -> isOther(TreePath.of(path).find(tree), TreePath.of(path).find(before)))
        .map(path -> Faults.at("/" + path.replace('.', '/'), "tenders.not-yours"))
        .toList();
  }

  private static boolean isOther(Optional<Object> given, Optional<Object> before) {
    return given
        .map(AuthorityDecisions::digest)
        .filter(digest -> !before.map(AuthorityDecisions::digest).equals(Optional.of(digest)))
        .isPresent();
  }

  private static String digest(Object it) {
    return CanonicalForm.digest(Map.of("it", it));
  }
}
