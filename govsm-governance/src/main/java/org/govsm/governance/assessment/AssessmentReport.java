package org.govsm.governance.assessment;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Plain;
import org.govsm.core.decision.Version;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.governance.account.Accounts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.tree.IndianDays;

/** The findings of one assessment, with what is needed to make it again. */
public final class AssessmentReport {

  private final ControlCatalogue catalogue;
  private final OffsetDateTime asOf;
  private final String factsDigest;
  private final List<ControlFinding> findings;

  AssessmentReport(
      ControlCatalogue catalogue,
      OffsetDateTime asOf,
      Accounts facts,
      List<ControlFinding> findings) {
    this.catalogue = catalogue;
    this.asOf = asOf;
    this.factsDigest = CanonicalForm.digest(facts.toPlain());
    this.findings = List.copyOf(findings);
  }

  /**
   * The controls that were used, with the parameters that were set.
   *
   * @return the catalogue
   */
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
   * The report for a file noting.
   *
   * @param words the language, such as {@link GovernanceMessages#in}
   * @return lines of text, each ended by a line feed
   */
  public String explain(Messages words) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say(heading()));
    for (ControlFinding finding : findings) {
      lines.add("- " + line(finding, words));
      for (Finding note : finding.notes()) {
        lines.add("  ! " + words.say(note.text()) + cited(note.citation(), words));
      }
    }
    lines.add(
        words.say(
            Message.of("assessment.catalogue")
                .with("catalogue", catalogue.id())
                .with("version", catalogue.version())
                .with("digest", catalogue.digest())));
    return String.join("\n", lines) + "\n";
  }

  /**
   * The published tree form, as the HTTP API shows it.
   *
   * @param words the language of the sentences
   * @return profile, asOf, catalogue, findings, explanation and factsDigest
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
    tree.put("findings", Plain.list(findings, finding -> finding.toPlain(words)));
    tree.put("explanation", explain(words));
    tree.put("govsm", Version.current());
    tree.put("factsDigest", factsDigest);
    return tree;
  }

  private Message heading() {
    return Message.of("assessment.heading")
        .with("catalogue", catalogue.title())
        .with("day", IndianDays.of(asOf.toInstant()));
  }

  private static String line(ControlFinding finding, Messages words) {
    Control control = finding.control();
    Message line =
        Message.of("assessment.line")
            .with("about", control.id() + finding.subject().map(s -> " " + s).orElse(""))
            .with("outcome", new Term("outcome." + finding.outcome().code()))
            .with("text", finding.text());
    return words.say(line) + cited(control.citation(), words);
  }

  private static String cited(Citation citation, Messages words) {
    return " [" + words.say(citation.said()) + "]";
  }
}
