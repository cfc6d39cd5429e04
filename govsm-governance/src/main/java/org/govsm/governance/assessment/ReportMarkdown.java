package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** A report as Markdown, for printing. */
final class ReportMarkdown {

  private final AssessmentReport report;
  private final Messages words;
  private final ReportText text;

  ReportMarkdown(AssessmentReport report, Messages words) {
    this.report = report;
    this.words = words;
    this.text = new ReportText(report, words);
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("# " + text.heading());
    lines.add("");
    lines.add(text.standing(report.overall()));
    heading(lines, "elements");
    for (Summary summary : report.elements()) {
      String name = words.term("element." + summary.element());
      lines.add("- **" + name + "**: " + text.standing(summary));
    }
    heading(lines, "next");
    int number = 1;
    for (NextStep step : report.next()) {
      lines.add(number++ + ". " + cell(step.say(words)));
    }
    heading(lines, "findings");
    lines.add("| | | | | |");
    lines.add("|---|---|---|---|---|");
    for (ControlFinding finding : report.findings()) {
      if (finding.outcome() != Outcome.NOT_EVALUATED) {
        lines.add(row(finding));
      }
    }
    lines.add("");
    text.notEvaluated(lines);
    lines.add("");
    lines.add(text.pin());
    return String.join("\n", lines) + "\n";
  }

  private void heading(List<String> lines, String part) {
    lines.add("");
    lines.add("## " + words.say(Message.of("report." + part)));
    lines.add("");
  }

  private String row(ControlFinding finding) {
    String box = finding.outcome() == Outcome.PASS ? "[x]" : "[ ]";
    return "| "
        + String.join(
            " | ",
            box + " " + finding.control().id(),
            cell(finding.subject().orElse("")),
            words.term("outcome." + finding.outcome().code()),
            cell(words.say(finding.text())),
            cell(finding.control().citation().provision()))
        + " |";
  }

  private static String cell(String text) {
    return text.replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("<", "&lt;")
        .replace("\r", " ")
        .replace("\n", " ");
  }
}
