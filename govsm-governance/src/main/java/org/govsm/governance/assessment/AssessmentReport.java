package org.govsm.governance.assessment;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Version;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Messages;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.ControlCatalogue;

/** The findings of one assessment, with what is needed to make it again. */
public final class AssessmentReport {

  private final ControlCatalogue catalogue;
  private final OffsetDateTime asOf;
  private final String factsDigest;
  private final List<ControlFinding> findings;

  AssessmentReport(
      ControlCatalogue catalogue, OffsetDateTime asOf, Facts facts, List<ControlFinding> findings) {
    this.catalogue = catalogue;
    this.asOf = asOf;
    this.factsDigest = facts.digest();
    this.findings = List.copyOf(findings);
  }

  /** The controls that were used, with the parameters that were set. */
  public ControlCatalogue catalogue() {
    return catalogue;
  }

  /**
   * The moment of the question.
   *
   * @return as it was given
   */
  public OffsetDateTime asOf() {
    return asOf;
  }

  /**
   * All findings.
   *
   * @return in the order of the controls, and within a control in the order of the facts
   */
  public List<ControlFinding> findings() {
    return findings;
  }

  /**
   * How the whole stands.
   *
   * @return the worst standing, and how many findings of each outcome there are
   */
  public Summary overall() {
    return Summary.of(findings);
  }

  /**
   * How each element stands.
   *
   * @return one summary an element, in the order of the catalogue
   */
  public List<Summary> elements() {
    return Summary.byElement(findings);
  }

  /**
   * What to do next.
   *
   * @return what to mend, who has to sign what, which facts to give, what to watch; the weighty
   *     first
   */
  public List<NextStep> next() {
    return NextStep.of(findings);
  }

  /**
   * What to do first: by how binding and how severe the control is and what was found, then by how
   * much is to be done.
   *
   * @param most how many, such as five
   * @return the gravest first; of those that are alike the one with the least subjects and facts
   */
  public List<NextStep> first(int most) {
    return NextStep.first(next(), most);
  }

  /**
   * What pins the facts.
   *
   * @return {@code sha256:} and a hash
   */
  public String factsDigest() {
    return factsDigest;
  }

  /**
   * What pins the result, whatever the language: catalogue, moment, facts and findings.
   *
   * @return {@code sha256:} and a hash
   */
  public String digest() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("catalogue", catalogue.digest());
    tree.put("asOf", asOf.toString());
    tree.put("facts", factsDigest);
    tree.put("findings", Tree.list(findings, AssessmentReport::mark));
    return CanonicalForm.digest(tree);
  }

  private static List<Object> mark(ControlFinding finding) {
    return List.of(
        finding.control().id(),
        finding.outcome().code(),
        finding.subject().orElse(""),
        finding.value().map(CanonicalForm::text).orElse(""),
        finding.values(),
        finding.code());
  }

  /**
   * The report for a file noting.
   *
   * @param words the language, such as {@link GovernanceMessages#in}
   * @return lines of text, each ended by a line feed
   */
  public String explain(Messages words) {
    return new ReportText(this, words).text();
  }

  /**
   * The report for printing, as Markdown.
   *
   * @param words the language
   * @return how each element stands, what to do next, and a check list of the findings
   */
  public String markdown(Messages words) {
    return new ReportMarkdown(this, words).text();
  }

  /**
   * The published tree form, as the HTTP API shows it.
   *
   * @param words the language of the sentences
   * @return profile, asOf, catalogue, overall, elements, findings, next, explanation, govsm,
   *     factsDigest and digest
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> pin = new LinkedHashMap<>();
    pin.put("id", catalogue.id());
    pin.put("version", catalogue.version());
    pin.put("digest", catalogue.digest());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("profile", catalogue.id());
    tree.put("asOf", asOf.toString());
    tree.put("catalogue", pin);
    tree.put("overall", overall().toPlain());
    tree.put("elements", Tree.list(elements(), Summary::toPlain));
    tree.put("findings", findings(words));
    tree.put("next", Tree.list(next(), step -> step.toPlain(words)));
    tree.put("explanation", explain(words));
    tree.put("govsm", Version.current());
    tree.put("factsDigest", factsDigest);
    tree.put("digest", digest());
    return tree;
  }

  private List<Object> findings(Messages words) {
    Map<String, Object> cited = new HashMap<>();
    return Tree.list(
        findings,
        finding ->
            finding.toPlain(
                words,
                cited.computeIfAbsent(
                    finding.control().id(), id -> finding.control().citation().toPlain())));
  }

  /** Catalogue, time and digest in one line. */
  @Override
  public String toString() {
    return catalogue.id() + " as of " + asOf + " " + digest();
  }
}
