package org.govsm.portal.assessments;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.governance.assessment.Maturity;

/** Trees of what a department recorded, signed and assessed. */
final class GovernanceJson {

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
    tree.put("factsDigest", run.factsDigest());
    tree.put("reportDigest", run.reportDigest());
    return tree;
  }

  static Map<String, Object> assessment(AssessmentRun run, Map<String, ?> report) {
    Map<String, Object> tree = heading(run);
    tree.put("maturity", maturity(report));
    tree.put("report", report);
    return tree;
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
