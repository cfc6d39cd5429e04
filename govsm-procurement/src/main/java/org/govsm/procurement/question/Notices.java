package org.govsm.procurement.question;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Step;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** Rows of a table of notices as findings: its answers have a notice and a weight. */
final class Notices {

  private Notices() {}

  /** A row that only may apply says what it depends on. */
  static Finding of(Step step) {
    Message note = Message.of("note." + step.row());
    Object wanted = step.text().values().get("wanted");
    return Finding.of(
        said(step, "notice"),
        Finding.Weight.valueOf(said(step, "weight")),
        wanted == null
            ? note
            : Message.of("procedure.notice-if").with("wanted", wanted).with("note", note),
        step.citation());
  }

  /** A code of the row that a step is about, whether it applies or only may apply. */
  private static String said(Step step, String field) {
    List<?> parts = step.text().values().get("answer") instanceof List<?> list ? list : List.of();
    return parts.stream()
        .filter(Message.class::isInstance)
        .map(Message.class::cast)
        .filter(part -> new Term("answer." + field).equals(part.values().get("name")))
        .map(part -> ((Term) requireNonNull(part.values().get("value"), field)).code())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + field + " in " + step.row()));
  }
}
