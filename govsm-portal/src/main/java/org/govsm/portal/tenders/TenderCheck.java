package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
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
 * @param missing facts that are missing
 * @param questions what an officer must decide, each with its rule
 */
public record TenderCheck(
    boolean allowed, List<Finding> findings, List<Missing> missing, List<Finding> questions) {

  private static final String REASON = "tender.check.stated";

  /** Fact that is missing, by its name and in a sentence. */
  public record Missing(String fact, Message said) {}

  /** The check of a decision. */
  static TenderCheck of(Decision<Permission> decision) {
    List<Finding> findings =
        decision.trace().findings().stream()
            .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
            .toList();
    Ruling<Permission> ruling = decision.ruling();
    boolean allowed =
        ruling instanceof Ruling.Answer<Permission> answer && answer.value().isAllowed();
    List<Missing> missing =
        ruling instanceof Ruling.Undetermined<Permission> open
            ? open.missing().stream()
                .map(fact -> new Missing(fact, TenderLaw.missing(fact)))
                .toList()
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

  /** What makes it pointless to send the draft: findings that block, and facts that are missing. */
  public List<InputFault> refusals() {
    List<InputFault> faults = new ArrayList<>();
    findings.stream()
        .filter(one -> one.weight() == Finding.Weight.BLOCKING)
        .map(one -> new InputFault("", one.code(), TenderLaw.said(one)))
        .forEach(faults::add);
    missing.stream()
        .map(one -> new InputFault("", CheckAnchors.MISSING, one.said()))
        .forEach(faults::add);
    return faults;
  }

  /** How it looks: pass, fail, or undetermined. */
  public String look() {
    return allowed ? "pass" : missing.isEmpty() && questions.isEmpty() ? "fail" : "warn";
  }
}
