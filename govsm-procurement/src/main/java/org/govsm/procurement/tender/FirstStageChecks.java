package org.govsm.procurement.tender;

import java.util.List;
import java.util.Set;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** The first of two stages has no price (rule 164): what is about one belongs to the second. */
final class FirstStageChecks {

  /** The chapter with the prices, which only a tender with prices has. */
  static final String PRICES = "PRICE_SCHEDULE";

  private static final Set<String> STAGES = Set.of("FINANCIAL_OPENING", "AWARD", "CONTRACT");

  private final Tender tender;
  private final ActFindings findings;

  FirstStageChecks(Tender tender, ActFindings findings) {
    this.tender = tender;
    this.findings = findings;
  }

  void check() {
    if (tender.node().codes("chapters").contains(PRICES)) {
      about(PRICES, new Term(PRICES));
    }
    stands("evaluation", List.of("technicalWeight", "abnormallyLow"));
    stands("opening", List.of("waitingDays", "revealHours"));
    tender.node().branches("milestones").stream()
        .map(milestone -> milestone.text("stage"))
        .filter(STAGES::contains)
        .distinct()
        .forEach(stage -> about(stage, new Term("tender-stage." + stage)));
    if (tender.node().has("bidSecurity")) {
      findings.warn(
          "STAGE_BID_SECURITY",
          Message.of("tender.check.stage-security"),
          TwoStageChecks.withdrawal(findings));
    }
  }

  private void stands(String part, List<String> members) {
    List<Node> there = tender.node().branch(part).stream().toList();
    members.stream()
        .filter(member -> there.stream().anyMatch(each -> each.has(member)))
        .forEach(member -> about(member, new Term("tender-price." + member)));
  }

  private void about(String code, Term what) {
    findings.refuse(
        "STAGE_PRICE." + code,
        Message.of("tender.check.stage-price").with("what", what),
        TwoStageChecks.NO_PRICE);
  }
}
