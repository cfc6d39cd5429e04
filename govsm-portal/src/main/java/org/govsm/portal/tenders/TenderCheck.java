package org.govsm.portal.tenders;

import java.util.List;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Page;
import org.govsm.procurement.tender.Permission;

/**
 * Check of a draft, as its page shows it.
 *
 * @param allowed whether nothing stands in the way of its publication
 * @param findings what was found, the gravest first
 * @param missing facts that are missing, each in a sentence
 * @param questions what an officer must decide, each with its rule
 */
public record TenderCheck(
    boolean allowed, List<Finding> findings, List<Message> missing, List<Finding> questions) {

  private static final String REASON = "tender.check.stated";

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
    List<Finding> questions =
        ruling instanceof Ruling.Refer<Permission> refer ? TenderLaw.asked(refer) : List.of();
    return new TenderCheck(allowed, findings, missing, questions);
  }

  private static int rank(Finding finding) {
    return switch (finding.weight()) {
      case BLOCKING -> 0;
      case WARNING -> 1;
      default -> 2;
    };
  }

  /** A finding in words; a reason on record with the name of what it is for. */
  public static String said(Finding finding, Page page, Messages words) {
    String said = words.say(TenderLaw.said(finding));
    return finding.text().key().startsWith(REASON)
        ? FindingNames.said(page, finding.code(), "") + ": " + said
        : said;
  }

  /** How it looks: pass, fail, or undetermined. */
  public String look() {
    return allowed ? "pass" : missing.isEmpty() && questions.isEmpty() ? "fail" : "warn";
  }
}
