package org.govsm.portal.ask;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.framework.CheckCoverage;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCoverage;

/** The coverage for a spreadsheet. */
final class CoverageFile {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "element",
          "title",
          "statement",
          "strength",
          "severity",
          "how",
          "signers",
          "evidence",
          "provision",
          "sure");

  private final ControlWords words;
  private final Messages said;

  CoverageFile(ControlWords words) {
    this.words = words;
    this.said = words.page().words();
  }

  /** With a byte order mark, without which Excel garbles Hindi. */
  byte[] of(CheckCoverage coverage) {
    String file =
        line(COLUMNS.stream().map(column -> said.say("control." + column)).toList())
            + coverage.controls().stream().map(one -> line(cells(one))).collect(joining());
    return ("\ufeff" + file).getBytes(StandardCharsets.UTF_8);
  }

  private List<String> cells(ControlCoverage one) {
    Control control = one.control();
    String language = said.language();
    return List.of(
        control.id(),
        said.term("element." + control.element()),
        control.title(language),
        control.statement(language),
        words.code("strength", control.strength()),
        words.code("severity", control.severity()),
        words.code("how", one.how()),
        one.signers().isEmpty() ? "" : words.signers(one.signers()),
        String.join("; ", control.evidence()),
        control.citation().provision(),
        said.say(Message.of("grade." + control.citation().sure().code())));
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CoverageFile::quoted).collect(joining(",")) + "\r\n";
  }

  /** A cell that a spreadsheet would take for a formula is kept a text. */
  private static String quoted(String cell) {
    String safe = !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
