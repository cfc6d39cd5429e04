package org.govsm.portal.tenders;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.procurement.tender.Permission;

/**
 * Check of a draft, as its page shows it.
 *
 * @param allowed whether nothing stands in the way of its publication
 * @param findings what was found, the gravest first
 * @param missing facts that are missing, each in a sentence
 * @param question what an officer must decide
 * @param cited under which rule
 */
public record TenderCheck(
    boolean allowed,
    List<Finding> findings,
    List<Message> missing,
    Optional<Message> question,
    Optional<Citation> cited) {

  /** The check of a decision. */
  static TenderCheck of(Decision<Permission> decision) {
    List<Finding> findings =
        decision.trace().findings().stream()
            .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
            .toList();
    Ruling<Permission> ruling = decision.ruling();
    boolean allowed =
        ruling instanceof Ruling.Answer<Permission> answer && answer.value().isAllowed();
    List<Message> missing =
        ruling instanceof Ruling.Undetermined<Permission> open
            ? open.missing().stream().map(TenderLaw::missing).toList()
            : List.of();
    return ruling instanceof Ruling.Refer<Permission> refer
        ? new TenderCheck(
            false, findings, missing, Optional.of(refer.question()), Optional.of(refer.citation()))
        : new TenderCheck(allowed, findings, missing, Optional.empty(), Optional.empty());
  }

  private static int rank(Finding finding) {
    return switch (finding.weight()) {
      case BLOCKING -> 0;
      case WARNING -> 1;
      default -> 2;
    };
  }

  /** A finding in words. */
  public static Message said(Finding finding) {
    return TenderLaw.said(finding);
  }

  /** How it looks: pass, fail, or undetermined. */
  public String look() {
    return allowed ? "pass" : missing.isEmpty() && question.isEmpty() ? "fail" : "warn";
  }
}
