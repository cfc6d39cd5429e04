package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.tree.IndianDays;

/** A report as lines of text. */
final class ReportText {

  private final AssessmentReport report;
  private final Messages words;

  /** What is said of the source of a control, by its id. */
  private final Map<String, String> sources = new HashMap<>();

  ReportText(AssessmentReport report, Messages words) {
    this.report = report;
    this.words = words;
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(heading());
    lines.add(standing(report.overall()));
    for (ControlFinding finding : report.findings()) {
      if (finding.outcome() != Outcome.NOT_EVALUATED) {
        lines.add("- " + line(finding));
        for (Finding note : finding.notes()) {
          lines.add("  ! " + words.say(note.text()) + cited(note.citation()));
        }
      }
    }
    notEvaluated(lines);
    lines.add(pin());
    return String.join("\n", lines) + "\n";
  }

  String heading() {
    return words.say(
        Message.of("assessment.heading")
            .with("catalogue", report.catalogue().title())
            .with("day", IndianDays.of(report.asOf().toInstant())));
  }

  String standing(Summary summary) {
    List<Message> counts = new ArrayList<>();
    summary
        .counts()
        .forEach(
            (outcome, count) ->
                counts.add(
                    Message.of("assessment.count")
                        .with("outcome", new Term("outcome." + outcome.code()))
                        .with("count", count)));
    return words.say(
        Message.of("assessment.standing")
            .with("standing", new Term("standing." + summary.standing().code()))
            .with("counts", counts));
  }

  /** Controls that nobody looked at, in one line for each reason. */
  void notEvaluated(List<String> lines) {
    List<ControlFinding> all =
        report.findings().stream().filter(f -> f.outcome() == Outcome.NOT_EVALUATED).toList();
    for (Message reason : all.stream().map(ControlFinding::text).distinct().toList()) {
      List<String> ids =
          all.stream().filter(f -> f.text().equals(reason)).map(f -> f.control().id()).toList();
      lines.add(
          words.say(
              Message.of("assessment.not-evaluated")
                  .with("count", ids.size())
                  .with("reason", reason)
                  .with("controls", ids)));
    }
  }

  String pin() {
    ControlCatalogue catalogue = report.catalogue();
    return words.say(
        Message.of("assessment.catalogue")
            .with("catalogue", catalogue.id())
            .with("version", catalogue.version())
            .with("digest", catalogue.digest()));
  }

  private String line(ControlFinding finding) {
    Control control = finding.control();
    Message line =
        Message.of("assessment.line")
            .with("about", control.id() + finding.subject().map(s -> " " + s).orElse(""))
            .with("outcome", new Term("outcome." + finding.outcome().code()))
            .with("text", finding.text());
    return words.say(line)
        + sources.computeIfAbsent(control.id(), id -> cited(control.citation()) + read(control));
  }

  /** The sentence of the source was read; where it was not, that is said. */
  private String read(Control control) {
    return control.textSeen().equals("read")
        ? ""
        : " " + words.say(Message.of("assessment.seen." + control.textSeen()));
  }

  private String cited(Citation citation) {
    return " [" + words.say(citation.said()) + "]";
  }
}
