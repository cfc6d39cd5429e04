package org.govsm.governance.policy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.OwnDefault;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.law.DataFile;

/**
 * Row of the shipped paragraphs.
 *
 * @param control the control whose provision it follows; nothing for a default of govsm
 * @param facts the facts that stand in it
 * @param where a flag, {@code !} and a flag, {@code grounds}, or nothing where it applies to all
 */
record ParagraphRow(
    String policy,
    String section,
    String id,
    Optional<Control> control,
    List<String> facts,
    Optional<String> where) {

  static final String GROUNDS = "grounds";

  private static final Pattern BLANK = Pattern.compile(" ");
  private static final String NONE = "-";

  static List<ParagraphRow> of(String policy) {
    return Shipped.ALL.stream().filter(row -> row.policy().equals(policy)).toList();
  }

  private static ParagraphRow read(List<String> row) {
    return new ParagraphRow(
        row.get(0),
        row.get(1),
        row.get(2),
        some(row.get(3))
            .map(
                id ->
                    ControlCatalogue.known(id)
                        .orElseThrow(() -> new IllegalArgumentException("no control: " + id))),
        some(row.get(4)).map(facts -> BLANK.splitAsStream(facts).toList()).orElse(List.of()),
        some(row.get(5)));
  }

  private static Optional<String> some(String cell) {
    return Optional.of(cell).filter(text -> !text.equals(NONE));
  }

  /** The provision that it follows. */
  Citation citation() {
    return control.map(Control::citation).orElseGet(() -> OwnDefault.of("texts of policies"));
  }

  /** Whether it is law of some days alone. */
  boolean isDated() {
    return control.flatMap(Control::effective).isPresent();
  }

  private static final class Shipped {
    static final List<ParagraphRow> ALL =
        DataFile.rows(ParagraphRow.class, "paragraphs.txt").stream()
            .map(ParagraphRow::read)
            .toList();
  }
}
