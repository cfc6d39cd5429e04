package org.govsm.portal.assessments;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.Maturity;
import org.govsm.governance.assessment.NextStep;

/** Trees of what a department recorded, signed and assessed. */
final class GovernanceJson {

  /** How many actions come first. */
  static final int ACTIONS = 5;

  private GovernanceJson() {}

  static Map<String, Object> facts(RecordedFacts recorded) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", recorded.department());
    tree.put("version", BigDecimal.valueOf(recorded.version()));
    recorded.stored().ifPresent(version -> tree.putAll(version(version)));
    tree.put("facts", recorded.document());
    return tree;
  }

  static Map<String, Object> version(FactsVersion version) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("version", BigDecimal.valueOf(version.version()));
    tree.put("digest", version.digest());
    tree.put("recordedAt", version.recordedAt().toString());
    tree.put("recordedBy", version.recordedBy());
    return tree;
  }

  static Map<String, Object> attestation(SignedAttestation signed) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", BigDecimal.valueOf(signed.number()));
    tree.putAll(signed.tree());
    return tree;
  }

  static Map<String, Object> heading(AssessmentRun run) {
    Map<String, Object> counts = new LinkedHashMap<>();
    run.counts().forEach((outcome, count) -> counts.put(outcome, BigDecimal.valueOf(count)));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", BigDecimal.valueOf(run.number()));
    tree.put("profile", run.profile());
    tree.put("profileDigest", run.profileDigest());
    tree.put("asOf", run.asOf().toString());
    tree.put("standing", run.standing());
    tree.put("counts", counts);
    tree.put("ranAt", run.ranAt().toString());
    tree.put("ranBy", run.ranBy());
    run.records().ifPresent(judged -> tree.put("records", judged.tree()));
    tree.put("factsDigest", run.factsDigest());
    tree.put("reportDigest", run.reportDigest());
    return tree;
  }

  static Map<String, Object> assessment(
      AssessmentRun run,
      Map<String, ?> said,
      Optional<AssessmentReport> report,
      List<RecordPart> records,
      Messages words) {
    Map<String, Object> tree = heading(run);
    tree.put("maturity", maturity(said));
    report.ifPresent(
        one -> {
          tree.put("actions", Tree.list(one.first(ACTIONS), step -> step.toPlain(words)));
          tree.put("pages", pages(run.department(), one, records));
        });
    tree.put("report", said);
    return tree;
  }

  /** The pages of the records of which something is to be done, by the subject of the finding. */
  private static Map<String, Object> pages(
      String department, AssessmentReport report, List<RecordPart> records) {
    Map<String, Object> pages = new TreeMap<>();
    report.findings().stream()
        .filter(one -> NextStep.kindOf(one).isPresent())
        .flatMap(one -> one.subject().stream())
        .distinct()
        .forEach(
            subject ->
                RecordPart.of(records, subject)
                    .ifPresent(part -> pages.put(subject, part.place().page(department, subject))));
    return pages;
  }

  /** The level of each element. */
  static Map<String, Object> maturity(Map<String, ?> report) {
    Map<String, Object> levels = new LinkedHashMap<>();
    Maturity.byElement(report).forEach((element, level) -> levels.put(element, level.code()));
    return levels;
  }

  static Map<String, Object> remade(RemadeAssessment remade) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("same", remade.same());
    tree.put("sameFindings", remade.sameFindings());
    tree.put("issued", remade.issued());
    tree.put("remade", remade.remade());
    tree.put("issuedBy", remade.issuedBy());
    tree.put("remadeBy", remade.remadeBy());
    tree.put("sameProfile", remade.sameProfile());
    return tree;
  }

  static Map<String, Object> change(AssessmentService.Change change) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("since", BigDecimal.valueOf(change.since().number()));
    tree.putAll(change.trend().toPlain());
    return tree;
  }
}
