package org.govsm.procurement.tender;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/**
 * Other tenders for the same requirement: one need is put to tender once at a time, unless the
 * competent authority decides otherwise. Tenders for other lots or services of it are no second
 * one, nor is the second of two stages.
 */
final class SameRequirement {

  private static final Citation OWN = OwnDefault.of("one tender for a requirement at a time");

  /** The code of the question. */
  static final String QUESTION = "same-requirement";

  /** The questions that the competent authority decides before or with a publication. */
  static final List<String> OF_AUTHORITY =
      List.of(
          QUESTION, LowerValue.QUESTION, CommitteeSeats.QUESTION, ContractedRequirement.QUESTION);

  /** Where a tender has what was decided before its publication. */
  static final String APPROVALS = "approvals";

  private static final String AUTHORITY = "competent-authority";

  private final Tender tender;

  SameRequirement(Tender tender) {
    this.tender = tender;
  }

  /**
   * What is decided where the competent authority decides: with the publication where it publishes,
   * else before it.
   */
  Decided over(Decided act, String role) {
    Decided decided = act;
    if (!role.equals(AUTHORITY)) {
      for (String question : OF_AUTHORITY) {
        decided = approved(decided, question);
      }
    }
    return decided;
  }

  private Decided approved(Decided act, String question) {
    return act.byOther(
        question,
        tender.node().branches(APPROVALS).stream()
            .filter(one -> one.text("question").equals(question))
            .map(one -> one.text("reason"))
            .findFirst());
  }

  /** Asks the competent authority where one of the tenders that are under way is for the same. */
  void check(List<TenderRecord> underWay, ActFindings findings) {
    List<Object> same =
        underWay.stream()
            .filter(other -> !other.status().equals("cancelled"))
            .map(TenderRecord::tender)
            .filter(this::isSame)
            .<Object>map(Tender::id)
            .sorted()
            .toList();
    if (!same.isEmpty()) {
      Message text = Message.of("tender.check.same-requirement").with("tenders", same);
      findings.refer(QUESTION, text, OWN);
    }
  }

  private boolean isSame(Tender other) {
    return !other.id().equals(tender.id())
        && requirement(tender).isPresent()
        && requirement(tender).equals(requirement(other))
        && !isFirstStage(other)
        && !isApart(parts(tender), parts(other));
  }

  private static Optional<String> requirement(Tender tender) {
    return tender.node().branch("requirement").map(part -> part.text("id"));
  }

  private boolean isFirstStage(Tender other) {
    return tender
        .node()
        .branch(TwoStageChecks.PART)
        .flatMap(part -> part.branch("first"))
        .filter(first -> first.text("id").equals(other.id()))
        .isPresent();
  }

  /** What a tender buys: each service in its lot. */
  private static Set<String> parts(Tender tender) {
    Set<String> parts = new TreeSet<>();
    for (Node item : tender.node().branches("items")) {
      String what =
          item.find("service", String.class)
              .orElseGet(() -> item.branch("description").orElseThrow().text("en"));
      parts.add(item.find("lot", String.class).orElse("") + "/" + what);
    }
    return parts;
  }

  private static boolean isApart(Set<String> one, Set<String> other) {
    return one.stream().noneMatch(other::contains);
  }
}
