package org.govsm.procurement.tender;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.document.Node;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** The notice: where it is published, who is invited, the time of each stage, the rule for ties. */
final class NoticeChecks {

  private static final String TIE = "evaluation.tie";
  private static final int THREE = 3;
  private static final List<String> FOUND_LATER =
      List.of("advertisedWithTime", "criteriaRestrictive", "priceReasonable");

  private final Tender tender;
  private final ActFindings findings;

  NoticeChecks(Tender tender, ActFindings findings) {
    this.tender = tender;
    this.findings = findings;
  }

  void check() {
    place("ENQUIRY_E_PUBLISHED", "GEM_CPPP");
    place("ADVERTISED_ON_PORTALS", "OWN_SITE");
    invited();
    if (!tender.isFirstStage()) {
      stage("AWARD");
      stage("CONTRACT");
      tie();
    }
    packets();
    drawn();
    foundLater();
    weight();
  }

  /** Who is drawn is known when bids are even, not before. */
  private void drawn() {
    if (terms().has("drawn")) {
      findings.refuse(
          "DRAWN_EARLY", Message.of("tender.check.drawn"), tender.evaluation().clause());
    }
  }

  /** What is found of bids that came is nobody's to answer before there are any. */
  private void foundLater() {
    for (String fact : FOUND_LATER) {
      if (terms().has(fact)) {
        findings.refuse(
            "FOUND_EARLY." + fact,
            Message.of("tender.check.found-later").with("fact", new Term("fact." + fact)),
            tender.evaluation().clause());
      }
    }
  }

  /** Quality that counts for nothing is price alone under another name. */
  private void weight() {
    boolean nothing =
        terms()
            .find("technicalWeight", Percent.class)
            .filter(weight -> weight.points().signum() == 0)
            .isPresent();
    if (nothing && tender.evaluation().method().equals("QCBS")) {
      findings.refuse(
          "WEIGHT_OF_NOTHING", Message.of("tender.check.weight"), tender.evaluation().clause());
    }
  }

  private Node terms() {
    return tender.node().branch("evaluation").orElseThrow();
  }

  /** Marks that are given when the prices are known. */
  private void packets() {
    if (tender.isSinglePacket() && !tender.evaluation().method().equals("LOWEST_EVALUATED")) {
      findings.warn(
          "MARKS_IN_ONE_PACKET",
          Message.of("tender.check.one-packet"),
          tender.evaluation().clause());
    }
  }

  private void place(String condition, String place) {
    if (!tender.places().contains(place)) {
      findings
          .condition(condition)
          .ifPresent(
              rule ->
                  findings.weigh(
                      "NOT_PUBLISHED_AT." + place,
                      Message.of("tender.check.place").with("place", new Term("tender." + place)),
                      rule));
    }
  }

  private void invited() {
    findings
        .condition("MORE_THAN_THREE_INVITED")
        .ifPresent(
            rule -> {
              List<String> invited = tender.node().codes("invited");
              long count = invited.stream().distinct().count();
              if (!tender.node().has("invited")) {
                findings.lacks("invited");
              } else if (count <= THREE) {
                findings.weigh(
                    "TOO_FEW_INVITED",
                    Message.of("tender.check.invited").with("count", count),
                    rule);
              }
            });
  }

  private void stage(String stage) {
    List<Node> milestones = tender.node().branches("milestones");
    if (milestones.stream().noneMatch(each -> each.text("stage").equals(stage))) {
      findings
          .rule("principles", "principle", "SCHEDULE_PUBLISHED")
          .ifPresent(
              rule ->
                  findings.weigh(
                      "SCHEDULE_OPEN." + stage,
                      Message.of("tender.check.schedule")
                          .with("stage", new Term("tender-stage." + stage)),
                      rule));
    }
  }

  /** Where no law that was read parts even bids, the tender must. */
  private void tie() {
    Optional<Decision<Outputs>> law = findings.look(TIE, Map.of());
    if (tender.evaluation().tie().isPresent() || law.isEmpty()) {
      return;
    }
    if (law.get().ruling() instanceof Ruling.Refer<Outputs>) {
      findings.warn(
          "TIE_NOT_STATED", Message.of("tender.check.tie"), findings.cited(law.get(), ""));
    } else if (law.get().ruling() instanceof Ruling.Undetermined<Outputs> open) {
      open.missing().forEach(findings::lacks);
    }
  }
}
