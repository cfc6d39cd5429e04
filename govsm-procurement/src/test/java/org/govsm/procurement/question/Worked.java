package org.govsm.procurement.question;

import java.time.LocalDate;
import java.util.List;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Case;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.law.ProcurementQuestions;

/** A question of the Union's book, asked with the shipped law. */
public final class Worked {

  private final Decision<?> decision;

  private Worked(Decision<?> decision) {
    this.decision = decision;
  }

  /**
   * Asks.
   *
   * @param question the id
   * @param facts pairs of name and value; a day of a role has the name {@code day.} and the role
   * @return what came of it
   */
  public static Worked in(String question, Object... facts) {
    return by("IN", question, facts);
  }

  /**
   * Asks another book.
   *
   * @param book its id
   * @param question the id
   * @param facts as for the Union's
   * @return what came of it
   */
  public static Worked by(String book, String question, Object... facts) {
    Case.Draft draft = Case.draft();
    for (int i = 0; i < facts.length; i += 2) {
      String name = (String) facts[i];
      if (name.startsWith("day.")) {
        draft.day(name.substring(4), LocalDate.parse((String) facts[i + 1]));
      } else {
        draft.fact(name, facts[i + 1]);
      }
    }
    return new Worked(
        ProcurementQuestions.of(ProcurementLaw.library(), book).decide(question, draft.done()));
  }

  /** The fields of the answer, as a tree of text. */
  public String answer() {
    return decision
        .ruling()
        .fold(
            answer -> answer.value().toString(),
            refer -> "refer " + refer.indication().map(Object::toString).orElse(""),
            open -> "missing " + open.missing());
  }

  /** What the answer is beside a referral. */
  public String kind() {
    return decision.ruling().kind();
  }

  /** The parts that are known although facts are missing. */
  public String known() {
    return decision.known().map(Object::toString).orElse("");
  }

  /** The names that are missing. */
  public List<String> missing() {
    return decision.ruling() instanceof Ruling.Undetermined<?> open ? open.missing() : List.of();
  }

  /** The provisions that the answer rests on. */
  public List<String> provisions() {
    return decision.trace().steps().stream()
        .map(Step::citation)
        .map(Citation::provision)
        .distinct()
        .toList();
  }

  /** The codes of the findings, those on certainty and on how far the law was read left out. */
  public List<String> findings() {
    return decision.trace().findings().stream()
        .map(Finding::code)
        .filter(code -> !code.startsWith("law."))
        .toList();
  }

  /** The explanation in a language. */
  public String explain(String language) {
    return decision.explain(ProcurementLaw.messages(language));
  }
}
